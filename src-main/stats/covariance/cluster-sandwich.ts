/** What do the rows of one cluster say together? The middle of every clustered covariance. */
import { crossProducts } from '../linalg/cross-products.ts';
import { sandwichProduct, scaleMatrix } from '../linalg/matrix.ts';
import type { Matrix } from '../linalg/matrix.ts';
import type { Clustering, CovarianceInput } from './covariance.ts';
import { nestingOf } from './nesting.ts';

/**
 * V by one cluster variable, with G/(G − 1) · (N − 1)/(N − p) of its own.
 *
 * @source [StataXtreg] vce(cluster)
 * @verified test/reference/grunfeld, study_sim
 */
export function oneWayMatrix(input: CovarianceInput, clusters: Clustering): Matrix {
  const { groups } = clusters;
  const { inverse, observations } = input;
  const factor = (groups / (groups - 1)) * ((observations - 1) / (observations - inverse.rows));
  return scaleMatrix(sandwichProduct(inverse, clusterMeat(input, clusters)), factor);
}

/** Σ_g s_g s_g′: from the entities' scores where clusters hold whole entities, else from the rows. */
function clusterMeat(input: CovarianceInput, clusters: Clustering): Matrix {
  const { entities, eachEntityScore } = input;
  if (clusters.codes === entities.codes) return input.entityMeat();
  const nesting = nestingOf(clusters, entities);
  if (nesting.crossing.length > 0) {
    const { design, residuals } = input.rows();
    return crossProducts(clusterScores(design, residuals, clusters));
  }
  const sums = Array.from({ length: input.inverse.rows }, () => new Float64Array(clusters.groups));
  eachEntityScore(({ first, count }, scores) => {
    scores.forEach((score, k) => {
      const sum = sums[k];
      for (let i = 0; i < count; i += 1) sum[nesting.clusters[first + i]] += score[i];
    });
  });
  return crossProducts(sums);
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
