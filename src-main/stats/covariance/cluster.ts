import { sandwichProduct, scaleMatrix } from '../linalg/matrix.ts';
import type { CovarianceEstimator, CovarianceInput } from './covariance.ts';
import { crossProducts } from './robust.ts';

/**
 * What is the covariance if errors are related in any way inside G clusters?
 *
 *   V = G/(G − 1) · (N − 1)/(N − p) · (X*′X*)⁻¹ (Σ_g s_g s_g′) (X*′X*)⁻¹,   s_g = Σ_{i in g} x*_i e*_i
 *
 * p counts the slopes and the constant, not the entities that fixed effects absorb; t and F have
 * G − 1 degrees of freedom. The same factor serves random effects.
 *
 * @source [StataXtreg] vce(cluster); [Rogers1993]
 * @verified test/reference/grunfeld, study_sim (Stata 13 on unbalanced panels, R)
 */
export const cluster: CovarianceEstimator = {
  id: 'cluster',
  title: { da: 'Klyngerobuste standardfejl', en: 'Cluster-robust standard errors' },
  isClustered: true,
  estimate: (input) => {
    const { groups } = input.clusters;
    const { design, residuals } = input.rows();
    const scores = clusterScores(design, residuals, input.clusters);
    const rows = residuals.length;
    const factor = (groups / (groups - 1)) * ((rows - 1) / (rows - design.length));
    return {
      matrix: scaleMatrix(sandwichProduct(input.inverse, crossProducts(scores)), factor),
      clusters: groups,
      degreesOfFreedom: groups - 1,
    };
  },
};

/** s_g for each of the p columns: p vectors of length G. */
function clusterScores(
  design: readonly Float64Array[],
  residuals: Float64Array,
  clusters: CovarianceInput['clusters'],
): Float64Array[] {
  return design.map((column) => {
    const sums = new Float64Array(clusters.groups);
    for (let row = 0; row < column.length; row += 1) {
      sums[clusters.codes[row]] += column[row] * residuals[row];
    }
    return sums;
  });
}
