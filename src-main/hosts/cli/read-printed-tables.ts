/** Which printed tables stand in a file: every visible sheet or Word table, as texts? */
import { err, ok, type Result } from '../../../shared/kernel/result.ts';
import { printedTablesOf } from '../../domain/tables/check/tables-of-workbook.ts';
import type { PrintedTable } from '../../domain/tables/check/printed-table.ts';
import { readWorkbook } from '../../readers/index.ts';
import type { CommandError } from './command.ts';
import { readNamedFile } from './read-named-file.ts';

/** The tables of one file; refused where none has a coefficient with its standard error. */
export async function readPrintedTables(
  path: string,
): Promise<Result<readonly PrintedTable[], CommandError>> {
  const file = await readNamedFile(path);
  if (!file.ok) return file;
  const { bytes, fileName } = file.value;
  const workbook = readWorkbook(bytes, fileName, { withDocuments: true });
  if (!workbook.ok) return err({ ...workbook.error });
  const tables = printedTablesOf(workbook.value);
  return tables.length === 0 ? err({ code: 'no-coefficients', fileName }) : ok(tables);
}
