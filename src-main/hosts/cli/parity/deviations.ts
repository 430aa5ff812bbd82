/** How far are computed numbers from expected ones, and is that near enough? */

/** The worst deviation of one quantity in one data set. */
export interface Deviation {
  readonly dataset: string;
  readonly quantity: string;
  readonly tolerance: number;
  readonly compared: number;
  readonly worst: number;
  /** Where the worst deviation stands. */
  readonly place: string;
}

/** Collects comparisons of one data set. */
export interface Ledger {
  /** |computed − expected| / size; two nulls agree, one null is an infinite deviation. */
  readonly compare: (comparison: Comparison) => void;
  readonly deviations: () => Deviation[];
}

/** One number beside its expected value. A null tolerance means: not to be tested. */
export interface Comparison {
  readonly quantity: string;
  readonly place: string;
  readonly computed: number | null | undefined;
  readonly expected: number | null | undefined;
  readonly tolerance: number | null;
  /** What the deviation is relative to; default |expected|, or 1 where that is 0. */
  readonly size?: number;
}

/** An empty ledger for a data set. */
export function createLedger(dataset: string): Ledger {
  const kept = new Map<string, Deviation>();
  return {
    compare: ({ quantity, place, computed, expected, tolerance, size }) => {
      if (tolerance === null) return;
      const error = deviationOf(computed ?? null, expected ?? null, size);
      const before = kept.get(quantity);
      const isWorse = before === undefined || error / tolerance > before.worst / before.tolerance;
      kept.set(quantity, {
        dataset,
        quantity,
        compared: (before?.compared ?? 0) + 1,
        tolerance: isWorse ? tolerance : before.tolerance,
        worst: isWorse ? error : before.worst,
        place: isWorse ? place : before.place,
      });
    },
    deviations: () => [...kept.values()],
  };
}

function deviationOf(
  computed: number | null,
  expected: number | null,
  size: number | undefined,
): number {
  if (computed === null || expected === null) return computed === expected ? 0 : Infinity;
  const difference = Math.abs(computed - expected);
  if (difference === 0) return 0;
  return difference / (size ?? (Math.abs(expected) || 1));
}

/** A file whose form is not known: nothing was compared, and that is a failure. */
export function notUnderstood(file: string): Deviation {
  const quantity = 'form not understood';
  return { dataset: file, quantity, tolerance: 0, compared: 0, worst: 1, place: file };
}
