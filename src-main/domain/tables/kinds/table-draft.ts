import { tableTexts } from '../../../../shared/i18n/table-texts.ts';
import type { FurtherTable } from '../../../../shared/plan/further-table.ts';
import { formatInterval, printStyle } from '../../../../shared/table/number-format.ts';
import type { TableCell, TableDoc, TableRow } from '../../../../shared/table/table-doc.ts';
import type { CellBasis, Fact, SumOfFacts } from '../../disclosure/facts.ts';
import type { BuiltTable, FurtherTablePrint } from './further-table-kind.ts';

/** Which persons stand behind a number; `null` for what says nothing of any. */
export type Behind = Pick<CellBasis, 'facts' | 'kind'> | null;

/** A cell together with what the disclosure gate must know of it. */
export interface DraftCell {
  readonly cell: TableCell;
  readonly behind: Behind;
}

interface RowHead {
  readonly id: string;
  readonly label: string;
  readonly ruleAbove?: boolean;
}

/** A table as it grows, row by row, with the facts behind its numbers. */
export interface TableDraft {
  /** Notes how many are counted under a key, and answers the key. */
  fact(key: string, count: number, about?: Partial<Pick<Fact, 'isPublic' | 'isLoss'>>): string;
  /** The parts exclude each other and make up the total. */
  sum(total: string, parts: readonly string[]): void;
  section(id: string, label: string): void;
  /** Cells in the order of the columns. */
  row(head: RowHead, cells: readonly DraftCell[]): void;
  /** The table with its notes, the first of them begun as a note. */
  build(sentences: readonly string[]): BuiltTable;
}

type Drawn = Pick<FurtherTable, 'id' | 'title'>;
type Head = Pick<TableDoc, 'columns'> & { readonly labelHeader?: string };

/** Begins a table with its head. */
export function draftTable(
  { id, title }: Drawn,
  { number, language }: FurtherTablePrint,
  { columns, ...head }: Head,
): TableDraft {
  const rows: TableRow[] = [];
  const cells: CellBasis[] = [];
  const facts = new Map<string, Fact>();
  const sums = new Map<string, SumOfFacts>();
  return {
    fact(key, count, { isPublic = false, isLoss = false } = {}) {
      facts.set(key, { key, count, isPublic, ...(isLoss ? { isLoss } : {}) });
      return key;
    },
    sum(total, parts) {
      sums.set([total, ...parts].join('\n'), { total, parts });
    },
    section(section, label) {
      const empty = columns.map(() => ({ kind: 'empty' }) as const);
      rows.push({ id: section, label, cells: empty, ruleAbove: false, isSection: true });
    },
    row({ id: row, label, ruleAbove = false }, drafted) {
      rows.push({ id: row, label, cells: drafted.map(({ cell }) => cell), ruleAbove });
      drafted.forEach(({ cell, behind }, place) => {
        const column = columns[place]?.id ?? '';
        if (behind !== null && cell.kind !== 'empty') cells.push({ row, column, ...behind });
      });
    },
    build: (sentences) => ({
      basis: { facts: [...facts.values()], sums: [...sums.values()], cells },
      doc: {
        id,
        number,
        title: title[language],
        language,
        ...head,
        columns,
        rows,
        notes: [[tableTexts[language].note, ...sentences].join(' ')],
      },
    }),
  };
}

export const NOTHING: DraftCell = { cell: { kind: 'empty' }, behind: null };

/** So many empty cells. */
export function nothing(count: number): DraftCell[] {
  return Array.from({ length: count }, () => NOTHING);
}

/** A number with so many decimals; nothing where there is none. */
export function numberCell(value: number | null, digits: number, behind: Behind): DraftCell {
  return value === null ? NOTHING : { cell: { kind: 'number', value, digits }, behind };
}

/** A number with the stars of its test; the stars of a table's cells are there or not, all alike. */
export function starredCell(
  value: number | null,
  stars: string,
  { digits, behind }: { readonly digits: number; readonly behind: Behind },
): DraftCell {
  return value === null ? NOTHING : { cell: { kind: 'number', value, digits, stars }, behind };
}

export function countCell(value: number | null, behind: Behind): DraftCell {
  return value === null ? NOTHING : { cell: { kind: 'count', value }, behind };
}

export function pValueCell(value: number | null, behind: Behind): DraftCell {
  return value === null ? NOTHING : { cell: { kind: 'p-value', value }, behind };
}

export function textCell(text: string, behind: Behind): DraftCell {
  return { cell: { kind: 'text', text }, behind };
}

type Bounds = { readonly lower: number | null; readonly upper: number | null } | null;

/** `[0,66; 0,70]`, with so many decimals. */
export function intervalCell(
  bounds: Bounds,
  { digits, language }: { readonly digits: number; readonly language: TableDoc['language'] },
  behind: Behind,
): DraftCell {
  const { lower, upper } = bounds ?? { lower: null, upper: null };
  if (lower === null || upper === null) return NOTHING;
  return textCell(formatInterval(lower, upper, printStyle(language), digits), behind);
}
