/** What do the rows of one cluster say together? The middle of every clustered covariance. */
import { sandwichProduct, scaleMatrix } from '../linalg/matrix.ts';
import type { Matrix } from '../linalg/matrix.ts';
import type { Clustering, CovarianceInput } from './covariance.ts';
import { crossProducts } from './robust.ts';

/**
 * V by one cluster variable, with G/(G − 1) · (N − 1)/(N − p) of its own.
 *
 * @source [StataXtreg] vce(cluster)
 * @verified test/reference/grunfeld, study_sim
 */
export function oneWayMatrix(input: CovarianceInput, clusters: Clustering): Matrix {
  const { groups } = clusters;
  const { design, residuals } = input.rows();
  const scores = clusterScores(design, residuals, clusters);
  const rows = residuals.length;
  const factor = (groups / (groups - 1)) * ((rows - 1) / (rows - design.length));
  return scaleMatrix(sandwichProduct(input.inverse, crossProducts(scores)), factor);
}

/** s_g for each of the p columns: p vectors of length G. */
export function clusterScores(
  design: readonly Float64Array[],
  residuals: Float64Array,
  clusters: Clustering,
): Float64Array[] {
  return design.map((column) => {
    const sums = new Float64Array(clusters.groups);
    for (let row = 0; row < column.length; row += 1) {
      sums[clusters.codes[row]] += column[row] * residuals[row];
    }
    return sums;
  });
}
