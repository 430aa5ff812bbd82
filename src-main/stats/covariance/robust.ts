import { createMatrix, dotProduct, sandwichProduct, scaleMatrix } from '../linalg/matrix.ts';
import type { Matrix } from '../linalg/matrix.ts';
import type { CovarianceEstimator } from './covariance.ts';

/**
 * What is the covariance if each row has an error variance of its own (HC1)?
 *
 *   V = N / (N − p) · (X′X)⁻¹ (Σ e_i² x_i x_i′) (X′X)⁻¹
 *
 * p counts the constant. Defined for pooled; fixed and random effects answer to this name with the
 * cluster form by entity, as Stata does, because rows of one entity share what was taken out.
 *
 * @source [StataR] regress, vce(robust); [MacKinnonWhite1985]
 * @verified test/reference/grunfeld, study_sim (R sandwich vcovHC, Stata 13)
 */
export const robust: CovarianceEstimator = {
  id: 'robust',
  title: { da: 'Robuste', en: 'Robust' },
  isClustered: false,
  estimate: ({ rows, inverse, residualDegreesOfFreedom }) => {
    const { design, residuals } = rows();
    const scores = design.map((column) => elementwiseProduct(column, residuals));
    const factor = residuals.length / (residuals.length - design.length);
    return {
      matrix: scaleMatrix(sandwichProduct(inverse, crossProducts(scores)), factor),
      clusters: null,
      degreesOfFreedom: residualDegreesOfFreedom,
    };
  },
};

function elementwiseProduct(left: Float64Array, right: Float64Array): Float64Array {
  const product = new Float64Array(left.length);
  for (let row = 0; row < left.length; row += 1) product[row] = left[row] * right[row];
  return product;
}

/** S′S for p columns of equal length. */
export function crossProducts(columns: readonly Float64Array[]): Matrix {
  const size = columns.length;
  const product = createMatrix(size, size);
  for (let j = 0; j < size; j += 1) {
    for (let i = 0; i <= j; i += 1) {
      const value = dotProduct(columns[i], columns[j]);
      product.data[j * size + i] = value;
      product.data[i * size + j] = value;
    }
  }
  return product;
}
