/** What does a panel model say? The one call behind tables, forms and the command line. */
import { err, ok } from '../../shared/kernel/result.ts';
import type { Result } from '../../shared/kernel/result.ts';
import type { CovarianceEstimate, CovarianceEstimator } from './covariance/covariance.ts';
import { COVARIANCES } from './covariance/index.ts';
import { nearCollinearities } from './diagnostics/near-collinearity.ts';
import { nestingOf } from './covariance/nesting.ts';
import { notApplicable } from './diagnostics/test-result.ts';
import type { PanelTests, TestResult } from './diagnostics/test-result.ts';
import type { ErrorParts, PanelEstimator } from './estimators/estimator.ts';
import { ESTIMATORS } from './estimators/index.ts';
import { coefficientCovariance } from './panel/coefficient-covariance.ts';
import type { JointCoefficients } from './panel/coefficient-covariance.ts';
import { fitCovariance } from './panel/fit-covariance.ts';
import type { EstimatorFit, EstimatorOptions, FitError, FitWarning } from './panel/fit-types.ts';
import { coefficientTable, slopePositions, waldTest } from './panel/inference.ts';
import type { Coefficient } from './panel/inference.ts';
import { explainOmitted } from './panel/omitted-terms.ts';
import type { OmittedTerm } from './panel/omitted-terms.ts';
import { panelShape } from './panel/panel-data.ts';
import type { PanelData } from './panel/panel-data.ts';
import { panelWork } from './panel/panel-work.ts';
import { settlePerfectFit, withoutSpread } from './panel/perfect-fit.ts';
import { whyTooFew } from './panel/too-few-rows.ts';
import type { PanelWork } from './panel/panel-work.ts';
import { refuseWeights } from './panel/refuse-weights.ts';
import { ALONE } from './panel/row-tasks.ts';
import type { RowWorkers } from './panel/row-tasks.ts';
import { rSquared, uncentredRSquared } from './panel/r-squared.ts';
import type { RSquared } from './panel/r-squared.ts';

export type { FitError, FitWarning } from './panel/fit-types.ts';

/** Fewer clusters than this deserve a word. */
const FEW_CLUSTERS = 40;

/** A model to estimate, by ids from the registries. */
export interface FitRequest {
  readonly estimator: string;
  readonly covariance: string;
  readonly data: PanelData;
  readonly options?: EstimatorOptions;
  /** `model` spares the tests beside the model test; a search over many models has no use for them. */
  readonly tests?: 'all' | 'model';
}

/** A fitted panel model as plain data; a value that does not exist is null. */
export interface PanelFit extends ErrorParts, JointCoefficients {
  readonly model: string;
  readonly covariance: string;
  readonly observations: number;
  readonly entities: number;
  readonly periods: { readonly min: number; readonly mean: number; readonly max: number };
  readonly singletons: number;
  readonly clusters: number | null;
  readonly coefficients: readonly Coefficient[];
  readonly omitted: readonly OmittedTerm[];
  readonly rSquared: RSquared;
  readonly residualDegreesOfFreedom: number | null;
  /** Of estimators that maximise it. */
  readonly logLikelihood?: number;
  readonly tests: PanelTests;
  readonly warnings: readonly FitWarning[];
}

/** A request whose ids are known and fit together. */
interface Plan {
  readonly estimator: PanelEstimator;
  /** The covariance that is computed; `robust` may mean cluster. */
  readonly covariance: CovarianceEstimator;
  readonly isByEntity: boolean;
  readonly data: PanelData;
  readonly options: EstimatorOptions;
  readonly tests: 'all' | 'model';
}

/**
 * Fits one panel model: transform, solve, covariance, statistics, assemble.
 *
 * Errors are ids with data: an unknown estimator or covariance, a covariance the estimator lacks,
 * too few observations or clusters, or rows that the estimator has no use for.
 *
 * @source each estimator, covariance and test names its own
 */
