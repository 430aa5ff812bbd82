/** What is an estimator? A way to free variables of their entity means, and what goes with it. */
import type { Descriptor, LocalText } from '../../../shared/kernel/descriptor.ts';
import type { Result } from '../../../shared/kernel/result.ts';
import type { CovarianceEstimator } from '../covariance/covariance.ts';
import type { PanelTests } from '../diagnostics/test-result.ts';
import type { Reference } from '../panel/inference.ts';
import type { EstimatorFit, EstimatorOptions, FitError } from '../panel/fit-types.ts';
import type { PanelWork } from '../panel/panel-work.ts';

/** A choice that an estimator offers; the first value is the default. */
export interface EstimatorOption {
  readonly id: 'varianceComponents';
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
  /** `overall` for estimators that know no entities. */
  readonly rSquared: 'all' | 'overall';
}
