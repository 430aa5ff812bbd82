/** What does the random-effects regression need, in order? Its components, its θ, one regression. */
import { err, ok } from '../../../shared/kernel/result.ts';
import type { Result } from '../../../shared/kernel/result.ts';
import type { EstimatorFit, EstimatorOptions, FitError } from './fit-types.ts';
import { isPerfectFit, withDegreesOfFreedom } from './panel-work.ts';
import type { PanelWork } from './panel-work.ts';
import { everyColumn, regressQuasiDemeaned } from './regression.ts';
import type { RegressorChoice } from './regression.ts';
import { baltagiChangComponents, swamyAroraComponents, thetaShare } from './variance-components.ts';
import type { VarianceComponents } from './variance-components.ts';

/** σ²_u and σ²_e by the chosen rule. */
export function varianceComponents(
  work: PanelWork,
  options: EstimatorOptions,
): Result<VarianceComponents, FitError> {
  const { outcome } = work;
  const within = work.within();
  if (!within.ok) return within;
  const { residualVariance } = within.value;
  if (isPerfectFit(residualVariance, outcome)) return err({ code: 'no-residual-variation' });
  const between = work.between();
  if (!between.ok) return between;
  if (options.varianceComponents === 'baltagi-chang') {
    const weighted = regressQuasiDemeaned(work, { kind: 'between', counting: 'observations' });
    return ok(baltagiChangComponents(residualVariance, weighted, work));
  }
  return ok(swamyAroraComponents(residualVariance, between.value.regression, work));
}

/** The random-effects fit on the panel's own columns. */
export function randomEffectsFit(
  work: PanelWork,
  options: EstimatorOptions,
): Result<EstimatorFit, FitError> {
  return randomEffectsRegression(work, options, everyColumn(work));
}

/** The random-effects regression on columns and entity means; those leave the components as they are. */
export function randomEffectsRegression(
  work: PanelWork,
  options: EstimatorOptions,
  choices: readonly RegressorChoice[],
): Result<EstimatorFit, FitError> {
  const components = varianceComponents(work, options);
  if (!components.ok) return components;
  const theta = { kind: 'random', share: thetaShare(components.value) } as const;
  const { shape } = work;
  const fit = withDegreesOfFreedom(
    regressQuasiDemeaned(work, theta, { choices }),
    shape.observations,
    shape,
  );
  return fit.ok ? ok({ ...fit.value, components: components.value }) : fit;
}

/**
 * Random effects on the columns and the entity means of those that fixed effects keep. The latter
 * enter as they are (Mundlak) or as deviations from their means (within–between).
 */
export function correlatedRandomEffectsFit(
  work: PanelWork,
  options: EstimatorOptions,
  part: 'whole' | 'deviation',
): Result<EstimatorFit, FitError> {
  const within = work.within();
  if (!within.ok) return within;
  const { keptSlopes: varying, omittedSlopes } = within.value.regression;
  const own = everyColumn(work).map((choice) =>
    varying.includes(choice.position) ? { ...choice, part } : choice,
  );
  const means = varying.map((position) => ({ position, part: 'mean' as const }));
  // A whole column that repeats deviations must not push out their means: it comes after them.
  const isRepeating = ({ position }: RegressorChoice): boolean =>
    part === 'deviation' &&
    omittedSlopes.some((slope) => slope.position === position && slope.with.some((k) => k >= 0));
  const [first, last] = [own.filter((choice) => !isRepeating(choice)), own.filter(isRepeating)];
  return randomEffectsRegression(work, options, [...first, ...means, ...last]);
}
