/** What does the bootstrap say of a fitted model? */
import type { Result } from '../../../shared/kernel/result.ts';
import { err, ok } from '../../../shared/kernel/result.ts';
import { ESTIMATORS } from '../estimators/index.ts';
import type { FitError } from '../panel/fit-types.ts';
import type { FitRequest } from '../fit-panel.ts';
import { panelWork } from '../panel/panel-work.ts';
import { CONSTANT_TERM, regressionRows } from '../panel/regression.ts';
import type { BootstrapWish } from './wild-cluster-bootstrap.ts';
import { wildClusterBootstrap } from './wild-cluster-bootstrap.ts';

/** The test as it is printed: one p-value by term. */
export interface BootstrapTest {
  readonly kind: 'wild-cluster-bootstrap';
  readonly weights: BootstrapWish['weights'];
  readonly seed: number;
  readonly draws: number;
  readonly isExhaustive: boolean;
  readonly clusters: number;
  readonly pValues: readonly { readonly term: string; readonly pValue: number | null }[];
}

/**
 * Wild cluster bootstrap p-values of a request's coefficients, by its first cluster variable (the
 * entity where none is named). Weighted rows have none.
 *
 * @source [CameronGelbachMiller2008]
 * @verified test/reference/wild-bootstrap
 */
export function bootstrapFit(
  request: FitRequest,
  wish: BootstrapWish,
): Result<BootstrapTest, FitError> {
  const estimator = ESTIMATORS.find(({ id }) => id === request.estimator);
  if (estimator === undefined) {
    const available = ESTIMATORS.map(({ id }) => id);
    return err({ code: 'unknown-estimator', estimator: request.estimator, available });
  }
  if (!estimator.covariances.includes('cluster')) {
    const available = estimator.covariances;
    return err({
      code: 'covariance-not-available',
      estimator: estimator.id,
      covariance: 'cluster',
      available,
    });
  }
  if (request.data.weights !== undefined) {
    return err({ code: 'weights-not-available', estimator: estimator.id });
  }
  const prepared = estimator.prepare?.(request.data) ?? ok(request.data);
  if (!prepared.ok) return prepared;
  const work = panelWork(prepared.value);
  const fit = estimator.fit(work, request.options ?? {});
  if (!fit.ok) return fit;
  const { regression } = fit.value;
  const { clusters } = work;
  if (clusters.groups < 2) return err({ code: 'too-few-clusters', clusters: clusters.groups });
  const { coefficients, inverse } = regression.solution;
  const { design, residuals } = regressionRows(work, regression);
  const { draws, isExhaustive, pValues } = wildClusterBootstrap(
    { design, residuals, coefficients, inverse, clusters },
    wish,
  );
  const slopes = regression.keptSlopes.map((position) => regression.variables[position]);
  const terms = regression.hasConstant
    ? [CONSTANT_TERM, ...slopes.map(({ term }) => term)]
    : slopes.map(({ term }) => term);
  return ok({
    kind: 'wild-cluster-bootstrap',
    weights: wish.weights,
    seed: wish.seed,
    draws,
    isExhaustive,
    clusters: clusters.groups,
    pValues: pValues.map((pValue, k) => ({ term: terms[k], pValue })),
  });
}
