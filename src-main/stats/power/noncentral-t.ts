import { invariant } from '../../../shared/kernel/assert.ts';
import { normalUpperTail, studentUpperTail } from '../dist/distributions.ts';
import { incompleteBeta } from '../dist/incomplete.ts';
import { logBetaKernel, logGammaKernel } from '../dist/saddle-point.ts';

/** Poisson weights farther than this many standard deviations from their middle are nothing. */
const REACH = 12;

/**
 * P(T ≤ t), T noncentral t with df degrees of freedom and noncentrality δ.
 *
 *   Φ(−δ) + ½ Σ_j [p_j I_x(j + ½, df/2) + q_j I_x(j + 1, df/2)],   x = t² / (df + t²), t ≥ 0
 *   p_j = e^(−λ) λ^j / j!,   q_j = δ e^(−λ) λ^j / (√2 Γ(j + 3/2)),   λ = δ² / 2
 *
 * For t < 0: 1 − P(T ≤ −t) with −δ. Absolute error below 1e-10 for |δ| ≤ 40.
 *
 * @source [Lenth1989]
 * @verified test/reference/description (R pt with ncp, abs. 1e-9)
 */
export function noncentralT(t: number, df: number, delta: number): number {
  invariant(df > 0, 'degrees of freedom are positive');
  if (t < 0) return 1 - noncentralT(-t, df, -delta);
  if (delta === 0) return 1 - studentUpperTail(t, df);
  const lambda = (delta * delta) / 2;
  const x = (t * t) / (df + t * t);
  const rest = df / (df + t * t);
  const spread = REACH * Math.sqrt(lambda) + 40;
  const first = Math.max(0, Math.floor(lambda - spread));
  const odd = betaSteps(first + 0.5, df / 2, x, rest);
  const even = betaSteps(first + 1, df / 2, x, rest);
  let p = Math.exp(logGammaKernel(first + 1, lambda)) / lambda;
  let q = (delta / Math.SQRT2) * (Math.exp(logGammaKernel(first + 1.5, lambda)) / lambda ** 1.5);
  let sum = 0;
  for (let j = first; j <= lambda + spread; j += 1) {
    sum += p * odd() + q * even();
    p *= lambda / (j + 1);
    q *= lambda / (j + 1.5);
  }
  return Math.max(0, Math.min(1, normalUpperTail(delta) + sum / 2));
}

/**
 * I_x(a, b), I_x(a + 1, b), I_x(a + 2, b), … one per call:
 * I_x(a + 1, b) = I_x(a, b) − x^a y^b / (a B(a, b)).
 */
function betaSteps(start: number, b: number, x: number, y: number): () => number {
  let a = start;
  let value = incompleteBeta(a, b, x, y);
  let step = x === 0 ? 0 : Math.exp(logBetaKernel(a, b, x, y)) / a;
  return () => {
    const current = value;
    value -= step;
    step *= (x * (a + b)) / (a + 1);
    a += 1;
    return current;
  };
}
