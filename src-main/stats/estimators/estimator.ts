/** What is an estimator? A way to free variables of their entity means, and what goes with it. */
import type { Descriptor, LocalText } from '../../../shared/kernel/descriptor.ts';
import type { Result } from '../../../shared/kernel/result.ts';
import type { CovarianceEstimator } from '../covariance/covariance.ts';
import type { PanelTests, TestResult } from '../diagnostics/test-result.ts';
import type { Reference } from '../panel/inference.ts';
import type { EstimatorFit, EstimatorOptions, FitError } from '../panel/fit-types.ts';
import type { PanelData } from '../panel/panel-data.ts';
import type { PanelWork } from '../panel/panel-work.ts';

/** A choice that an estimator offers; the first value is the default. */
export interface EstimatorOption {
  readonly id: 'varianceComponents' | 'differenceConstant';
  readonly title: LocalText;
  readonly values: readonly Descriptor[];
}

/** Numbers about the two error parts; null where the estimator does not have them. */
export interface ErrorParts {
  readonly sigmaEntity: number | null;
  readonly sigmaResidual: number | null;
  readonly rho: number | null;
  readonly theta: { readonly min: number; readonly median: number; readonly max: number } | null;
  readonly correlationEffectsFitted: number | null;
}

/** A registry entry: adding an estimator is one such value. */
export interface PanelEstimator extends Descriptor {
  readonly options: readonly EstimatorOption[];
  /** Ids of the covariances that are defined for it. */
  readonly covariances: readonly string[];
  /** True where `robust` means: grouped by entity. */
  readonly robustIsClusteredByEntity: boolean;
  readonly reference: Reference;
  /** Probability weights that it is defined for; null: none. */
  readonly weights: 'any' | 'constant-within-entities' | null;
  /** True where it makes no sense without a time column. */
  readonly needsTime?: true;
  /** The rows and columns it works on, where they are not those given. */
  readonly prepare?: (data: PanelData) => Result<PanelData, FitError>;
  readonly fit: (work: PanelWork, options: EstimatorOptions) => Result<EstimatorFit, FitError>;
  readonly errorParts: (
    work: PanelWork,
    fit: EstimatorFit,
    options: EstimatorOptions,
  ) => ErrorParts;
  /** The tests beyond the model test that go with it. */
  readonly tests: (
    work: PanelWork,
    options: EstimatorOptions,
    covariance: CovarianceEstimator,
  ) => Partial<Omit<PanelTests, 'model'>>;
  /** The test of all slopes, where it is not Wald's. */
  readonly modelTest?: (work: PanelWork, fit: EstimatorFit) => TestResult;
  /** `overall` for estimators that know no entities; `uncentred` without a constant. */
  readonly rSquared: 'all' | 'overall' | 'uncentred';
}
