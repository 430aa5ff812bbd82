import type { Result } from '../../../shared/kernel/result.ts';
import { err, ok } from '../../../shared/kernel/result.ts';
import { readWorkbook } from '../../readers/index.ts';
import type { CommandError, FlatTable } from './command.ts';
import { readNamedFile } from './read-named-file.ts';

type Row = FlatTable['rows'][number];

const isFilled = (row: Row): boolean => row.some((cell) => cell !== null && cell !== '');

/** A flat file as it stands: the first sheet that is not hidden, its first filled row as the header. */
export async function readTable(path: string): Promise<Result<FlatTable, CommandError>> {
  const file = await readNamedFile(path);
  if (!file.ok) return file;
  const { bytes, fileName } = file.value;
  const workbook = readWorkbook(bytes, fileName);
  if (!workbook.ok) return err({ ...workbook.error });
  const sheet = workbook.value.sheets.find(({ hidden }) => !hidden);
  const [header, ...filled] = (sheet?.rows ?? [])
    .map((row, index) => ({ row, number: index + 1 }))
    .filter(({ row }) => isFilled(row));
  if (!header || filled.length === 0) return err({ code: 'no-rows', fileName });
  const columns = header.row.map((cell) => (cell === null ? '' : String(cell).trim()));
  const repeated = columns.find((name, index) => name !== '' && columns.indexOf(name) !== index);
  if (repeated !== undefined) return err({ code: 'duplicate-headers', fileName, column: repeated });
  return ok({
    columns,
    rows: filled.map(({ row }) => row),
    rowNumbers: filled.map(({ number }) => number),
  });
}
