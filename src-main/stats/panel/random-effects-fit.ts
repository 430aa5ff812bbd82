/** What does the random-effects regression need, in order? Its components, its θ, one regression. */
import { err, ok } from '../../../shared/kernel/result.ts';
import type { Result } from '../../../shared/kernel/result.ts';
import type { EstimatorFit, EstimatorOptions, FitError } from './fit-types.ts';
import type { PanelVariable } from './panel-data.ts';
import { isPerfectFit, withDegreesOfFreedom } from './panel-work.ts';
import type { PanelWork } from './panel-work.ts';
import { regressBetween, regressQuasiDemeaned } from './regression.ts';
import {
  baltagiChangComponents,
  swamyAroraComponents,
  thetaShares,
} from './variance-components.ts';
import type { VarianceComponents } from './variance-components.ts';

/** σ²_u and σ²_e by the chosen rule. */
export function varianceComponents(
  work: PanelWork,
  options: EstimatorOptions,
): Result<VarianceComponents, FitError> {
  const { shape, outcome, variables } = work;
  const within = work.within();
  if (!within.ok) return within;
  const { residualVariance } = within.value;
  if (isPerfectFit(residualVariance, outcome)) return err({ code: 'no-residual-variation' });
  const between = work.between();
  if (!between.ok) return between;
  if (options.varianceComponents === 'baltagi-chang') {
    const weighted = regressBetween(outcome, variables, shape, 'observations');
    return ok(baltagiChangComponents(residualVariance, weighted, shape));
  }
  return ok(swamyAroraComponents(residualVariance, between.value.regression, shape));
}

/** The random-effects fit on the panel's own columns. */
export function randomEffectsFit(
  work: PanelWork,
  options: EstimatorOptions,
): Result<EstimatorFit, FitError> {
  return randomEffectsRegression(work, options, []);
}

/**
 * The random-effects regression on the panel's columns and further ones that are constant within
 * entities and combinations of entity means; those leave the variance components as they are.
 */
export function randomEffectsRegression(
  work: PanelWork,
  options: EstimatorOptions,
  further: readonly PanelVariable[],
): Result<EstimatorFit, FitError> {
  const { shape, outcome, variables } = work;
  const components = varianceComponents(work, options);
  if (!components.ok) return components;
  const theta = { kind: 'random', shares: thetaShares(components.value, shape) } as const;
  const regression = regressQuasiDemeaned(outcome, [...variables, ...further], theta, shape);
  const fit = withDegreesOfFreedom(regression, shape.observations, shape);
  return fit.ok ? ok({ ...fit.value, theta }) : fit;
}
