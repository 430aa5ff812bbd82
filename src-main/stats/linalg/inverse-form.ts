import { symmetricEigen } from './eigen.ts';
import { createMatrix, dotProduct, elementAt } from './matrix.ts';
import type { Matrix } from './matrix.ts';
import { triangularFactor } from './qr.ts';

/** Eigenvalues of the rescaled matrix below this share of the largest count as zero. */
export const RANK_TOLERANCE = 1e-11;

/** Pivots of the rescaled matrix above this leave no doubt about rank or sign. */
const CLEAR_PIVOT = 1e-5;

/** d′ V⁻¹ d and what the inverse was like. */
export interface InverseForm {
  readonly value: number;
  readonly rank: number;
  readonly negativeEigenvalues: number;
}

/**
 * How far is d from zero in the metric of V, and may V be inverted at all?
 *
 *   d′ V⁻¹ d = Σ (q_k′ S⁻¹ d)² / λ_k,   S⁻¹ V S⁻¹ = Q diag(λ) Q′
 *
 * V is first rescaled by S = diag(√s) so that rank is judged in no one's units. Eigenvalues that
 * are zero to RANK_TOLERANCE are left out (generalised inverse; `rank` says so); negative ones
 * stay in: an indefinite V has a plain inverse and the form may be negative.
 *
 * d: length p. V: p × p symmetric. scale: p positive numbers, usually a diagonal.
 *
 * @source [StataR] hausman, test
 */
export function inverseForm(d: Float64Array, v: Matrix, scale: ArrayLike<number>): InverseForm {
  const size = d.length;
  const roots = Float64Array.from({ length: size }, (_, i) => Math.sqrt(scale[i]));
  if (roots.some((root) => !(root > 0))) return { value: 0, rank: 0, negativeEigenvalues: 0 };
  const scaled = createMatrix(size, size);
  for (let j = 0; j < size; j += 1) {
    for (let i = 0; i < size; i += 1) {
      scaled.data[j * size + i] = elementAt(v, i, j) / roots[i] / roots[j];
    }
  }
  const definite = definiteForm(
    d.map((value, i) => value / roots[i]),
    scaled,
  );
  if (definite !== null) return { value: definite, rank: size, negativeEigenvalues: 0 };
  const eigen = symmetricEigen(scaled);
  const largest = eigen.values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  let value = 0;
  let rank = 0;
  let negativeEigenvalues = 0;
  eigen.values.forEach((lambda, k) => {
    if (Math.abs(lambda) <= RANK_TOLERANCE * largest) return;
    let projection = 0;
    for (let i = 0; i < size; i += 1)
      projection += (elementAt(eigen.vectors, i, k) * d[i]) / roots[i];
    value += (projection * projection) / lambda;
    rank += 1;
    if (lambda < 0) negativeEigenvalues += 1;
  });
  return { value, rank, negativeEigenvalues };
}

/** ‖L⁻¹ d‖² with V = LL′; null unless V is clearly positive definite. Spares most forms the eigenvalues. */
function definiteForm(d: Float64Array, v: Matrix): number | null {
  const size = d.length;
  const lower = v.data.slice();
  const solution = d.slice();
  for (let j = 0; j < size; j += 1) {
    const column = lower.subarray(j * size, (j + 1) * size);
    const pivot = column[j];
    if (!(pivot > CLEAR_PIVOT)) return null;
    const root = Math.sqrt(pivot);
    for (let i = j; i < size; i += 1) column[i] /= root;
    solution[j] /= root;
    for (let k = j + 1; k < size; k += 1) {
      const factor = column[k];
      solution[k] -= factor * solution[j];
      for (let i = k; i < size; i += 1) lower[k * size + i] -= factor * column[i];
    }
  }
  return dotProduct(solution, solution);
}

/**
 * d′ V⁻¹ d where V = A A′ is known by its root A (rows a_i of p numbers, one per element of d).
 *
 * No rank is lost to squaring: A′ = QT, and the form is ‖T⁻ᵀ d‖².
 */
export function rootedForm(d: Float64Array, root: readonly Float64Array[]): number {
  const factor = triangularFactor(root);
  const size = d.length;
  const solution = new Float64Array(size);
  for (let i = 0; i < size; i += 1) {
    let sum = d[i];
    for (let k = 0; k < i; k += 1) sum -= elementAt(factor, k, i) * solution[k];
    solution[i] = sum / elementAt(factor, i, i);
  }
  return dotProduct(solution, solution);
}
