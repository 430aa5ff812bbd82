/** What should a reader know before the scale is used? */
import type { ScaleWarning } from '../../../shared/contract/measures.ts';

/** A scale below this alpha is usually called weak. */
export const WEAK_ALPHA = 0.7;
/** An item below this loading follows the others only a little: less than a sixth of its variance. */
export const WEAK_LOADING = 0.4;

interface MeasuredScale {
  readonly items: readonly { readonly item: string; readonly loading: number | null }[];
  readonly alpha: number | null;
  /** By parallel analysis; null where it could not be made. */
  readonly factors: number | null;
  readonly isHeywood: boolean;
}

/** Warnings in the order in which they are read: the scale, its factor, its items. */
export function scaleWarnings({ items, alpha, factors, isHeywood }: MeasuredScale): ScaleWarning[] {
  const warnings: ScaleWarning[] = [];
  if (alpha !== null && alpha < WEAK_ALPHA) {
    warnings.push({ code: 'weak-alpha', item: null, value: alpha });
  }
  if (factors !== null && factors > 1) {
    warnings.push({ code: 'several-factors', item: null, value: factors });
  }
  const isWithoutFactor = items.every(({ loading }) => loading === null);
  if (isHeywood) warnings.push({ code: 'heywood', item: null, value: null });
  else if (alpha !== null && isWithoutFactor) {
    warnings.push({ code: 'no-factor', item: null, value: null });
  }
  for (const { item, loading } of items) {
    if (loading === null || loading >= WEAK_LOADING) continue;
    const code = loading < 0 ? 'negative-loading' : 'weak-loading';
    warnings.push({ code, item, value: loading });
  }
  return warnings;
}
