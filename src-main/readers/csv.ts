import Papa from 'papaparse';
import { err, ok, type Result } from '../../shared/kernel/result.ts';
import type {
  Cell,
  RawWorkbook,
  ReadError,
  ReadOptions,
  SheetNotice,
  UnevenLine,
} from '../domain/import/raw-workbook.ts';
import { commonWidth, findDelimiter, type DelimitedText } from './delimiter.ts';
import { fileKind, isEncryptedOffice } from './file-kind.ts';
import { LIMITS } from './limits.ts';
import { padRows } from './pad-rows.ts';
import type { Reader, Refusal } from './reader.ts';
import { decodeText } from './text-encoding.ts';

/** Text files with separated values. Every value stays text: nothing is guessed to be a number. */
export const csvReader: Reader = {
  id: 'csv',
  title: { da: 'Tekstfil med skilletegn (csv)', en: 'Delimited text file (csv)' },
  extensions: ['csv', 'tsv', 'txt', 'tab'],
  read: readCsv,
};

interface Records {
  readonly rows: readonly (readonly string[])[];
  /** The line in the file on which each record begins. */
  readonly lines: readonly number[];
}

function readCsv(
  bytes: Uint8Array,
  fileName: string,
  options: ReadOptions,
): Result<RawWorkbook, ReadError> {
  const workbook = readText(bytes, fileName, options);
  return workbook.ok ? workbook : err({ ...workbook.error, fileName });
}

function readText(
  bytes: Uint8Array,
  fileName: string,
  options: ReadOptions,
): Result<RawWorkbook, Refusal> {
  const refusal = checkOutside(bytes);
  if (refusal) return err(refusal);
  const decoded = decodeText(bytes, options.encoding);
  if (!decoded.ok) return decoded;
  const { encoding } = decoded.value;
  // Files edited by hand mix line ends; a parser would leave half of them inside the values.
  const text = decoded.value.text.replaceAll(/\r\n?/g, '\n');
  if (text.trim() === '') return err({ code: 'file-empty' });
  const delimited = findDelimiter(text, options.delimiter);
  const records = parseRecords(delimited);
  if (!records.ok) return records;
  const rows = padRows(records.value.rows.map(cellsOf));
  if (!rows.ok) return rows;
  const name = fileName.replace(/\.[^.]*$/, '');
  const sheet = { name, hidden: false, rows: rows.value, notices: unevenNotice(records.value) };
  const { delimiter } = delimited;
  return ok({ fileName, format: 'csv', encoding, delimiter, sheets: [sheet] });
}

function checkOutside(bytes: Uint8Array): Refusal | null {
  if (bytes.length === 0) return { code: 'file-empty' };
  if (bytes.length > LIMITS.fileBytes) {
    return { code: 'file-too-large', bytes: bytes.length, limitBytes: LIMITS.fileBytes };
  }
  if (isEncryptedOffice(bytes)) return { code: 'file-password-protected' };
  const looksLike = fileKind(bytes);
  if (['zip', 'ole', 'pdf', 'rtf', 'image', 'html'].includes(looksLike)) {
    return { code: 'wrong-extension', looksLike };
  }
  return null;
}

function parseRecords(text: DelimitedText): Result<Records, Refusal> {
  const { body, delimiter, skippedLines } = text;
  const longest = longestLine(body);
  if (longest.characters > LIMITS.lineCharacters) {
    const place = String(longest.line + skippedLines);
    return err({
      code: 'cell-too-long',
      characters: longest.characters,
      limit: LIMITS.lineCharacters,
      place,
    });
  }
  const { data, errors } = Papa.parse<string[]>(body, { delimiter, newline: '\n' });
  const quote = errors.find((error) => error.type === 'Quotes');
  if (quote) {
    const line = body.slice(0, quote.index ?? 0).split('\n').length + skippedLines;
    return err({ code: 'unclosed-quote', line });
  }
  // The line end of the last line is no record of its own.
  const rows = body.endsWith('\n') ? data.slice(0, -1) : data;
  const refusal = checkExtent(rows);
  return refusal ? err(refusal) : ok({ rows, lines: startLines(rows, skippedLines) });
}

function longestLine(body: string): { line: number; characters: number } {
  let longest = { line: 1, characters: 0 };
  let start = 0;
  for (let line = 1; start <= body.length; line += 1) {
    const end = body.indexOf('\n', start);
    const characters = (end === -1 ? body.length : end) - start;
    if (characters > longest.characters) longest = { line, characters };
    if (end === -1) break;
    start = end + 1;
  }
  return longest;
}

function checkExtent(rows: readonly (readonly string[])[]): Refusal | null {
  if (rows.length > LIMITS.rows) {
    return { code: 'too-many-rows', rows: rows.length, limit: LIMITS.rows };
  }
  const wide = rows.findIndex((row) => filledWidth(row) > LIMITS.columns);
  if (wide === -1) return null;
  const columns = filledWidth(rows[wide] ?? []);
  return { code: 'too-many-columns', columns, limit: LIMITS.columns, place: String(wide + 1) };
}

function startLines(rows: readonly (readonly string[])[], skippedLines: number): readonly number[] {
  let line = skippedLines + 1;
  return rows.map((row) => {
    const start = line;
    line += 1 + row.reduce((sum, value) => sum + value.split('\n').length - 1, 0);
    return start;
  });
}

function cellsOf(row: readonly string[]): readonly Cell[] {
  const cells: Cell[] = row.map((value) => (value === '' ? null : value));
  while (cells.length > 0 && cells.at(-1) === null) cells.pop();
  return cells;
}

/** Lines that are short or long of values. Empty values beyond the others' width are padding. */
function unevenNotice({ rows, lines }: Records): readonly SheetNotice[] {
  const filled = rows.map(filledWidth);
  const expected = commonWidth(
    rows.filter((_, i) => (filled[i] ?? 0) > 0).map((row) => row.length),
  ).width;
  const uneven: UnevenLine[] = [];
  let count = 0;
  for (const [i, row] of rows.entries()) {
    const values = filled[i] ?? 0;
    if (values === 0 || (row.length >= expected && values <= expected)) continue;
    count += 1;
    if (uneven.length < LIMITS.listedPlaces)
      uneven.push({ line: lines[i] ?? 0, values: row.length });
  }
  return count === 0 ? [] : [{ code: 'uneven-rows', count, expected, lines: uneven }];
}

function filledWidth(row: readonly string[]): number {
  return row.findLastIndex((value) => value !== '') + 1;
}
