import { classical } from './classical.ts';
import { cluster } from './cluster.ts';
import { clusterCr2 } from './cluster-cr2.ts';
import type { CovarianceEstimator } from './covariance.ts';
import { robust } from './robust.ts';

/** Every covariance the program knows; an estimator says which of them it has. */
export const COVARIANCES: readonly CovarianceEstimator[] = [classical, robust, cluster, clusterCr2];
