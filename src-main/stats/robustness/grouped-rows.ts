/** Which entities lie in one group, and which are spread over several? */
import type { PanelWork } from '../panel/panel-work.ts';

/** Rows by entity, entities by group. */
export interface GroupedRows {
  /** Rows of each entity. */
  readonly rows: readonly (readonly number[])[];
  /** The entities that lie in one group only, by group. */
  readonly nested: readonly (readonly number[])[];
  /** The others. */
  readonly crossing: readonly number[];
  /** Group of each row. */
  readonly codes: Int32Array;
}

/** Sorts a panel's entities into groups of rows. */
export function groupedRows(work: PanelWork, codes: Int32Array, groups: number): GroupedRows {
  const { entity, entities } = work.shape;
  const rows = Array.from({ length: entities }, (): number[] => []);
  entity.forEach((code, row) => rows[code].push(row));
  const nested = Array.from({ length: groups }, (): number[] => []);
  const crossing: number[] = [];
  rows.forEach((own, code) => {
    const [first] = own;
    if (own.every((row) => codes[row] === codes[first])) nested[codes[first]].push(code);
    else crossing.push(code);
  });
  return { rows, nested, crossing, codes };
}
