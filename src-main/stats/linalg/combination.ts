/** A window of some vectors: `length` elements from `offset` on. */
export interface VectorWindow {
  readonly offset: number;
  readonly length: number;
}

/**
 * target −= Σ_k factors_k × the window of source k.
 *
 * Sources are taken in fours, so that the target is read and written once for four of them.
 *
 * target: at least `length` elements, filled from 0 on.
 */
export function subtractCombination(
  target: Float64Array,
  sources: readonly Float64Array[],
  factors: ArrayLike<number>,
  { offset, length }: VectorWindow,
): void {
  const whole = sources.length - (sources.length % 4);
  for (let k = 0; k < whole; k += 4) {
    const a = sources[k];
    const b = sources[k + 1];
    const c = sources[k + 2];
    const d = sources[k + 3];
    const p = factors[k];
    const q = factors[k + 1];
    const r = factors[k + 2];
    const s = factors[k + 3];
    for (let i = 0; i < length; i += 1) {
      const at = offset + i;
      target[i] -= p * a[at] + q * b[at] + (r * c[at] + s * d[at]);
    }
  }
  for (let k = whole; k < sources.length; k += 1) {
    const source = sources[k];
    const factor = factors[k];
    for (let i = 0; i < length; i += 1) target[i] -= factor * source[offset + i];
  }
}
