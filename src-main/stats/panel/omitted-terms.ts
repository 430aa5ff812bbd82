/** Why has a regressor no coefficient? */
import { COLLINEARITY_TOLERANCE, solveLeastSquares } from '../linalg/least-squares.ts';
import { vectorNorm } from '../linalg/matrix.ts';
import { compactCodes, panelVariable } from './panel-data.ts';
import type { PanelShape, PanelVariable } from './panel-data.ts';
import { quasiDemean, rowValues } from './quasi-demean.ts';
import type { Theta } from './quasi-demean.ts';
import { CONSTANT_TERM } from './regression.ts';
import type { Regression } from './regression.ts';

/** Where a combination names the constant. */
const CONSTANT = -1;

/** The name of what two-way fixed effects take out of every period. */
const TIME_TERM = '(time)';

/** With more waves than this no column is compared with all wave dummies. */
const MOST_WAVES = 60;

/**
 * no-variation: the same value in every row the regression sees. time-invariant: constant within
 * every entity, and the estimator uses only variation within. collinear-with-time: it and the
 * columns it repeats move by the same amount for everybody from wave to wave. collinear: a linear
 * combination of the columns named.
 */
export type OmittedTerm =
  | { readonly term: string; readonly reason: 'time-invariant' | 'no-variation' }
  | {
      readonly term: string;
      readonly reason: 'collinear' | 'collinear-with-time';
      readonly with: readonly string[];
    };

/**
 * The reason for each column that the solver left out, in the solver's own terms.
 *
 * levels: the column as it was given, where the regression sees its differences.
 */
export function explainOmitted(
  regression: Regression,
  shape: PanelShape,
  time: Float64Array,
  levels: (term: string) => Float64Array | undefined,
): OmittedTerm[] {
  const { variables, theta, hasConstant } = regression;
  const omitted = regression.omittedSlopes.filter(
    ({ position }) => variables[position].isTimeEffect !== true,
  );
  if (omitted.length === 0) return [];
  const followsTime = timeFollower(regression, shape, time);
  return omitted.map(({ position, with: partners }) => {
    const variable = variables[position];
    const slopes = partners.filter((partner) => partner >= 0).map((partner) => variables[partner]);
    if (slopes.length === 0) {
      const { term } = variable;
      const given = levels(term);
      const isSame =
        given === undefined
          ? isConstant(rowValues(variable, shape), variable.scale)
          : isConstant(given, vectorNorm(given));
      const isDifferenced = given !== undefined && given.length !== variable.values.length;
      if (isDifferenced && partners.includes(CONSTANT)) {
        return { term, reason: 'collinear-with-time', with: [CONSTANT_TERM] };
      }
      const seesChanges = theta.kind === 'within' || !hasConstant || isDifferenced;
      return { term, reason: isSame || !seesChanges ? 'no-variation' : 'time-invariant' };
    }
    const isTime = slopes.every(({ isTimeEffect }) => isTimeEffect === true);
    const reason =
      isTime || [variable, ...slopes].every(followsTime) ? 'collinear-with-time' : 'collinear';
    return { term: variable.term, reason, with: partnerTerms(partners, variables, theta) };
  });
}

/**
 * The constant is named only where it is a column of its own in the reader's eyes, and all time
 * effects under one name.
 */
function partnerTerms(
  partners: readonly number[],
  variables: readonly PanelVariable[],
  theta: Theta,
): string[] {
  const terms = partners
    .filter((partner) => partner >= 0 || theta.kind !== 'within')
    .map((partner) => {
      if (partner < 0) return CONSTANT_TERM;
      const { isTimeEffect, term } = variables[partner];
      return isTimeEffect === true ? TIME_TERM : term;
    });
  return [...new Set(terms)];
}

function isConstant(values: Float64Array, scale: number): boolean {
  const tolerance = (COLLINEARITY_TOLERANCE * scale) / Math.sqrt(values.length);
  return values.every((value) => Math.abs(value - values[0]) <= tolerance);
}

/** Is a variable, after the transformation, a function of time alone? Found by regressing it on wave dummies. */
function timeFollower(
  { theta, hasConstant }: Regression,
  shape: PanelShape,
  time: Float64Array,
): (variable: PanelVariable) => boolean {
  const { codes, groups } = compactCodes(waveCodes(time));
  // Differences of two waves are one wave's; a difference that all share follows time.
  const fewest = hasConstant ? 2 : 1;
  if (groups < fewest || groups > MOST_WAVES) return () => false;
  const transformed = Array.from({ length: groups }, (_, wave) => {
    const dummy = Float64Array.from(codes, (code) => (code === wave ? 1 : 0));
    return quasiDemean(panelVariable('', dummy, shape), theta, shape);
  });
  const scales = transformed.map(() => Math.sqrt(shape.observations));
  return (variable) => {
    const outcome = quasiDemean(variable, theta, shape);
    const { residualSumOfSquares } = solveLeastSquares({ columns: transformed, outcome, scales });
    const size = Math.max(variable.scale, vectorNorm(outcome));
    return Math.sqrt(residualSumOfSquares) <= 1e3 * COLLINEARITY_TOLERANCE * size;
  };
}

function waveCodes(time: Float64Array): Int32Array {
  const places = new Map<number, number>();
  return Int32Array.from(time, (wave) => {
    const place = places.get(wave) ?? places.size;
    places.set(wave, place);
    return place;
  });
}
