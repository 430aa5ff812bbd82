/** Which yes-or-no variables only say again what a number says, as „first term” does of „terms”? */
import type { PanelFrame } from '../../panel/assemble-panel.ts';

/** A binary variable as a function of a number. */
export interface DerivedBinary {
  readonly id: string;
  readonly from: string;
  readonly valueOf: (number: number) => number;
}

/** Numbers with more values than one in this many rows would fit anything. */
const ROWS_PER_VALUE = 10;

/** The number must be known in this part of the rows that have the binary. */
const MOST_ROWS = 0.9;

/** Each binary variable that follows from one of the numbers without exception. */
export function derivedBinaries(
  frame: PanelFrame,
  binaries: readonly string[],
  numbers: readonly string[],
): DerivedBinary[] {
  return binaries.flatMap((id) => {
    for (const from of numbers) {
      const known = functionOf(frame, id, from);
      if (known !== null) return [{ id, from, valueOf: (number) => nearest(known, number) }];
    }
    return [];
  });
}

/** Number → the binary's value; null where it takes both, or where there is too little to tell. */
function functionOf(frame: PanelFrame, id: string, from: string): Map<number, number> | null {
  const results = frame.columns.get(id)?.values ?? [];
  const arguments_ = frame.columns.get(from)?.values ?? [];
  const known = new Map<number, number>();
  let [rows, observed] = [0, 0];
  for (const [row, result] of results.entries()) {
    if (typeof result !== 'number') continue;
    observed += 1;
    const argument = arguments_[row] ?? null;
    if (typeof argument !== 'number') continue;
    rows += 1;
    if ((known.get(argument) ?? result) !== result) return null;
    known.set(argument, result);
  }
  const isTelling = new Set(known.values()).size > 1 && known.size * ROWS_PER_VALUE <= rows;
  return isTelling && rows >= MOST_ROWS * observed ? known : null;
}

function nearest(known: ReadonlyMap<number, number>, number: number): number {
  let [closest, value] = [Number.POSITIVE_INFINITY, 0];
  for (const [argument, result] of known) {
    const distance = Math.abs(argument - number);
    if (distance < closest) [closest, value] = [distance, result];
  }
  return value;
}
