/** What does the note say stands in parentheses below or beside the coefficients? */

export type ParenthesesHold = 'standard-errors' | 't-values' | 'p-values' | 'intervals';

const PLACE = String.raw`(?:parent(?:h|e)|brackets|klammer|kantede)`;
const WHAT: readonly (readonly [ParenthesesHold, string])[] = [
  ['standard-errors', String.raw`standard ?(?:errors?|fejl)|\bs\.?e\.?\b|std\.? ?(?:err|fejl)`],
  ['t-values', String.raw`\b[tz][- ]?(?:stat\w*|values?|værdi\w*|ratios?)`],
  ['p-values', String.raw`\bp[- ]?(?:values?|værdi\w*)`],
  ['intervals', String.raw`(?:confidence |konfidens)interval\w*|\b95 ?% ?(?:CI|KI)\b`],
];

/** Standard errors unless the note says otherwise and names no standard errors. */
export function parenthesesHold(notes: readonly string[]): ParenthesesHold {
  const note = notes.join(' ');
  const said = WHAT.filter(([, words]) => isPlaced(note, words)).map(([what]) => what);
  return said.includes('standard-errors') ? 'standard-errors' : (said[0] ?? 'standard-errors');
}

/** `t statistics in parentheses`, `I parentes ses t-værdier`. */
function isPlaced(note: string, words: string): boolean {
  const before = new RegExp(`(?:${words})[^.;]{0,40}${PLACE}`, 'i');
  const after = new RegExp(`${PLACE}[^.;]{0,40}(?:${words})`, 'i');
  return before.test(note) || after.test(note);
}
