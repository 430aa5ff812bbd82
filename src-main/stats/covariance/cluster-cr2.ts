import { createMatrix, elementAt } from '../linalg/matrix.ts';
import type { Matrix } from '../linalg/matrix.ts';
import { clusterAdjustments } from './cr2-adjustment.ts';
import type { ClusterPart } from './cr2-adjustment.ts';
import type { CovarianceEstimator } from './covariance.ts';
import { cr2Rows } from './cr2-rows.ts';

/**
 * What is the covariance if clusters are few (CR2, bias-reduced linearization)?
 *
 *   V = (X′WX)⁻¹ (Σ_g X_g′W_g A_g e_g e_g′ A_g′W_g X_g) (X′WX)⁻¹
 *
 * A_g makes V unbiased where the working model holds: errors alike and independent for pooled and
 * fixed effects, Φ_i = I + (σ²_u/σ²_e) J for random effects. Fixed effects count as regressors in
 * the hat matrix. No further factor. Each coefficient has degrees of freedom of its own,
 *
 *   ν_k = (tr Γ)² / tr(Γ²),   Γ_gh = δ_gh h_g′h_g − (U_g′h_g)′(U_h′h_h),   h_g = A_g-adjusted weights of b_k
 *
 * (Satterthwaite), and Student's t with any estimator; the joint test is F with G − 1.
 * The constant of fixed effects takes its variance from the slopes, as it does with `cluster`.
 *
 * @source [BellMcCaffrey2002]; [PustejovskyTipton2018] (5), (8) and Theorem 2
 * @verified test/reference/cr2 (R clubSandwich 0.5.8 on lm, plm within and random)
 */
export const clusterCr2: CovarianceEstimator = {
  id: 'cluster-cr2',
  title: { da: 'Klyngerobuste (CR2)', en: 'Clustered (CR2)' },
  isClustered: true,
  estimate: (input) => {
    const rows = cr2Rows(input);
    const { size, first } = rows;
    const weights = coefficientWeights(input.inverseFactor, first);
    const meat = createMatrix(size, size);
    const degrees = satterthwaite(weights, rows.width);
    clusterAdjustments(rows, (part) => {
      addOuterProduct(meat, part.score);
      degrees.add(part);
    });
    const inMiddle = embed(meat, input.inverseFactor.rows, first);
    const { groups } = input.clusters;
    return {
      matrix: inCoefficients(input.inverseFactor, inMiddle),
      clusters: groups,
      degreesOfFreedom: groups - 1,
      coefficientDegreesOfFreedom: degrees.values(),
    };
  },
};

/** Row k of R⁻¹ from column `first` on: b_k is that combination of the orthonormal columns. */
function coefficientWeights(inverseFactor: Matrix, first: number): Float64Array[] {
  return Array.from({ length: inverseFactor.rows }, (_, k) =>
    Float64Array.from({ length: inverseFactor.columns - first }, (_unused, j) =>
      elementAt(inverseFactor, k, j + first),
    ),
  );
}

function addOuterProduct(target: Matrix, vector: Float64Array): void {
  const size = vector.length;
  for (let j = 0; j < size; j += 1) {
    for (let i = 0; i < size; i += 1) target.data[j * size + i] += vector[i] * vector[j];
  }
}

/** The meat of the columns from `first` on, zeros elsewhere. */
function embed(meat: Matrix, size: number, first: number): Matrix {
  const whole = createMatrix(size, size);
  for (let j = first; j < size; j += 1) {
    for (let i = first; i < size; i += 1) {
      whole.data[j * size + i] = elementAt(meat, i - first, j - first);
    }
  }
  return whole;
}

/** R⁻¹ M R⁻ᵀ, symmetric to the last digit. */
function inCoefficients(inverseFactor: Matrix, middle: Matrix): Matrix {
  const size = inverseFactor.rows;
  const half = createMatrix(size, size);
  const product = createMatrix(size, size);
  for (let j = 0; j < size; j += 1) {
    for (let k = 0; k < size; k += 1) {
      const factor = elementAt(middle, k, j);
      for (let i = 0; i <= k; i += 1) {
        half.data[j * size + i] += elementAt(inverseFactor, i, k) * factor;
      }
    }
  }
  for (let j = 0; j < size; j += 1) {
    for (let i = 0; i <= j; i += 1) {
      let sum = 0;
      for (let k = j; k < size; k += 1)
        sum += elementAt(half, i, k) * elementAt(inverseFactor, j, k);
      product.data[j * size + i] = sum;
      product.data[i * size + j] = sum;
    }
  }
  return product;
}

interface Satterthwaite {
  add(part: ClusterPart): void;
  /** ν_k; 1 where a coefficient has no variance at all. */
  values(): Float64Array;
}

/** Sums over clusters what tr Γ and tr Γ² need: d_g = h_g′h_g and u_g = U_g′h_g. */
function satterthwaite(weights: readonly Float64Array[], width: number): Satterthwaite {
  const traces = new Float64Array(weights.length);
  const squares = new Float64Array(weights.length);
  const outer = weights.map(() => createMatrix(width, width));
  return {
    add({ inner, lengths }) {
      weights.forEach((weight, k) => {
        const length = quadraticForm(lengths, weight);
        const projected = timesVector(inner, weight);
        const overlap = projected.reduce((sum, value) => sum + value * value, 0);
        traces[k] += length - overlap;
        squares[k] += length * length - 2 * length * overlap;
        addOuterProduct(outer[k], projected);
      });
    },
    values: () =>
      traces.map((trace, k) => {
        const total = outer[k].data.reduce((sum, value) => sum + value * value, squares[k]);
        return total > 0 && trace > 0 ? (trace * trace) / total : 1;
      }),
  };
}

function timesVector(matrix: Matrix, vector: Float64Array): Float64Array {
  const product = new Float64Array(matrix.rows);
  for (let j = 0; j < matrix.columns; j += 1) {
    for (let i = 0; i < matrix.rows; i += 1) product[i] += elementAt(matrix, i, j) * vector[j];
  }
  return product;
}

function quadraticForm(matrix: Matrix, vector: Float64Array): number {
  return timesVector(matrix, vector).reduce((sum, value, i) => sum + value * vector[i], 0);
}
