/** How sure are coefficients if errors are related along two ways at once? */
import { symmetricEigen } from '../linalg/eigen.ts';
import { createMatrix, elementAt } from '../linalg/matrix.ts';
import type { Matrix } from '../linalg/matrix.ts';
import { compactCodes } from '../panel/panel-data.ts';
import { oneWayMatrix } from './cluster-sandwich.ts';
import type { Clustering, CovarianceEstimate, CovarianceInput } from './covariance.ts';

/** A negative eigenvalue smaller than this share of the largest is rounding. */
const ROUNDING = 1e-12;

/**
 * Two-way clustered covariance.
 *
 *   V = V_A + V_B − V_AB
 *
 * V_A, V_B: one-way by each variable, V_AB by the pairs (a, b) that occur, each with the factor
 * G/(G − 1) · (N − 1)/(N − p) of its own number of clusters. t and F have min(G_A, G_B) − 1 degrees
 * of freedom; that least number is the one reported. V need not be positive semidefinite: negative
 * eigenvalues of S⁻¹VS⁻¹, S² the diagonal of (X*′X*)⁻¹ so that units do not matter, are then set
 * to zero, and the fit says so.
 *
 * Programs differ in the factors. Each part with its own is what R's vcovCL does unless told
 * otherwise (type HC1, cadjust, multi0 = FALSE), and Stata's user-written cgmreg and vcemway; with
 * multi0 = TRUE V_AB has no factor (a pair then is a row), and reghdfe and ivreg2 give all parts the
 * smallest one, G_min/(G_min − 1). On Grunfeld's data by firm and year these differ by up to 1 %. vcovCL
 * leaves an indefinite V as it is (fix = FALSE). Stata's own vce(cluster a b), of version 18, was not
 * at hand to compare with.
 *
 * @source [CameronGelbachMiller2011] (2.11) and §2.4 for the eigenvalues
 * @verified test/reference/two-way-cluster (R sandwich vcovCL)
 */
export function twoWayCluster(
  input: CovarianceInput,
  first: Clustering,
  second: Clustering,
): CovarianceEstimate {
  // Both are computed from the same rows; the transformation is done once.
  const rows = input.rows();
  const shared = { ...input, rows: () => rows };
  const left = oneWayMatrix(shared, first);
  const right = oneWayMatrix(shared, second);
  const both = oneWayMatrix(shared, pairedClusters(first, second));
  const data = left.data.map((value, k) => value + right.data[k] - both.data[k]);
  const groups = Math.min(first.groups, second.groups);
  return {
    ...semidefinite({ ...left, data }, input.inverse),
    clusters: groups,
    degreesOfFreedom: groups - 1,
  };
}

/** A cluster for each pair of codes that occurs. */
export function pairedClusters(first: Clustering, second: Clustering): Clustering {
  const places = new Map<number, number>();
  const pairs = first.codes.map((code, row) => {
    const pair = code * second.groups + second.codes[row];
    const place = places.get(pair) ?? places.size;
    places.set(pair, place);
    return place;
  });
  return compactCodes(pairs);
}

/** The matrix as it is, or without its negative eigenvalues in the metric of `scale`'s diagonal. */
export function semidefinite(
  matrix: Matrix,
  scale: Matrix,
): { readonly matrix: Matrix; readonly isRepaired: boolean } {
  const size = matrix.rows;
  const roots = Float64Array.from({ length: size }, (_, i) => Math.sqrt(elementAt(scale, i, i)));
  const scaled = createMatrix(size, size);
  scaled.data.forEach((_, k) => {
    const [i, j] = [k % size, Math.floor(k / size)];
    scaled.data[k] = matrix.data[k] / roots[i] / roots[j];
  });
  const { values, vectors } = symmetricEigen(scaled);
  if (!values.some((value) => value < -ROUNDING * Math.abs(values[0]))) {
    return { matrix, isRepaired: false };
  }
  const repaired = createMatrix(size, size);
  for (let i = 0; i < size; i += 1) {
    for (let j = 0; j <= i; j += 1) {
      let sum = 0;
      values.forEach((value, k) => {
        if (value > 0) sum += value * elementAt(vectors, i, k) * elementAt(vectors, j, k);
      });
      repaired.data[j * size + i] = sum * roots[i] * roots[j];
      repaired.data[i * size + j] = repaired.data[j * size + i];
    }
  }
  return { matrix: repaired, isRepaired: true };
}
