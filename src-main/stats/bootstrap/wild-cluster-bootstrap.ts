import { clusterScores } from '../covariance/cluster-sandwich.ts';
import type { Clustering } from '../covariance/covariance.ts';
import { elementAt, matrixColumn } from '../linalg/matrix.ts';
import type { Matrix } from '../linalg/matrix.ts';
import { subtractMultiple } from '../linalg/qr.ts';
import { clusterDraws } from './cluster-draws.ts';
import type { ClusterDraws, DrawWeights } from './cluster-draws.ts';

/** How many draws, from which seed, with which multipliers. */
export interface BootstrapWish {
  readonly replications: number;
  readonly seed: number;
  readonly weights: DrawWeights;
}

/** A fit's rows as the estimator regressed them, and its clusters. */
export interface BootstrapInput {
  readonly design: readonly Float64Array[];
  readonly residuals: Float64Array;
  readonly coefficients: Float64Array;
  /** (X*′X*)⁻¹. */
  readonly inverse: Matrix;
  readonly clusters: Clustering;
}

/** p-values by coefficient, in the order of the design; null where a standard error is zero. */
export interface WildBootstrap {
  readonly draws: number;
  readonly isExhaustive: boolean;
  readonly pValues: readonly (number | null)[];
}

/**
 * Is a coefficient zero, judged by its own distribution under that hypothesis, with few clusters?
 *
 *   y*_g = X_g b̃ + v_g ũ_g,   t* = b*_k / se*_k,   p = share of draws with |t*| ≥ |t|
 *
 * b̃ and ũ: the fit with b_k = 0 (null imposed), v_g one multiplier per cluster. se by clusters;
 * its factor is the same in t and t* and cancels. With random draws p = (1 + hits) / (1 + draws), never
 * zero; over all 2^G draws, the share itself. Fixed and random effects are bootstrapped on their
 * transformed rows, θ as estimated. Each draw costs 2 G p operations: only cluster sums are redrawn.
 *
 * design: p columns of M rows. The clusters' sums: a_g = r_g′ũ_g, c_g = X_g′r_g, s_g = X_g′ũ_g, r = X M e_k.
 *
 * @source [CameronGelbachMiller2008]; [Webb2023]
 * @verified test/reference/wild-bootstrap (R, every draw refitted by lm)
 */
export function wildClusterBootstrap(input: BootstrapInput, wish: BootstrapWish): WildBootstrap {
  const scores = clusterScores(input.design, input.residuals, input.clusters);
  // Each coefficient sees the same draws.
  const draws = () => clusterDraws(input.clusters.groups, wish);
  const { count, isExhaustive } = draws();
  const pValues = input.design.map((_, k) => {
    const sums = restrictedSums(input, scores, k);
    const own = statistic(sums, input.inverse, k, new Float64Array(input.clusters.groups).fill(1));
    return own === null ? null : tailShare(sums, input.inverse, k, { own, draws: draws() });
  });
  return { draws: count, isExhaustive, pValues };
}

/** What a draw needs of a restricted fit: a, c and s by cluster. */
interface RestrictedSums {
  readonly a: Float64Array;
  readonly c: readonly Float64Array[];
  readonly s: readonly Float64Array[];
}

/** With b_k = 0 the residuals are ũ = e + r b_k / M_kk. */
function restrictedSums(
  { design, residuals, coefficients, inverse, clusters }: BootstrapInput,
  scores: readonly Float64Array[],
  k: number,
): RestrictedSums {
  const weights = matrixColumn(inverse, k);
  const direction = new Float64Array(residuals.length);
  design.forEach((column, j) => subtractMultiple(direction, column, -weights[j]));
  const shift = coefficients[k] / elementAt(inverse, k, k);
  const restricted = residuals.slice();
  subtractMultiple(restricted, direction, -shift);
  const c = clusterScores(design, direction, clusters);
  const [a] = clusterScores([direction], restricted, clusters);
  const s = scores.map((score, j) => score.map((value, g) => value + shift * c[j][g]));
  return { a, c, s };
}

/** t* up to its factor for multipliers v; all ones give back t. */
function statistic(
  { a, c, s }: RestrictedSums,
  inverse: Matrix,
  k: number,
  multipliers: Float64Array,
): number | null {
  const size = c.length;
  const totals = Float64Array.from({ length: size }, (_, j) => {
    let sum = 0;
    for (let g = 0; g < multipliers.length; g += 1) sum += multipliers[g] * s[j][g];
    return sum;
  });
  const shifts = Float64Array.from({ length: size }, (_, i) => {
    let sum = 0;
    for (let j = 0; j < size; j += 1) sum += elementAt(inverse, i, j) * totals[j];
    return sum;
  });
  let squares = 0;
  for (let g = 0; g < multipliers.length; g += 1) {
    let score = multipliers[g] * a[g];
    for (let j = 0; j < size; j += 1) score -= c[j][g] * shifts[j];
    squares += score * score;
  }
  return squares > 0 ? shifts[k] / Math.sqrt(squares) : null;
}

function tailShare(
  sums: RestrictedSums,
  inverse: Matrix,
  k: number,
  { own, draws }: { readonly own: number; readonly draws: ClusterDraws },
): number {
  const multipliers = new Float64Array(sums.a.length);
  // The draw of all ones gives the statistic itself up to rounding, and must count.
  const bound = Math.abs(own) * (1 - 1e-9);
  let hits = 0;
  for (let draw = 0; draw < draws.count; draw += 1) {
    draws.fill(draw, multipliers);
    const value = statistic(sums, inverse, k, multipliers);
    if (value !== null && Math.abs(value) >= bound) hits += 1;
  }
  return draws.isExhaustive ? hits / draws.count : (1 + hits) / (1 + draws.count);
}