export function fitPanel(
  request: FitRequest,
  workers: RowWorkers = ALONE,
): Result<PanelFit, FitError> {
  const outcome = fitOnce(request, workers);
  if (outcome.ok || outcome.error.code !== 'too-few-observations') return outcome;
  const bare = { ...request, data: { ...request.data, columns: [] } };
  const isBareTooFew = (): boolean => {
    const fit = fitOnce(bare, workers);
    return !fit.ok && fit.error.code === 'too-few-observations';
  };
  return err(whyTooFew(outcome.error, request.data, isBareTooFew));
}

function fitOnce(request: FitRequest, workers: RowWorkers): Result<PanelFit, FitError> {
  const plan = planFit(request);
  if (!plan.ok) return plan;
  const { estimator, covariance, data, options } = plan.value;
  const prepared = estimator.prepare?.(data) ?? ok(data);
  if (!prepared.ok) return prepared;
  const rows = prepared.value;
  const work = panelWork(plan.value.isByEntity ? { ...rows, clusters: [] } : rows, workers);
  const groups = Math.min(...work.clusterings.map((clustering) => clustering.groups));
  if (covariance.isClustered && groups < 2) {
    return err({ code: 'too-few-clusters', clusters: groups });
  }
  const fitted = estimator.fit(work, options);
  if (!fitted.ok) return fitted;
  const perfect = settlePerfectFit(fitted.value, work.outcome);
  const fit = perfect ?? fitted.value;
  const errors = fitCovariance(work, fit, covariance);
  const estimate = perfect === null ? errors : withoutSpread(errors);
  return ok(assemble({ ...plan.value, name: request.covariance, work, fit, estimate }));
}

function planFit(request: FitRequest): Result<Plan, FitError> {
  const { data, options = {} } = request;
  const estimator = ESTIMATORS.find(({ id }) => id === request.estimator);
  if (estimator === undefined) {
    const available = ESTIMATORS.map(({ id }) => id);
    return err({ code: 'unknown-estimator', estimator: request.estimator, available });
  }
  const named = COVARIANCES.find(({ id }) => id === request.covariance);
  if (named === undefined) {
    const available = COVARIANCES.map(({ id }) => id);
    return err({ code: 'unknown-covariance', covariance: request.covariance, available });
  }
  if (data.weights !== undefined && estimator.weights === null) {
    return err({ code: 'weights-not-available', estimator: estimator.id });
  }
  if (!estimator.covariances.includes(named.id)) {
    return err({
      code: 'covariance-not-available',
      estimator: estimator.id,
      covariance: named.id,
      available: estimator.covariances,
    });
  }
  if (data.outcome.length === 0) return err({ code: 'no-observations' });
  const refusal = refuseWeights(data, estimator, named);
  if (refusal !== null) return err(refusal);
  const isByEntity = named.id === 'robust' && estimator.robustIsClusteredByEntity;
  const covariance = isByEntity ? COVARIANCES.find(({ isClustered }) => isClustered) : named;
  const most = named.mostClusterVariables ?? 1;
  if (named.isClustered && data.clusters.length > most) {
    return err({ code: 'too-many-cluster-variables', given: data.clusters.length, most });
  }
  const { tests = 'all' } = request;
  return ok({ estimator, covariance: covariance ?? named, isByEntity, data, options, tests });
}

/** A fit with everything its report needs. */
interface Fitted extends Plan {
  /** The covariance's name as it was asked for. */
  readonly name: string;
  readonly work: PanelWork;
  readonly fit: EstimatorFit;
  readonly estimate: CovarianceEstimate;
}

