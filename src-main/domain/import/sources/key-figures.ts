import { err, ok } from '../../../../shared/kernel/result.ts';
import type { Result } from '../../../../shared/kernel/result.ts';
import type { StudyPlan } from '../../../../shared/plan/study-plan.ts';
import { isBlankRow, rawText } from '../cell-text.ts';
import { foldWords } from '../fold-text.ts';
import { findMunicipality } from '../municipalities.ts';
import type { Municipality } from '../municipality-table.ts';
import { parseNumber } from '../parse-cells.ts';
import type { Cell, RawSheet, RawWorkbook } from '../raw-workbook.ts';
import { valueReader } from '../read-values.ts';
import type { ValueReader } from '../read-values.ts';
import type { FigureRecord } from '../records.ts';
import type {
  FieldSpec,
  GuessValue,
  RowIssue,
  RowIssueCode,
  SourceGuess,
  SourceKind,
  SourceTable,
  TablePlace,
  TableRow,
  TabulateError,
} from '../source.ts';
import { uniqueNames } from '../tabulate-sheet.ts';

const NAME_COLUMN = 'Kommune';
const FIGURE_COLUMN = 'Nøgletal';

/**
 * De Kommunale Nøgletal (noegletal.dk): municipalities in rows, years in columns, one block per key
 * figure under its own heading. In these extracts `-` is a true zero; `M` (missing) and `U`
 * (undefined) are not observed.
 */
export const keyFigures: SourceKind = {
  id: 'key-figures',
  title: { da: 'De Kommunale Nøgletal', en: 'Municipal key figures' },
  isPerWave: false,
  requirements: [['municipality', 'municipalityCode'], ['figure']],
  fields: figureFields,
  tabulate,
  read(table, source, { plan }) {
    const reader = valueReader(table, source, plan, figureFields(plan));
    const years = table.headers.flatMap(({ name }, index) =>
      isYear(name) ? [{ year: Number(name), index }] : [],
    );
    const records: FigureRecord[] = [];
    const issues: RowIssue[] = [];
    let accepted = 0;
    for (const row of table.rows) {
      const municipality = municipalityOf(reader, row);
      if (municipality === null) {
        const code = refusalOf(row, reader);
        issues.push({ row: row.row, field: null, code, outcome: 'rejected' });
        continue;
      }
      accepted += 1;
      const figure = figureOf(reader, row);
      if (figure === null) continue;
      for (const { year, index } of years) {
        const value = readFigure(row.cells[index]);
        if (value === 'unreadable') {
          issues.push({ row: row.row, field: 'figure', code: 'not-a-number', outcome: 'noted' });
        } else if (value !== null) {
          const { code } = municipality;
          const place = { sourceId: source.id, row: row.row, municipality: code };
          records.push({ kind: 'figure', ...place, year, figure, value });
        }
      }
    }
    const read = table.rows.length;
    return { records, issues, account: { read, accepted, rejected: read - accepted } };
  },
  likeness: (workbooks) =>
    workbooks
      .flatMap((workbook) => workbook.sheets)
      .flatMap((sheet): SourceGuess[] => {
        const headerRow = sheet.hidden ? null : headerRowOf(sheet);
        return headerRow === null ? [] : [{ sheet: sheet.name, headerRow, confidence: 0.9 }];
      }),
};

function figureFields(plan: StudyPlan): readonly FieldSpec[] {
  const figures = plan.variables.flatMap(({ derivation, label }) =>
    derivation.kind === 'key-figure' ? [{ value: derivation.figure, title: label }] : [],
  );
  const base = { isIdentity: false } as const;
  return [
    {
      ...base,
      id: 'municipality',
      title: { da: 'Kommune', en: 'Municipality' },
      group: 'background',
      aliases: [NAME_COLUMN, 'Kommunenavn', 'Område'],
    },
    {
      ...base,
      id: 'municipalityCode',
      title: { da: 'Kommunenummer', en: 'Municipality code' },
      group: 'background',
      aliases: ['Kom.nr', 'Kommunenr.', 'Kommunenummer', 'Kommunekode'],
    },
    {
      ...base,
      id: 'figure',
      title: { da: 'Nøgletal', en: 'Key figure' },
      group: 'figure',
      aliases: [FIGURE_COLUMN],
      targets: figures,
      guessValue: guessFigure,
    },
  ];
}

