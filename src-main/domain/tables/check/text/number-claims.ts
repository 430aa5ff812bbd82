/** Which coefficients, standard errors and p-values does a clause print? */
import { parsePrinted } from '../printed-number.ts';
import { MARK_SIGNS } from '../parse-cell.ts';
import type { PlacedClaim } from './claim.ts';

const NUMBER = String.raw`[-−–]?\s?\d*[.,]\d+`;
const ESTIMATE = new RegExp(
  String.raw`^(?:(?:b|β|beta|koef\w*\.?|coef\w*\.?|estimate?t?)\s*[=:]?\s*)?(${NUMBER})\s*[${MARK_SIGNS}]*(?:\s+(?:i|in|for)(?!\p{L}).*)?$`,
  'iu',
);
const ERROR = new RegExp(
  String.raw`^(?:s\.?e\.?|standard ?fejl(?:en)?|standard error|std\.? ?(?:fejl|err\w*)\.?)\s*(?:=|:|er|på|is|of)?\s*(${NUMBER})$`,
  'i',
);
const INLINE = new RegExp(
  String.raw`(?<!\p{L})(?:koefficient\w*|estimat\w*|coefficients?|estimates?|effekt(?:en)?|effects?|b|β)(?:\s+(?:for|of)\s+[^.;,()]{1,60}?)?\s*(?:=|på|er|var|of|is|was)?\s*(?:hhv\.\s*|henholdsvis\s*)?(${NUMBER}(?:\s*(?:og|and)\s*${NUMBER})*)(?!\d|\s?(?:pct|procent|%|per ?cent))`,
  'giu',
);
/** `0,24 i model I og 0,25 i model II`. */
const IN_MODEL = new RegExp(
  String.raw`(?<![\d.,(])(${NUMBER})\s*[${MARK_SIGNS}]*(?:\s*\([^)]*\))?\s+(?:i|in|for)\s+(?:model|kolonne|column)`,
  'giu',
);
const P_VALUE = new RegExp(
  String.raw`(?<!\p{L})p(?:[-\s]?(?:værdi(?:en|erne)?|values?))?\s*(?:er|is|are|was|på)?\s*(under|below|mindre end|less than|smaller than|<|≤|over|above|>|=|på|of)?\s*(${NUMBER})`,
  'giu',
);
/** Other statistics that texts print in parentheses. */
const OTHER_STATISTIC =
  /(?<!\p{L})(?:alpha|alfa|loadings?|faktorloadings?|loader|svarprocent\w*|response rate|R²|R2|gennemsnit\w*|mean|middelværdi\w*|standardafvigelse\w*|standard deviation|SD|spredning\w*|ICC|rho|korrelationskoefficient\w*|Hausman|F|t|z)(?!\p{L})[^.;]{0,40}$/iu;
const LIST = /\s*;\s*|,\s+|\s+(?:og|and|samt|eller|or)\s+/;
const RESPECTIVELY = /\b(?:hhv\.?|henholdsvis|respectively|i model\w* \S+)\b\s*,?/gi;

/** The numbers in the order in which they stand. */
export function numberClaims(clause: string): PlacedClaim[] {
  const claims = [
    ...inParentheses(clause),
    ...inline(clause),
    ...inModels(clause),
    ...pValues(clause),
  ];
  return claims.toSorted((a, b) => a.at - b.at);
}

function inParentheses(clause: string): PlacedClaim[] {
  return [...clause.matchAll(/[([]([^()[\]]*)[)\]]/g)].flatMap(({ 1: content = '', index }) => {
    if (OTHER_STATISTIC.test(clause.slice(0, index))) return [];
    return content
      .replaceAll(RESPECTIVELY, '')
      .split(LIST)
      .flatMap((part) => claimOf(part.trim(), index));
  });
}

function claimOf(part: string, at: number): PlacedClaim[] {
  const estimate = ESTIMATE.exec(part)?.[1];
  if (estimate !== undefined) return placed(estimate, 'estimate', at);
  const error = ERROR.exec(part)?.[1];
  return error === undefined ? [] : placed(error, 'error', at);
}

function inline(clause: string): PlacedClaim[] {
  return [...clause.matchAll(INLINE)].flatMap((match) =>
    (match[1] ?? '')
      .split(/\s*(?:og|and)\s*/)
      .flatMap((part) => placed(part, 'estimate', match.index + match[0].length)),
  );
}

function inModels(clause: string): PlacedClaim[] {
  return [...clause.matchAll(IN_MODEL)].flatMap(({ 1: text = '', index }) =>
    /\bp\s*[<>=]\s*$/i.test(clause.slice(0, index)) ? [] : placed(text, 'estimate', index),
  );
}

function placed(text: string, part: 'estimate' | 'error', at: number): PlacedClaim[] {
  const number = parsePrinted(text.replaceAll(/\s/g, ''));
  return number === null ? [] : [{ claim: { kind: 'number', part, number }, at }];
}

function pValues(clause: string): PlacedClaim[] {
  return [...clause.matchAll(P_VALUE)].flatMap(({ 1: word, 2: text = '', index }) => {
    const number = parsePrinted(text.trim());
    if (number === null || number.value > 1 || number.value < 0) return [];
    return [{ claim: { kind: 'p-value' as const, relation: relationOf(word), number }, at: index }];
  });
}

function relationOf(word = '='): 'below' | 'above' | 'equal' {
  if (/^(?:under|below|mindre|less|smaller|<|≤)/i.test(word)) return 'below';
  return /^(?:over|above|>)/i.test(word) ? 'above' : 'equal';
}
