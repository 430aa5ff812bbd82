/** What do the words of a printed table say: a fixed effects column, a count, a note? */

export type EstimatorClass = 'fixed' | 'random' | 'other';

const FIXED = /fixed[\s-]*effects?|faste effekter|\bFE\b|\bwithin\b(?![\s-]*between)/i;
const RANDOM = /random[\s-]*effects?|tilfældige effekter|\bRE\b/i;

/** Which estimator does a column's header name? */
export function estimatorOf(header: string): EstimatorClass {
  if (FIXED.test(header)) return 'fixed';
  return RANDOM.test(header) ? 'random' : 'other';
}

/** The header without model number and estimator: `med kontrol`. */
export function captionOf(header: string): string {
  return normaliseLabel(
    header
      .replaceAll(new RegExp(FIXED, 'gi'), ' ')
      .replaceAll(new RegExp(RANDOM, 'gi'), ' ')
      .replaceAll(/\b(?:model|kolonne|column)\b/gi, ' ')
      .replaceAll(/(?<![\p{L}\d])\(?(?:[IVX]+|\d+)\)?(?![\p{L}\d])/gu, ' '),
  );
}

/** Labels that mean the same row, whatever their spaces and capitals. */
export function normaliseLabel(label: string): string {
  return label.toLowerCase().replaceAll(/\s+/g, ' ').trim();
}

export function isConstant(label: string): boolean {
  return /^\(?\s*(?:konstant|constant|konstantled|intercept|skæring|_cons)\b/i.test(label);
}

export function isObservationCount(label: string): boolean {
  return /observation|^(?:antal )?obs\b|^n$|^number of obs/i.test(label.trim());
}

export function isGroupCount(label: string): boolean {
  return /grupper|groups|individer|individuals|personer|persons|politikere|politicians|respondenter|entities|enheder|units/i.test(
    label,
  );
}

/** A 0–1 variable by its own label: `Køn (1 = mand)`, `Tid (0 = 2019, 1 = 2023)`. */
export function isIndicator(label: string): boolean {
  return /\b1\s*=/.test(label) && !/\b2\s*=/.test(label);
}

/** Time in two waves: `Tid (0 = 2019, 1 = 2023)`. */
export function isTwoWaveTime(label: string): boolean {
  return /\b0\s*=\s*(?:19|20)\d\d\b.*\b1\s*=\s*(?:19|20)\d\d\b/.test(label);
}

export function isTime(label: string): boolean {
  return isTwoWaveTime(label) || /^(?:tid|time|år|year|bølge|wave)\b/i.test(label);
}

export function isNote(text: string): boolean {
  return /^(?:note|noter|notes|anm|kilde|source|specifikation|specification)\b|p\s*[<≤]\s*0?[.,]\d/i.test(
    text,
  );
}
