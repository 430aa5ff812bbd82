/** What can come out of an estimation, and why nothing may come out? */
import type { Regression } from './regression.ts';

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
  | { readonly code: 'no-observations' }
  | {
      readonly code: 'too-few-observations';
      readonly observations: number;
      readonly entities: number;
      readonly parameters: number;
    }
  | { readonly code: 'too-few-clusters'; readonly clusters: number }
  | { readonly code: 'no-residual-variation' };

/** Something a reader of the estimates should know. */
export type FitWarning =
  | { readonly code: 'entities-not-nested-in-clusters'; readonly entities: number }
  | { readonly code: 'few-clusters'; readonly clusters: number }
  | { readonly code: 'covariance-repaired' }
  | { readonly code: 'entity-variance-zero' };

/** Chosen options by id; a missing one is the default. */
export interface EstimatorOptions {
  readonly varianceComponents?: 'swamy-arora' | 'baltagi-chang';
}

/** The regression of an estimator and its own divisor of s². */
export interface EstimatorFit {
  readonly regression: Regression;
  readonly residualDegreesOfFreedom: number;
  readonly residualVariance: number;
}