const FIGURES: readonly (readonly [RegExp, string])[] = [
  [/^(indbyggertal|folketal|antal indbyggere|befolkning)/, 'population'],
  [/urbaniseringsgrad|bymaessig|andel.*(by|byer)( |$)/, 'urban-share'],
];

const guessFigure: GuessValue = (raw) => {
  const words = foldWords(raw);
  const figure = FIGURES.find(([pattern]) => pattern.test(words))?.[1] ?? null;
  return { mapped: figure, isKnown: figure !== null };
};

/** Turns the blocks into rows that name their key figure, so that every line stands for itself. */
function tabulate(
  workbooks: readonly RawWorkbook[],
  place: TablePlace,
): Result<SourceTable, TabulateError> {
  const sheets = workbooks.flatMap((workbook) => workbook.sheets);
  const sheet =
    place.sheet === null
      ? sheets.find((candidate) => !candidate.hidden && headerRowOf(candidate) !== null)
      : sheets.find((candidate) => candidate.name === place.sheet);
  if (!sheet) {
    return err(
      place.sheet === null ? { code: 'no-header' } : { code: 'no-such-sheet', sheet: place.sheet },
    );
  }
  const headerRow = place.headerRow ?? headerRowOf(sheet);
  const header = headerRow === null ? undefined : sheet.rows[headerRow - 1];
  if (headerRow === null || header === undefined) return err({ code: 'no-header' });
  const texts = header.map(rawText);
  const names = uniqueNames(texts.map((text, index) => text || (index === 0 ? NAME_COLUMN : '')));
  const rows: TableRow[] = [];
  let figure = '';
  for (const [index, cells] of sheet.rows.slice(headerRow).entries()) {
    const heading = headingOf(cells);
    if (heading !== null) figure = heading;
    const isFigureRow = cells.some((cell) => findMunicipality(rawText(cell)) !== null);
    rows.push({ row: headerRow + index + 1, cells: [...cells, isFigureRow ? figure : null] });
  }
  if (rows.length === 0) return err({ code: 'no-rows' });
  const headers = uniqueNames([...names, FIGURE_COLUMN]).map((name) => ({
    name,
    text: null,
    choice: null,
  }));
  return ok({ headers, rows, codebook: {}, headerRow, sheet: sheet.name });
}

/** The row with years in it, and not more than two columns without a year before them. */
function headerRowOf(sheet: RawSheet): number | null {
  const index = sheet.rows.slice(0, 30).findIndex((cells) => {
    const years = cells.map(rawText).filter(isYear);
    const codes = cells.map((cell) => foldWords(rawText(cell)));
    return years.length > 0 && codes.some((text) => /^(kom ?nr|kommune|kommunenr)/.test(text));
  });
  return index < 0 ? null : index + 1;
}

function isYear(text: string): boolean {
  return /^(19|20)\d\d$/.test(text);
}

/** A heading stands alone in the first cell of its line. */
function headingOf(cells: readonly Cell[]): string | null {
  const [first, ...rest] = cells.map(rawText);
  const isAlone = first !== undefined && first !== '' && rest.every((text) => text === '');
  return isAlone ? first : null;
}

function municipalityOf(reader: ValueReader, row: TableRow): Municipality | null {
  const code = reader.text(row, 'municipalityCode');
  if (code !== '') return findMunicipality(code);
  // Footnote markers stand after the name: "Frederikssund Kommune (3)".
  return findMunicipality(reader.text(row, 'municipality').replace(/\s*\([\d, ]+\)\s*$/, ''));
}

function refusalOf(row: TableRow, reader: ValueReader): RowIssueCode {
  const own = row.cells.slice(0, -1);
  if (isBlankRow(own)) return 'blank-row';
  const heading = headingOf(own);
  if (heading === null) return 'not-a-municipality';
  return reader.meaning('figure', heading).isKnown ? 'heading-row' : 'note-row';
}

function figureOf(reader: ValueReader, row: TableRow): string | null {
  const { mapped, isKnown } = reader.meaning('figure', reader.text(row, 'figure'));
  return isKnown && typeof mapped === 'string' ? mapped : null;
}

function readFigure(cell: Cell | undefined): number | null | 'unreadable' {
  if (typeof cell === 'number') return cell;
  const text = rawText(cell);
  if (text === '-') return 0;
  if (text === '' || /^(M|U|\.{1,2})$/.test(text)) return null;
  return parseNumber(text, 'stop') ?? 'unreadable';
}
