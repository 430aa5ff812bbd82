/** Which pieces of a panel do estimators and tests share? Each is computed once, when first asked for. */
import { err, ok } from '../../../shared/kernel/result.ts';
import type { Result } from '../../../shared/kernel/result.ts';
import type { EstimatorFit, FitError } from './fit-types.ts';
import { compactCodes, panelShape, panelVariable } from './panel-data.ts';
import type { PanelData, PanelShape, PanelVariable } from './panel-data.ts';
import { POOLED, WITHIN } from './quasi-demean.ts';
import { regressBetween, regressQuasiDemeaned } from './regression.ts';
import type { Regression } from './regression.ts';

/** Residual variance below this share of the outcome's mean square is rounding. */
const PERFECT_FIT = 1e-26;

/** A panel with the fits that several questions need. */
export interface PanelWork {
  readonly shape: PanelShape;
  readonly time: Float64Array;
  readonly outcome: PanelVariable;
  readonly variables: readonly PanelVariable[];
  readonly clusters: { readonly codes: Int32Array; readonly groups: number };
  /** True where the clusters are the entities. */
  readonly isClusteredByEntity: boolean;
  readonly pooled: () => Result<EstimatorFit, FitError>;
  readonly within: () => Result<EstimatorFit, FitError>;
  readonly between: () => Result<EstimatorFit, FitError>;
}

/** Prepares a panel; nothing is estimated yet. */
export function panelWork(data: PanelData): PanelWork {
  const shape = panelShape(data.entity);
  const outcome = panelVariable('', data.outcome, shape);
  const variables = data.columns.map(({ term, values }) => panelVariable(term, values, shape));
  const ownClusters = data.clusters[0];
  const clusters =
    ownClusters === undefined
      ? { codes: shape.entity, groups: shape.entities }
      : compactCodes(ownClusters);
  const least = (regression: Regression, absorbed: number): Result<EstimatorFit, FitError> =>
    withDegreesOfFreedom(regression, regression.residuals.length - absorbed, shape);
  return {
    shape,
    time: data.time,
    outcome,
    variables,
    clusters,
    isClusteredByEntity: ownClusters === undefined,
    pooled: once(() => least(regressQuasiDemeaned(outcome, variables, POOLED, shape), 0)),
    // The n entity means take n − 1 degrees of freedom beside the constant.
    within: once(() => {
      const fit = least(
        regressQuasiDemeaned(outcome, variables, WITHIN, shape),
        shape.entities - 1,
      );
      return fit.ok ? ok({ ...fit.value, theta: WITHIN }) : fit;
    }),
    between: once(() => least(regressBetween(outcome, variables, shape), 0)),
  };
}

/** s² = RSS / df, where df = rows − absorbed − p; an error where nothing is left. */
export function withDegreesOfFreedom(
  regression: Regression,
  rows: number,
  shape: PanelShape,
): Result<EstimatorFit, FitError> {
  const parameters = regression.solution.kept.length;
  const residualDegreesOfFreedom = rows - parameters;
  if (residualDegreesOfFreedom <= 0) {
    const { observations, entities } = shape;
    return err({ code: 'too-few-observations', observations, entities, parameters });
  }
  const residualVariance = regression.solution.residualSumOfSquares / residualDegreesOfFreedom;
  return ok({ regression, theta: POOLED, residualDegreesOfFreedom, residualVariance });
}

/** Is what is left of the outcome no more than rounding? */
export function isPerfectFit(residualVariance: number, outcome: PanelVariable): boolean {
  const meanSquare = outcome.scale ** 2 / outcome.values.length;
  return residualVariance <= PERFECT_FIT * meanSquare;
}

function once<T>(compute: () => T): () => T {
  let known: { readonly value: T } | null = null;
  return () => (known ??= { value: compute() }).value;
}
