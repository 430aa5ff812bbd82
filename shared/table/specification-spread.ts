/** What do the models of a specification curve have in common, and what does each choice do to them? */
import type { GridChoice, Specification } from '../contract/robustness.ts';

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
  /** Share with a coefficient above 0. */
  readonly positive: number;
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
    significant: share(isSignificant),
    sameSign: share(({ estimate }) => Math.sign(estimate) === Math.sign(median)),
    positive: share(({ estimate }) => estimate > 0),
  };
}

/** Is the coefficient other than 0 at five per cent? */
export function isSignificant({ pValue }: Pick<Specification, 'pValue'>): boolean {
  return pValue !== null && pValue < 0.05;
}

/** So many models at most are drawn; more cannot be told apart. */
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

export const choiceDimensions = [
  'controls',
  'estimators',
  'covariances',
  'samples',
  'scales',
  'links',
] as const;
export type ChoiceDimension = (typeof choiceDimensions)[number];

/** One value of one choice, and the models that have it; of a control, that it is in. */
export interface CurveChoice {
  readonly id: string;
  readonly has: (one: Specification) => boolean;
}

/** Every choice that was varied, with its values; a choice of one value is none. */
export function curveChoices(
  choice: GridChoice,
): { readonly dimension: ChoiceDimension; readonly values: readonly CurveChoice[] }[] {
  const among = <Value extends string>(
    ids: readonly Value[],
    valueOf: (one: Specification) => string,
  ): CurveChoice[] => ids.map((id) => ({ id, has: (one) => valueOf(one) === id }));
  const values: Readonly<Record<ChoiceDimension, readonly CurveChoice[]>> = {
    controls: choice.controls.map((id) => ({ id, has: ({ controls }) => controls.includes(id) })),
    estimators: among(choice.estimators, ({ estimator }) => estimator),
    covariances: among(choice.covariances, ({ covariance }) => covariance),
    samples: among(choice.samples, ({ sample }) => sample),
    scales: among(choice.scales, ({ scale }) => scale),
    links: among(choice.links, ({ links }) => links),
  };
  return choiceDimensions
    .filter((dimension) => values[dimension].length > (dimension === 'controls' ? 0 : 1))
    .map((dimension) => ({ dimension, values: values[dimension] }));
}
