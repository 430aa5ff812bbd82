/** Does the note fit the table above it? */
import type { CheckFinding } from '../../../../shared/contract/checker.ts';
import type { JudgedTable } from './judged-table.ts';
import type { PrintedTable } from './printed-table.ts';
import { legendLevels } from './star-legend.ts';

/** Marks without a legend, lists that are longer or shorter than they say, models that are not there. */
export function noteFindings(table: PrintedTable): CheckFinding[] {
  const note = table.notes.join(' ');
  if (note === '') return [];
  return [
    ...otherParentheses(table),
    ...unknownMarks(table, note),
    ...wrongCounts(table, note),
    ...absentModels(table, note),
  ];
}

/** Without standard errors no cell can be tested, and the reader should hear why. */
function otherParentheses(table: PrintedTable): CheckFinding[] {
  if (table.parentheses === 'standard-errors') return [];
  const place = { table: table.name, rows: [], columns: [], facts: {} };
  return [{ ...place, rule: `note-${table.parentheses}` }];
}

/** Without marks there is nothing that could be impossible, and the reader should hear that. */
export function markFindings({ table, rule, cells }: JudgedTable): CheckFinding[] {
  if (rule.levels.length > 0 || cells.length === 0) return [];
  return [{ rule: 'no-marks', table: table.name, rows: [], columns: [], facts: {} }];
}

function unknownMarks(table: PrintedTable, note: string): CheckFinding[] {
  const explained = new Set(legendLevels(note).map(({ mark }) => mark));
  const uses = table.rows.flatMap(({ label, cells }) =>
    cells.flatMap((cell, column) =>
      cell.kind === 'estimate' && cell.value.stars !== '' && !explained.has(cell.value.stars)
        ? [{ mark: cell.value.stars, label, column: table.columns[column]?.label ?? '' }]
        : [],
    ),
  );
  return [...Map.groupBy(uses, ({ mark }) => mark)].map(([mark, places]) => ({
    rule: 'note-mark',
    table: table.name,
    rows: [...new Set(places.map(({ label }) => label))],
    columns: [...new Set(places.map(({ column }) => column))],
    facts: { mark },
  }));
}

const LISTED = /(?<![\d.,])(\d{1,3})\s+(\p{L}+)\s*\(([^()]+)\)/gu;

/** `12 partier (A, B, …)`: are twelve listed? */
function wrongCounts(table: PrintedTable, note: string): CheckFinding[] {
  return [...note.matchAll(LISTED)].flatMap(([, said = '', what = '', list = '']) => {
    const listed = list.split(/,|;| og | and /).filter((item) => item.trim() !== '').length;
    if (listed < 2 || listed === Number(said)) return [];
    const facts = { said: Number(said), listed, what };
    return [{ rule: 'note-count', table: table.name, rows: [], columns: [], facts }];
  });
}

const MODEL =
  /\bmodel(?:ler|ller|s|lerne|lerne)?\s+((?:[IVX]+|\d+)(?:\s*(?:,|og|and|–|-)\s*(?:[IVX]+|\d+))*)/gi;

/** Does every model that the note names stand in the table? */
function absentModels(table: PrintedTable, note: string): CheckFinding[] {
  const headers = table.columns.map(({ label }) => label).join(' ');
  const known = new Set(headers.match(/(?<![\p{L}\d])(?:[IVX]+|\d+)(?![\p{L}\d])/gu) ?? []);
  if (known.size === 0) return [];
  const named = [...note.matchAll(MODEL)].flatMap(
    ([, list = '']) => list.match(/(?<![\p{L}\d])(?:[IVX]+|\d+)(?![\p{L}\d])/gu) ?? [],
  );
  return [...new Set(named)]
    .filter((model) => !known.has(model))
    .map((model) => ({
      rule: 'note-model',
      table: table.name,
      rows: [],
      columns: [],
      facts: { model },
    }));
}
