/** What does a clause claim about a table's numbers? */
import type { PlacedClaim } from './claim.ts';
import { countClaims } from './count-claims.ts';
import { numberClaims } from './number-claims.ts';

/** A guess, an expectation or a possibility says nothing that a table could contradict. */
const HEDGED =
  /\bkan (?:der |det |dog |derfor )?(?:være|ikke udelukke)|\bkunne\b|(?<!som )\bforvent(?:e|er|es|ning\w*|ede|et)\b(?! retning)|\bhypotes\w*|\bantag\w*|\bville\b|\bskulle\b|\bmåske\b|\bmuligvis\b|\bmuligt\b|\bmay\b|\bmight\b|\bcould\b|\bwould\b|(?<!as )\bexpect\w*\b(?! (?:direction|sign))|\bhypothesi[sz]\w*|\bassum\w*|\bshould\b|\bwhether\b|\bhvorvidt\b|\bcannot rule out\b/i;

const DEFAULT_LEVEL = 0.05;
const SIGNIFICANT =
  /\b(in|non-?|ikke-)?signifi(?:kant|cant)(?:e|ly|t)?\b(?!\s+(?:større|mindre|højere|lavere|forskellig\w* (?!fra nul)|different (?!from zero)|larger|smaller|higher|lower))/gi;
const NOT =
  /\b(?:ikke|ingen|intet|hverken|uden|not|no|neither|nor|never|fails? to|failed to|cannot)\b(?! (?:kun|blot|alene|only|just))(?:[^.;]{0,45})$|n't\b[^.;]{0,45}$/i;
const LEVEL =
  /(\d{1,2}(?:[.,]\d)?)\s?(?:pct\.?|procents?|per cent|percent|%)[-\s]?(?:signifikans|significance |konfidens|confidence )?-?(?:niveau|level)/i;
const IS_MARGINAL = /\b(?:marginalt|svagt|marginally|weakly)\s+signifi/i;
const MORE_OF = /\bmere statistisk|\bmindre statistisk|\b(?:mere|more|less|mindre) $/i;

/** Every claim of the clause that can be held against cells or counts. */
export function readClaims(clause: string): PlacedClaim[] {
  const numbers = [...numberClaims(clause), ...countClaims(clause), ...variationClaims(clause)];
  if (HEDGED.test(clause)) return numbers;
  return [...numbers, ...significanceClaims(clause), ...directionClaims(clause)];
}

function significanceClaims(clause: string): PlacedClaim[] {
  const found = LEVEL.exec(clause);
  const level = found ? levelOf(found[1] ?? '') : IS_MARGINAL.test(clause) ? 0.1 : DEFAULT_LEVEL;
  const claims = [...clause.matchAll(SIGNIFICANT)].flatMap(({ 1: prefix, index }) => {
    const before = clause.slice(0, index);
    if (MORE_OF.test(before)) return [];
    const isSignificant = (prefix === undefined) !== NOT.test(before);
    return [{ claim: { kind: 'significance' as const, isSignificant, level }, at: index }];
  });
  if (claims.length > 0 || found === null) return claims;
  // „ikke på det konventionelle 95 pct. niveau" does without the word.
  const isSignificant = !NOT.test(clause.slice(0, found.index));
  return [{ claim: { kind: 'significance', isSignificant, level }, at: found.index }];
}

function levelOf(text: string): number {
  const percent = Number(text.replace(',', '.'));
  return Number(((percent > 50 ? 100 - percent : percent) / 100).toPrecision(6));
}

const SIGN_WORD = /\b(?:(positiv)|(negativ))(?:e|t|ly)?\b/gi;
const RELATION =
  /sammenhæng|korrel|koefficient|effekt|betydning|relation|associ|correl|coefficient|effect|estimat|signifi|related|hænger|forbundet|\b(?:er|var|is|are|was|were) (?:\w+ )?(?:positiv|negativ)/i;
const GROUPS =
  /\b(?:(mere|flere|højere|større|more|higher|greater)|(mindre|færre|lavere|less|fewer|lower))\b[^.;]{0,80}\b(?:blandt|hos|among)\b/gi;
const GOES_WITH =
  /\b(?:forbundet med|hænger sammen med|associated with|related to|linked to)\s+(?:en |et |a |an )?(?:signifi\w+ |statistically )*(?:(mere|flere|højere|større|stigende|more|higher|greater|increased)|(mindre|færre|lavere|faldende|less|fewer|lower|reduced))\b/gi;

/** Positive or negative, by the word or by who has more of it. */
function directionClaims(clause: string): PlacedClaim[] {
  const words = [...clause.matchAll(SIGN_WORD)].filter(({ index }) => {
    const isAboutRelation = RELATION.test(clause);
    return isAboutRelation && !NOT.test(clause.slice(0, index));
  });
  const groups = [...clause.matchAll(GROUPS), ...clause.matchAll(GOES_WITH)].filter(
    ({ index }) => !NOT.test(clause.slice(0, index)),
  );
  const isBoth = new Set(words.map(([word]) => word[0]?.toLowerCase())).size > 1;
  if (isBoth) return [];
  return [...words.slice(0, 1), ...(words.length === 0 ? groups : [])].map((match) => ({
    claim: { kind: 'direction', sign: match[1] === undefined ? -1 : 1 },
    // The variable of „mere … blandt borgmestre" follows.
    at: words.length === 0 ? clause.length : match.index,
  }));
}

const VARIATION =
  /\b(?:ikke|ingen|utilstrækkelig|for lidt|not|no|too little|insufficient|lack of)\b[^.;]{0,30}\bvariat?(?:ion|ns|nce)\b/i;
const INVARIANT =
  /\bti(?:d|ds|me)-?[\s-]?invariant[e]?\s+(?:kontrolvariab\w+|kontroller|controls?|control variables?|variab\w+|covariates?)/i;
const INCLUDES = /\b(?:indeholder|inkluderer|inddrager|medtager|include[sd]?|contains?)\b/i;
const OF_FIXED = /fixed[\s-]*effects?|faste effekter|\bFE\b|\bbegge\b|\balle\b|\bboth\b|\ball\b/i;

function variationClaims(clause: string): PlacedClaim[] {
  const variation = VARIATION.exec(clause);
  const isInvariant =
    INVARIANT.test(clause) &&
    INCLUDES.test(clause) &&
    OF_FIXED.test(clause) &&
    !/\b(?:ikke|not|cannot)\b/i.test(clause);
  return [
    ...(variation ? [{ claim: { kind: 'no-variation' as const }, at: clause.length }] : []),
    ...(isInvariant ? [{ claim: { kind: 'invariant-controls' as const }, at: 0 }] : []),
  ];
}
