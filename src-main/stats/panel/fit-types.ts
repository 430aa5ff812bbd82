/** What can come out of an estimation, and why nothing may come out? */
import type { Matrix } from '../linalg/matrix.ts';
import type { Regression } from './regression.ts';
import type { VarianceComponents } from './variance-components.ts';

/** Why a model has no estimates. Ids only: the sentences live with the texts. */
export type FitError =
  | {
      readonly code: 'unknown-estimator';
      readonly estimator: string;
      readonly available: readonly string[];
    }
  | {
      readonly code: 'unknown-covariance';
      readonly covariance: string;
      readonly available: readonly string[];
    }
  | {
      readonly code: 'covariance-not-available';
      readonly estimator: string;
      readonly covariance: string;
      readonly available: readonly string[];
    }
  | { readonly code: 'weights-not-available'; readonly estimator: string }
  | { readonly code: 'too-many-cluster-variables'; readonly given: number; readonly most: number }
  | { readonly code: 'weights-not-positive'; readonly rows: number }
  | { readonly code: 'weights-vary-within-entities'; readonly entities: number }
  | { readonly code: 'repeated-time' }
  | { readonly code: 'no-observations' }
  | {
      readonly code: 'too-few-observations';
      readonly observations: number;
      readonly entities: number;
      readonly parameters: number;
    }
  | { readonly code: 'one-entity' }
  | { readonly code: 'no-repeated-rows'; readonly entities: number }
  | { readonly code: 'no-neighbouring-rows'; readonly entities: number }
  | { readonly code: 'too-few-clusters'; readonly clusters: number }
  | { readonly code: 'no-residual-variation' };

/** Something a reader of the estimates should know. */
export type FitWarning =
  | { readonly code: 'entities-not-nested-in-clusters'; readonly entities: number }
  | { readonly code: 'few-clusters'; readonly clusters: number }
  | { readonly code: 'covariance-repaired' }
  /** Random effects that are pooled: σ²_u was estimated at its limit. */
  | { readonly code: 'entity-variance-zero' }
  | {
      readonly code: 'near-collinear';
      readonly terms: readonly string[];
      readonly varianceInflation: number;
    };

/** Chosen options by id; a missing one is the default. */
export interface EstimatorOptions {
  readonly varianceComponents?: 'swamy-arora' | 'baltagi-chang';
  /** Whether first differences have a constant: a trend that all entities share. */
  readonly differenceConstant?: 'without' | 'with';
}

/** The regression of an estimator and its own divisor of s². */
export interface EstimatorFit {
  readonly regression: Regression;
  readonly residualDegreesOfFreedom: number;
  readonly residualVariance: number;
  /** σ²_u and σ²_e, of estimators that rest on them. */
  readonly components?: VarianceComponents;
  /** Of estimators that maximise it. */
  readonly logLikelihood?: number;
  /** V / s² and its root, where they are not (X*′X*)⁻¹ and R⁻¹. */
  readonly information?: { readonly inverse: Matrix; readonly root: Matrix };
}
