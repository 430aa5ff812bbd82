/** Do several coefficients of a fit matter together? */
import { chiSquaredUpperTail, fisherUpperTail } from '../dist/distributions.ts';
import { inverseForm } from '../linalg/inverse-form.ts';
import { createMatrix } from '../linalg/matrix.ts';
import type { JointCoefficients } from '../panel/coefficient-covariance.ts';
import { notApplicable } from './test-result.ts';
import type { TestResult } from './test-result.ts';

/**
 * Wald test that q coefficients are all zero, by whatever covariance the fit has:
 *
 *   W = b′ V⁻¹ b ~ χ²(q) where the fit's tests are normal;   F = W / q ~ F(q, df) where they are t
 *
 * b: the coefficients named by `terms` that were estimated. V: their q × q part of the fit's
 * covariance. df: the fit's; where coefficients have their own (CR2) the smallest of them, which is
 * an approximation. No test where none of the terms was estimated or V is singular.
 *
 * @source [StataR] test
 * @verified test/reference/postestimation (R, Wald's form by hand and anova; rel. 1e-9)
 */
export function jointTest(fit: JointCoefficients, terms: readonly string[]): TestResult {
  const { coefficients, covarianceMatrix } = fit;
  const places = coefficients.flatMap(({ term }, place) => (terms.includes(term) ? [place] : []));
  const count = places.length;
  if (count === 0) return notApplicable('no-slopes');
  const part = createMatrix(count, count);
  places.forEach((row, i) => {
    places.forEach((column, j) => {
      part.data[j * count + i] = covarianceMatrix[row][column];
    });
  });
  const diagonal = places.map((place) => covarianceMatrix[place][place]);
  const estimates = Float64Array.from(places, (place) => coefficients[place].estimate);
  const form = inverseForm(estimates, part, diagonal);
  if (form.rank < count) return notApplicable('singular-covariance');
  const df = smallestDegreesOfFreedom(places.map((place) => coefficients[place].degreesOfFreedom));
  if (df === null) {
    const pValue = chiSquaredUpperTail(form.value, count);
    return { kind: 'wald', statistic: form.value, degreesOfFreedom: [count], pValue };
  }
  const statistic = form.value / count;
  const pValue = fisherUpperTail(statistic, count, df);
  return { kind: 'f', statistic, degreesOfFreedom: [count, df], pValue };
}

/** The smallest of some degrees of freedom; null where the tests are normal. */
export function smallestDegreesOfFreedom(all: readonly (number | null)[]): number | null {
  const known = all.filter((df) => df !== null);
  return known.length === 0 ? null : Math.min(...known);
}
