/** How sure is each coefficient of a fit, and do some slopes matter together? */
import {
  chiSquaredUpperTail,
  fisherUpperTail,
  normalTwoSided,
  studentTwoSided,
} from '../dist/distributions.ts';
import { normalUpperQuantile, studentUpperQuantile } from '../dist/quantiles.ts';
import type { CovarianceEstimate } from '../covariance/covariance.ts';
import { notApplicable } from '../diagnostics/test-result.ts';
import type { TestResult } from '../diagnostics/test-result.ts';
import { inverseForm, rootedForm } from '../linalg/inverse-form.ts';
import { elementAt, principalSubmatrix } from '../linalg/matrix.ts';
import { CONSTANT_TERM, slopePlace } from './regression.ts';
import type { Regression } from './regression.ts';

/** A coefficient with its 95 % interval; the statistic is null where the standard error is 0. */
export interface Coefficient {
  readonly term: string;
  readonly estimate: number;
  readonly standardError: number;
  readonly statistic: number | null;
  readonly distribution: 'normal' | 't';
  readonly degreesOfFreedom: number | null;
  readonly pValue: number | null;
  readonly lower: number;
  readonly upper: number;
}

/** Which distribution tests refer to: t and F, or normal and χ². */
export type Reference = 'exact' | 'asymptotic';

/** The estimated coefficients, slopes in the order of their columns and the constant last; no time effects. */
export function coefficientTable(
  regression: Regression,
  covariance: CovarianceEstimate,
  reference: Reference,
): Coefficient[] {
  const { keptSlopes, variables, solution } = regression;
  const own = covariance.coefficientDegreesOfFreedom;
  const isExact = reference === 'exact' || own !== undefined;
  const shared = isExact
    ? studentUpperQuantile(0.025, covariance.degreesOfFreedom)
    : normalUpperQuantile(0.025);
  const row = (position: number, term: string): Coefficient => {
    const estimate = solution.coefficients[position];
    const standardError = Math.sqrt(Math.max(0, elementAt(covariance.matrix, position, position)));
    const statistic = standardError > 0 ? estimate / standardError : null;
    const degreesOfFreedom = own?.[position] ?? covariance.degreesOfFreedom;
    const critical = own === undefined ? shared : studentUpperQuantile(0.025, degreesOfFreedom);
    return {
      term,
      estimate,
      standardError,
      statistic,
      distribution: isExact ? 't' : 'normal',
      degreesOfFreedom: isExact ? degreesOfFreedom : null,
      pValue: statistic === null ? null : twoSided(statistic, degreesOfFreedom, isExact),
      lower: estimate - critical * standardError,
      upper: estimate + critical * standardError,
    };
  };
  const slopes = slopePositions(regression).map((place) =>
    row(place, variables[keptSlopes[place - slopePlace(regression, 0)]].term),
  );
  return regression.hasConstant ? [...slopes, row(0, CONSTANT_TERM)] : slopes;
}

function twoSided(statistic: number, degreesOfFreedom: number, isExact: boolean): number {
  return isExact ? studentTwoSided(statistic, degreesOfFreedom) : normalTwoSided(statistic);
}

/**
 * Are all these slopes zero? Wald's W = b′ V⁻¹ b on q coefficients.
 *
 *   asymptotic: W ~ χ²(q);   exact: F = W / q ~ F(q, df)
 *
 * positions: of the q coefficients in the regression (0 is the constant). Null hypothesis tests
 * need a V of full rank: with fewer clusters than slopes, or a regressor that is nonzero in too
 * few clusters, it is singular and there is no test.
 *
 * @source [StataR] test
 */
export function waldTest(
  regression: Regression,
  covariance: CovarianceEstimate,
  reference: Reference,
  positions: readonly number[],
): TestResult {
  const count = positions.length;
  if (count === 0) return notApplicable('no-slopes');
  const form = covarianceForm(regression, covariance, positions);
  if (form.rank < count) return notApplicable('singular-covariance');
  if (reference === 'asymptotic') {
    const pValue = chiSquaredUpperTail(form.value, count);
    return { kind: 'wald', statistic: form.value, degreesOfFreedom: [count], pValue };
  }
  const statistic = form.value / count;
  const df = covariance.degreesOfFreedom;
  const pValue = fisherUpperTail(statistic, count, df);
  return { kind: 'f', statistic, degreesOfFreedom: [count, df], pValue };
}

/** b′ V⁻¹ b for some coefficients, with the rank of their V. */
export function covarianceForm(
  regression: Regression,
  covariance: CovarianceEstimate,
  positions: readonly number[],
): { value: number; rank: number } {
  const estimates = Float64Array.from(positions, (k) => regression.solution.coefficients[k]);
  const part = principalSubmatrix(covariance.matrix, positions);
  const diagonal = positions.map((_, k) => elementAt(part, k, k));
  const { root } = covariance;
  if (root === undefined || diagonal.some((variance) => variance === 0)) {
    return inverseForm(estimates, part, diagonal);
  }
  const rows = positions.map((i) =>
    Float64Array.from({ length: root.columns }, (_, k) => elementAt(root, i, k)),
  );
  return { value: rootedForm(estimates, rows), rank: positions.length };
}

/** The places of every slope among the coefficients, time effects left out. */
export function slopePositions(regression: Regression): number[] {
  const { keptSlopes, variables } = regression;
  return keptSlopes.flatMap((position, k) =>
    variables[position].isTimeEffect === true ? [] : [slopePlace(regression, k)],
  );
}
