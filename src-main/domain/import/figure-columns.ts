/** Which columns of a table of municipalities hold numbers, and what do their cells say? */
import { freeId } from '../../../shared/kernel/free-id.ts';
import { rawText } from './cell-text.ts';
import { foldWords } from './fold-text.ts';
import { parseNumber } from './parse-cells.ts';
import type { Cell } from './raw-workbook.ts';
import type { SourceTable } from './source.ts';

/** A column of numbers and the id under which variables ask for it. */
export interface FigureColumn {
  readonly id: string;
  readonly name: string;
}

const MISSING = /^(?:|\.{1,3}|NA|N\/A|M|U)$/i;
const YES = /^(?:ja|yes|sand|true)$/i;
const NO = /^(?:nej|no|falsk|false)$/i;
/** A full stop before three digits: thousands, where every stop of the column stands so. */
const GROUPED = /^-?[1-9]\d{0,2}(?:\.\d{3})+$/;
/** Ids of plans are no longer than 64; a number may follow. */
const LONGEST_ID = 56;

/** Reads the cells of one column: a number, nothing, or `unreadable`. */
export type FigureReader = (cell: Cell | undefined) => number | null | 'unreadable';

/**
 * The columns most of whose filled cells are numbers or yes and no. Ids are made of the names, none
 * of them a taken one; a column that the study knows by its name keeps its id.
 */
export function figureColumns(
  table: SourceTable,
  taken: readonly string[],
  known: ReadonlyMap<string, string> = new Map(),
): FigureColumn[] {
  const used = new Set<string>([...taken, ...known.values()]);
  return table.headers.flatMap(({ name }, index) => {
    const read = figureReader(table, index);
    const filled = table.rows.map(({ cells }) => read(cells[index])).filter((one) => one !== null);
    const numbers = filled.filter((one) => one !== 'unreadable').length;
    if (numbers === 0 || 2 * numbers < filled.length) return [];
    return [{ id: known.get(name) ?? uniqueId(name, used), name }];
  });
}

/**
 * How the column at this place is read. A full stop separates thousands where the column also has
 * commas, or where every number with a stop could have it there; else it is the decimal mark.
 */
export function figureReader(table: SourceTable, index: number): FigureReader {
  const texts = table.rows.map(({ cells }) => rawText(cells[index]));
  const stopped = texts.filter((text) => /^-?\d+(?:\.\d+)+$/.test(text));
  const hasComma = texts.some((text) => /\d,\d/.test(text));
  const isGrouped = hasComma || stopped.every((text) => GROUPED.test(text));
  return (cell) => {
    if (typeof cell === 'number') return cell;
    const text = rawText(cell);
    if (MISSING.test(text)) return null;
    if (YES.test(text)) return 1;
    if (NO.test(text)) return 0;
    return parseNumber(text, isGrouped ? 'stop' : 'none') ?? 'unreadable';
  };
}

function uniqueId(name: string, used: Set<string>): string {
  const words = foldWords(name).replace(/[^a-z0-9]+/g, '-');
  const base = words.slice(0, LONGEST_ID).replace(/^-+|-+$/g, '') || 'tal';
  const id = freeId(base, (candidate) => used.has(candidate));
  used.add(id);
  return id;
}
