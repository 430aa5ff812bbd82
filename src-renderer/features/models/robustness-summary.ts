import type { Specification } from '../../../shared/contract/robustness.ts';

/** A fitted specification: the numbers that a curve needs are there. */
export interface Fitted extends Specification {
  readonly estimate: number;
  readonly lower: number;
  readonly upper: number;
}

/** The fitted ones by size of the coefficient. */
export function fittedBySize(specifications: readonly Specification[]): Fitted[] {
  return specifications
    .filter(
      (one): one is Fitted => one.estimate !== null && one.lower !== null && one.upper !== null,
    )
    .toSorted((a, b) => a.estimate - b.estimate);
}

/** What some models have in common. */
export interface Spread {
  readonly count: number;
  readonly least: number;
  readonly median: number;
  readonly greatest: number;
  /** Share with p < 0.05. */
  readonly significant: number;
  /** Share whose sign is the median's. */
  readonly sameSign: number;
}

/** Null where none could be fitted. The list stands by size. */
export function spreadOf(fitted: readonly Fitted[]): Spread | null {
  const least = fitted[0];
  const greatest = fitted.at(-1);
  const middle = fitted[(fitted.length - 1) >> 1];
  if (!least || !greatest || !middle) return null;
  const median = (middle.estimate + (fitted[fitted.length >> 1]?.estimate ?? middle.estimate)) / 2;
  const share = (isSo: (one: Fitted) => boolean): number =>
    fitted.filter(isSo).length / fitted.length;
  return {
    count: fitted.length,
    least: least.estimate,
    median,
    greatest: greatest.estimate,
    significant: share(({ pValue }) => pValue !== null && pValue < 0.05),
    sameSign: share(({ estimate }) => Math.sign(estimate) === Math.sign(median)),
  };
}

/** So many models at most are drawn; more cannot be told apart on the screen. */
const DRAWN = 400;

/** Evenly chosen members of the curve with their place in it, ends included. */
export function drawnOf(fitted: readonly Fitted[]): (Fitted & { readonly place: number })[] {
  const step = Math.max(1, (fitted.length - 1) / (DRAWN - 1));
  const places = Array.from({ length: Math.min(DRAWN, fitted.length) }, (_, k) =>
    Math.round(k * step),
  );
  return places.flatMap((place) => {
    const one = fitted[place];
    return one ? [{ ...one, place: place + 1 }] : [];
  });
}
