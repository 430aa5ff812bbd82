import { oneWayMatrix } from './cluster-sandwich.ts';
import type { CovarianceEstimator } from './covariance.ts';
import { twoWayCluster } from './two-way-cluster.ts';

/**
 * What is the covariance if errors are related in any way inside G clusters?
 *
 *   V = G/(G − 1) · (N − 1)/(N − p) · (X*′X*)⁻¹ (Σ_g s_g s_g′) (X*′X*)⁻¹,   s_g = Σ_{i in g} x*_i e*_i
 *
 * p counts the slopes and the constant, not the entities that fixed effects absorb; t and F have
 * G − 1 degrees of freedom. The same factor serves random effects. With two cluster variables see
 * `two-way-cluster.ts`.
 *
 * @source [StataXtreg] vce(cluster); [Rogers1993]
 * @verified test/reference/grunfeld, study_sim (Stata 13 on unbalanced panels, R)
 */
export const cluster: CovarianceEstimator = {
  id: 'cluster',
  title: { da: 'Klyngerobuste', en: 'Clustered' },
  isClustered: true,
  mostClusterVariables: 2,
  estimate: (input) => {
    const [first = input.clusters, second] = input.clusterings;
    if (second !== undefined) return twoWayCluster(input, first, second);
    const matrix = oneWayMatrix(input, first);
    return { matrix, clusters: first.groups, degreesOfFreedom: first.groups - 1 };
  },
};
