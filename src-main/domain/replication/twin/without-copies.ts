/** Is a synthetic row, by chance, one that a real person gave? Then it is moved a little. */
import type { PanelFrame } from '../../panel/assemble-panel.ts';
import type { Random } from './random.ts';

/** So much of the distance between least and greatest value, at most. */
const NUDGE = 0.01;

/**
 * The twin without rows that equal a row of the study in wave and all variables: their outcomes
 * are moved by up to a hundredth of their range. Rows without any outcome keep what they have.
 */
export function withoutCopies(
  twin: PanelFrame,
  frame: PanelFrame,
  outcomes: readonly string[],
  random: Random,
): PanelFrame {
  const variables = [...twin.columns.keys()];
  const real = new Set(frame.wave.map((_, row) => rowKey(frame, variables, row)));
  const copies = twin.wave.flatMap((_, row) =>
    real.has(rowKey(twin, variables, row)) ? [row] : [],
  );
  const columns = new Map(twin.columns);
  for (const id of outcomes) {
    const column = columns.get(id);
    if (column === undefined || copies.length === 0) continue;
    const numbers = column.values.filter((value) => typeof value === 'number');
    const range =
      numbers.reduce((a, b) => Math.max(a, b), 0) - numbers.reduce((a, b) => Math.min(a, b), 0);
    const values = column.values.map((value, row) =>
      typeof value === 'number' && copies.includes(row)
        ? value + (random() - 0.5) * 2 * NUDGE * (range || 1)
        : value,
    );
    columns.set(id, { ...column, values });
  }
  return { ...twin, columns };
}

function rowKey(frame: PanelFrame, variables: readonly string[], row: number): string {
  const values = variables.map((id) => frame.columns.get(id)?.values[row] ?? null);
  return JSON.stringify([frame.wave[row], ...values]);
}
