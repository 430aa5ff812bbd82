/** How large is the effect of a variable where it depends on another, and how sure is it? */
import { invariant } from '../../../shared/kernel/assert.ts';
import { normalTwoSided, studentTwoSided } from '../dist/distributions.ts';
import { normalUpperQuantile, studentUpperQuantile } from '../dist/quantiles.ts';
import type { JointCoefficients } from '../panel/coefficient-covariance.ts';
import type { Coefficient } from '../panel/inference.ts';
import { smallestDegreesOfFreedom } from './joint-test.ts';

/** An effect with its 95 % interval. */
export type MarginalEffect = Omit<Coefficient, 'term'>;

/**
 * The effect g′b with its standard error by the delta method, which is exact for a linear
 * combination:
 *
 *   se = √(g′ V g),   interval g′b ± c · se
 *
 * weights: term → g_k, the derivative of that column with respect to the variable; terms that are
 * not named have g_k = 0. V: the fit's covariance. c: of t or of the normal distribution as the
 * fit's own intervals; where coefficients have their own degrees of freedom (CR2) the smallest of
 * those involved, an approximation. The statistic is null where se is 0.
 *
 * @source [BramborClarkGolder2006]; [StataR] margins, lincom
 * @verified test/reference/postestimation (R, by hand; rel. 1e-9)
 */
export function marginalEffect(
  fit: JointCoefficients,
  weights: ReadonlyMap<string, number>,
): MarginalEffect {
  const { coefficients, covarianceMatrix } = fit;
  const involved = [...weights]
    .filter(([, weight]) => weight !== 0)
    .map(([term, weight]) => ({
      weight,
      place: coefficients.findIndex((coefficient) => coefficient.term === term),
    }));
  invariant(
    involved.every(({ place }) => place >= 0),
    'an effect is asked of estimated coefficients',
  );
  let estimate = 0;
  let variance = 0;
  for (const left of involved) {
    estimate += left.weight * coefficients[left.place].estimate;
    for (const right of involved) {
      variance += left.weight * right.weight * covarianceMatrix[left.place][right.place];
    }
  }
  const standardError = Math.sqrt(Math.max(0, variance));
  const df = smallestDegreesOfFreedom(
    involved.map(({ place }) => coefficients[place].degreesOfFreedom),
  );
  const critical = df === null ? normalUpperQuantile(0.025) : studentUpperQuantile(0.025, df);
  const statistic = standardError > 0 ? estimate / standardError : null;
  return {
    estimate,
    standardError,
    statistic,
    distribution: df === null ? 'normal' : 't',
    degreesOfFreedom: df,
    pValue: statistic === null ? null : twoSided(statistic, df),
    lower: estimate - critical * standardError,
    upper: estimate + critical * standardError,
  };
}

function twoSided(statistic: number, df: number | null): number {
  return df === null ? normalTwoSided(statistic) : studentTwoSided(statistic, df);
}
