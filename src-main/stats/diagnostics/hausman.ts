/** Do fixed- and random-effects slopes differ systematically? */
import { chiSquaredUpperTail } from '../dist/distributions.ts';
import { inverseForm } from '../linalg/inverse-form.ts';
import { createMatrix, elementAt } from '../linalg/matrix.ts';
import type { EstimatorFit, EstimatorOptions } from '../panel/fit-types.ts';
import type { PanelWork } from '../panel/panel-work.ts';
import { randomEffectsFit } from '../panel/random-effects-fit.ts';
import { notApplicable } from './test-result.ts';
import type { PanelTests, TestResult } from './test-result.ts';

type HausmanForm = 'classic' | 'sigmamore';

/**
 * Hausman's test in two forms:
 *
 *   H = d′ (V_FE − V_RE)⁻¹ d,   d = b_FE − b_RE,   H ~ χ²(rank)
 *
 * b: the k slopes both fits keep, no constant and no time effects. V: k × k, classical. sigmamore: both V with the
 * random-effects s², so that their difference is less often indefinite. The statistic is always
 * reported, also when negative; `usable: false` says why it should not be read: V_FE − V_RE is not
 * positive definite or lacks rank (then a generalised inverse is used), or fixed effects lost a
 * column that varies over time and random effects kept. The p-value is null only when H < 0.
 *
 * @source [Hausman1978]; [StataR] hausman
 * @verified test/reference/grunfeld, study_sim (R plm::phtest, gretl; Stata logs)
 */
export function hausman(
  work: PanelWork,
  options: EstimatorOptions,
): Pick<PanelTests, 'hausman' | 'hausmanSigmamore'> {
  const within = work.within();
  if (!within.ok) return both(notApplicable('within-not-estimable'));
  const random = randomEffectsFit(work, options);
  if (!random.ok) return both(notApplicable('random-effects-not-estimable'));
  return {
    hausman: compare(work, within.value, random.value, 'classic'),
    hausmanSigmamore: compare(work, within.value, random.value, 'sigmamore'),
  };
}

function both(test: TestResult): Pick<PanelTests, 'hausman' | 'hausmanSigmamore'> {
  return { hausman: test, hausmanSigmamore: test };
}

function compare(
  work: PanelWork,
  within: EstimatorFit,
  random: EstimatorFit,
  form: HausmanForm,
): TestResult {
  const common = within.regression.keptSlopes.filter(
    (position) =>
      random.regression.keptSlopes.includes(position) &&
      work.variables[position].isTimeEffect !== true,
  );
  if (common.length === 0) return notApplicable('no-common-slopes');
  const places = (fit: EstimatorFit): number[] =>
    common.map((position) => fit.regression.keptSlopes.indexOf(position) + 1);
  const [fixedPlaces, randomPlaces] = [places(within), places(random)];
  const fixedVariance = form === 'classic' ? within.residualVariance : random.residualVariance;
  const size = common.length;
  const difference = createMatrix(size, size);
  for (let j = 0; j < size; j += 1) {
    for (let i = 0; i < size; i += 1) {
      difference.data[j * size + i] =
        fixedVariance *
          elementAt(within.regression.solution.inverse, fixedPlaces[i], fixedPlaces[j]) -
        random.residualVariance *
          elementAt(random.regression.solution.inverse, randomPlaces[i], randomPlaces[j]);
    }
  }
  const d = Float64Array.from(common, (_, k) =>
    slopeDifference(within, random, fixedPlaces[k], randomPlaces[k]),
  );
  const scale = fixedPlaces.map((k) => elementAt(within.regression.solution.inverse, k, k));
  const { value, rank, negativeEigenvalues } = inverseForm(d, difference, scale);
  if (rank === 0) return notApplicable('singular-covariance');
  return {
    kind: 'chi-squared',
    form,
    statistic: value,
    degreesOfFreedom: [rank],
    pValue: value < 0 ? null : chiSquaredUpperTail(value, rank),
    ...verdict(lostTerms(work, within, random), rank < size, negativeEigenvalues > 0),
  };
}

function slopeDifference(
  within: EstimatorFit,
  random: EstimatorFit,
  fixedPlace: number,
  randomPlace: number,
): number {
  const { coefficients } = within.regression.solution;
  return coefficients[fixedPlace] - random.regression.solution.coefficients[randomPlace];
}

function verdict(
  lost: readonly string[],
  lacksRank: boolean,
  isIndefinite: boolean,
): { usable: boolean; reason?: string; terms?: readonly string[] } {
  if (isIndefinite) return { usable: false, reason: 'not-positive-definite' };
  if (lost.length > 0) return { usable: false, reason: 'time-varying-column-lost', terms: lost };
  if (lacksRank) return { usable: false, reason: 'rank-deficient' };
  return { usable: true };
}

/** Columns that vary within entities, that fixed effects omit as collinear and random effects keep. */
function lostTerms(work: PanelWork, within: EstimatorFit, random: EstimatorFit): string[] {
  return within.regression.omittedSlopes
    .filter((omitted) => omitted.with.some((partner) => partner >= 0))
    .filter((omitted) => random.regression.keptSlopes.includes(omitted.position))
    .map((omitted) => work.variables[omitted.position].term);
}
