/** Which pieces of a panel do estimators and tests share? Each is computed once, when first asked for. */
import { err, ok } from '../../../shared/kernel/result.ts';
import type { Result } from '../../../shared/kernel/result.ts';
import type { Clustering } from '../covariance/covariance.ts';
import type { EstimatorFit, FitError } from './fit-types.ts';
import { compactCodes, describedVariable, panelShape } from './panel-data.ts';
import type { PanelColumn, PanelData, PanelShape, PanelVariable } from './panel-data.ts';
import { panelFactor } from './panel-factor.ts';
import { BETWEEN, POOLED, WITHIN } from './quasi-demean.ts';
import type { Theta } from './quasi-demean.ts';
import { regressQuasiDemeaned } from './regression.ts';
import type { PreparedPanel, Regression } from './regression.ts';
import { ALONE, piecesOf } from './row-tasks.ts';
import type { RowWorkers } from './row-tasks.ts';

/** Residual variance below this share of the outcome's mean square is rounding. */
const PERFECT_FIT = 1e-26;

/** A panel with the fits that several questions need. */
export interface PanelWork extends PreparedPanel {
  readonly workers: RowWorkers;
  readonly time: Float64Array;
  readonly clusters: Clustering;
  /** One for each cluster variable, or the entities alone. */
  readonly clusterings: readonly Clustering[];
  readonly pooled: () => Result<EstimatorFit, FitError>;
  readonly within: () => Result<EstimatorFit, FitError>;
  readonly between: () => Result<EstimatorFit, FitError>;
}

/** Prepares a panel: the one pass over its rows. */
export function panelWork(data: PanelData, workers: RowWorkers = ALONE): PanelWork {
  const shape = panelShape(data.entity, data.weights);
  const [outcome, ...variables] = panelVariables(
    [{ term: '', values: data.outcome }, ...data.columns],
    shape,
    workers,
  );
  const factor = panelFactor([...variables, outcome], shape, workers);
  return workOnPanel({ shape, outcome, variables, factor }, data, workers);
}

/** The columns turned into means and contrasts. */
function panelVariables(
  columns: readonly PanelColumn[],
  shape: PanelShape,
  workers: RowWorkers,
): PanelVariable[] {
  const { observations, entities } = shape;
  const turned = columns.map(({ values }) => ({
    values,
    means: workers.allocate(entities),
    contrasts: workers.allocate(observations - entities),
  }));
  workers.run(
    piecesOf(columns.length, observations).map(({ from, to }) => ({
      kind: 'parts',
      rows: shape.byEntity,
      variables: turned.slice(from, to),
    })),
  );
  return columns.map(({ term, isTimeEffect }, k) => ({
    ...describedVariable(term, turned[k], shape),
    ...(isTimeEffect ? { isTimeEffect } : {}),
  }));
}

/** The work on a panel whose variables and factor are known, as a part of another panel's are. */
export function workOnPanel(
  panel: PreparedPanel,
  data: Pick<PanelData, 'time' | 'clusters'>,
  workers: RowWorkers = ALONE,
): PanelWork {
  const { shape } = panel;
  const entityClusters = { codes: shape.entity, groups: shape.entities };
  const named = data.clusters.map(compactCodes);
  const [clusters = entityClusters] = named;
  const { observations, entities } = shape;
  const fit = (theta: Theta, rows: number): (() => Result<EstimatorFit, FitError>) =>
    once(() => withDegreesOfFreedom(regressQuasiDemeaned(panel, theta), rows, shape));
  return {
    ...panel,
    workers,
    time: data.time,
    clusters,
    clusterings: named.length > 0 ? named : [clusters],
    pooled: fit(POOLED, observations),
    // The n entity means take n − 1 degrees of freedom beside the constant.
    within: fit(WITHIN, observations - entities + 1),
    between: fit(BETWEEN, entities),
  };
}

/** s² = RSS / df, where df = rows − p; an error where nothing is left. */
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
  return ok({ regression, residualDegreesOfFreedom, residualVariance });
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
