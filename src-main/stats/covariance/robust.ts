import { addCrossProducts, BLOCK_ROWS } from '../linalg/cross-products.ts';
import { createMatrix, sandwichProduct, scaleMatrix } from '../linalg/matrix.ts';
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
    const factor = residuals.length / (residuals.length - design.length);
    return {
      matrix: scaleMatrix(sandwichProduct(inverse, scoreProducts(design, residuals)), factor),
      clusters: null,
      degreesOfFreedom: residualDegreesOfFreedom,
    };
  },
};

/** Σ e_i² x_i x_i′, a block of rows at a time. */
function scoreProducts(design: readonly Float64Array[], residuals: Float64Array): Matrix {
  const meat = createMatrix(design.length, design.length);
  const rows = residuals.length;
  const scores = design.map(() => new Float64Array(Math.min(rows, BLOCK_ROWS)));
  for (let from = 0; from < rows; from += BLOCK_ROWS) {
    const count = Math.min(rows - from, BLOCK_ROWS);
    design.forEach((column, k) => {
      const score = scores[k];
      for (let i = 0; i < count; i += 1) score[i] = column[from + i] * residuals[from + i];
    });
    addCrossProducts(meat, scores, 0, count);
  }
  return meat;
}
