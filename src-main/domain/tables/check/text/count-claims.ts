/** How many observations or persons does a clause say that a model has? */
import type { PlacedClaim } from './claim.ts';

const WHOLE = String.raw`(?<![\d.,(])\d{1,3}(?:[.,  ]\d{3})+|(?<![\d.,])\d{2,6}`;
const OBSERVATIONS = String.raw`observation\w*|besvarelser|svar|responses|person-?(?:år|years?|waves?)`;
const PERSONS = String.raw`(?:\p{L}*politikere?|borgmestre|personer|individer|respondenter|deltagere|grupper|medlemmer|politicians|council+ors|persons|people|individuals|respondents|participants|groups|members|mayors)`;
const COUNT = new RegExp(
  String.raw`(${WHOLE})((?:\s*(?:og|and|,)\s*(?:${WHOLE}))*)\s+(?:[\p{Ll}-]+\s+){0,2}?(?:(${OBSERVATIONS})|(${PERSONS}))(?!\p{L})(?!\s+(?:i|in)\s+(?:19|20)\d\d)`,
  'giu',
);
const N_IS = new RegExp(String.raw`\bN\s*=\s*(${WHOLE})`, 'gu');
const BOTH_WAVES =
  /\b(?:begge|both|the two|to)\s+(?:\p{L}+\s+)?(?:runder|bølger|waves|rounds|undersøgelser(?:ne)?|surveys|målinger|panelrunder)|\b(?:både|both)\s+(?:i\s+|in\s+)?(?:19|20)\d\d\s+(?:og|and)\s+(?:i\s+|in\s+)?(?:19|20)\d\d/iu;

/** Observations and persons that the clause counts; those in both waves apart. */
export function countClaims(clause: string): PlacedClaim[] {
  const isRepeated = BOTH_WAVES.test(clause);
  const named = [...clause.matchAll(COUNT)].flatMap(
    ([whole, first = '', rest = '', rows], turn) => {
      const numbers = [first, ...(rest.match(new RegExp(WHOLE, 'g')) ?? [])].map(wholeNumber);
      const at = clause.indexOf(whole, turn);
      return numbers.filter(isCount).map((value): PlacedClaim => {
        if (rows !== undefined) return { claim: { kind: 'count', of: 'observations', value }, at };
        if (isRepeated) return { claim: { kind: 'repeated', value }, at };
        return { claim: { kind: 'count', of: 'groups', value }, at };
      });
    },
  );
  const stated = [...clause.matchAll(N_IS)].map(({ 1: text = '', index }): PlacedClaim => {
    return { claim: { kind: 'count', of: 'observations', value: wholeNumber(text) }, at: index };
  });
  return [...named, ...stated];
}

function wholeNumber(text: string): number {
  return Number(text.replaceAll(/\D/g, ''));
}

/** „2019 kommunalpolitikere" would be a strange count; a year is likelier. */
function isCount(value: number): boolean {
  return value < 1900 || value > 2100;
}