function assemble(fitted: Fitted): PanelFit {
  const { estimator, options, work, fit, estimate, data } = fitted;
  const { shape } = work;
  const { regression } = fit;
  const levels = (term: string) => data.columns.find((column) => column.term === term)?.values;
  return {
    model: estimator.id,
    covariance: fitted.name,
    observations: shape.observations,
    entities: shape.entities,
    periods: shape.periods,
    // Differences have none: what has one row has no difference.
    singletons:
      shape.observations === data.outcome.length
        ? shape.singletons
        : panelShape(data.entity).singletons,
    clusters: estimate.clusters,
    coefficients: coefficientTable(regression, estimate, estimator.reference),
    covarianceMatrix: coefficientCovariance(regression, estimate),
    omitted: explainOmitted(regression, shape, work.time, levels),
    rSquared: explained(fitted),
    ...estimator.errorParts(work, fit, options),
    residualDegreesOfFreedom: estimator.reference === 'exact' ? fit.residualDegreesOfFreedom : null,
    ...(fit.logLikelihood === undefined ? {} : { logLikelihood: fit.logLikelihood }),
    tests: {
      ...furtherTests(fitted),
      model: modelTest(fitted),
    },
    warnings: warningsOf(fitted),
  };
}

function modelTest({ estimator, work, fit, estimate }: Fitted): TestResult {
  const slopes = slopePositions(fit.regression);
  // A perfect fit has no errors to test against.
  if (fit.residualVariance === 0 && slopes.length > 0)
    return notApplicable('no-residual-variation');
  return (
    estimator.modelTest?.(work, fit) ??
    waldTest(fit.regression, estimate, estimator.reference, slopes)
  );
}

function explained({ estimator, work, fit: { regression } }: Fitted): RSquared {
  if (estimator.rSquared === 'uncentred' && !regression.hasConstant) {
    const { outcome, shape } = work;
    return uncentredRSquared(regression.solution.residualSumOfSquares, outcome, shape);
  }
  const all = rSquared(work, regression);
  return estimator.rSquared === 'all' ? all : { ...all, within: null, between: null };
}

function furtherTests({ tests, data, estimator, work, options, covariance }: Fitted): FurtherTests {
  if (tests === 'model') return UNASKED_TESTS;
  if (data.weights !== undefined) return UNWEIGHTED_TESTS;
  return { ...NO_TESTS, ...estimator.tests(work, options, covariance) };
}

type FurtherTests = Omit<PanelTests, 'model'>;
const UNASKED_TESTS = allTests(notApplicable('not-asked-for'));
const NO_TESTS = allTests(notApplicable('not-for-this-estimator'));
/** They compare fits whose likelihood or classical covariance weighted rows do not have. */
const UNWEIGHTED_TESTS = allTests(notApplicable('not-with-weights'));

function allTests(test: TestResult): FurtherTests {
  return {
    noEntityEffects: test,
    breuschPagan: test,
    hausman: test,
    hausmanSigmamore: test,
    mundlak: test,
  };
}

function warningsOf(fitted: Fitted): FitWarning[] {
  const { fit, tests } = fitted;
  const warnings: FitWarning[] = clusterWarnings(fitted);
  if (fit.components?.entity === 0) warnings.push({ code: 'entity-variance-zero' });
  // A search over many models does not read them.
  if (tests === 'model') return warnings;
  for (const found of nearCollinearities(fit.regression)) {
    warnings.push({ code: 'near-collinear', ...found });
  }
  return warnings;
}

function clusterWarnings({ estimator, work, estimate }: Fitted): FitWarning[] {
  const warnings: FitWarning[] = [];
  if (estimate.clusters === null) return warnings;
  const { entity, entities } = work.shape;
  if (estimator.robustIsClusteredByEntity && work.clusters.codes !== entity) {
    const { crossing } = nestingOf(work.clusters, { codes: entity, groups: entities });
    if (crossing.length > 0) {
      warnings.push({ code: 'entities-not-nested-in-clusters', entities: crossing.length });
    }
  }
  if (estimate.isRepaired === true) warnings.push({ code: 'covariance-repaired' });
  if (estimate.clusters < FEW_CLUSTERS) {
    warnings.push({ code: 'few-clusters', clusters: estimate.clusters });
  }
  return warnings;
}
