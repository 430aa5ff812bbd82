import type { AppError } from '../../shared/contract/errors.ts';
import type { Result } from '../../shared/kernel/result.ts';
import { ok } from '../../shared/kernel/result.ts';
import type { Language } from '../../shared/plan/local-text.ts';
import { AUTOMATIC, checkTables } from '../domain/tables/check/check-tables.ts';
import { printedTableOf } from '../domain/tables/check/own-table.ts';
import type { PrintedTable } from '../domain/tables/check/printed-table.ts';
import { printedTablesOf } from '../domain/tables/check/tables-of-workbook.ts';
import { fail } from './app-error.ts';
import { regressionOf } from './build-table.ts';
import { columnStates } from './model-results.ts';
import { type ModelService, requireRows } from './model-service.ts';
import type { FileTokens, Service } from './service.ts';
import type { OpenStudy, StudySession } from './study-session.ts';
import { type InputFile, type ParseFile, parseFiles } from './tabulate-source.ts';

interface CheckerServiceOptions {
  readonly session: StudySession;
  readonly models: ModelService;
  readonly files: FileTokens;
  readonly parse: ParseFile;
}

/** What was pasted is read as a file of this name; from Word and Excel cells come with tabs between. */
function pastedName(text: string): string {
  if (/\\begin\{(?:tabular|longtable)/.test(text)) return 'tabel.tex';
  if (/<table\b/i.test(text)) return 'tabel.html';
  return /^\s*\|.*\|\s*$/m.test(text) ? 'tabel.md' : 'tabel.txt';
}

/** Tables from elsewhere and the study's own, held against their own numbers. */
export function createCheckerService(options: CheckerServiceOptions): Service<'checker'> {
  const { session, models } = options;
  return {
    'checker.printed': async ({ files, pasted, text }) => {
      const tables = await readTables(options, files, pasted);
      return tables.ok ? ok(checkTables(tables.value, AUTOMATIC, text ?? null)) : tables;
    },
    'checker.own': async ({ tables: ids, language, text }) => {
      const study = requireRows(session);
      if (!study.ok) return study;
      const { tables, furtherTables } = study.value.document.plan;
      // Tables of other kinds have no coefficients to test.
      const known = [...tables, ...furtherTables].map(({ id }) => id);
      const unknown = ids.find((id) => !known.includes(id));
      if (unknown !== undefined) return fail('unknown-part', { part: unknown });
      const wanted = tables.filter(({ id }) => ids.includes(id)).map(({ modelSet }) => modelSet);
      const run = await models.fitMissing(study.value, [...new Set(wanted)]);
      if (!run.ok) return run;
      const printed = ids.flatMap((id) => ownTable(study.value, id, language));
      return ok(checkTables(printed, AUTOMATIC, text ?? null));
    },
  };
}

async function readTables(
  { files, parse }: CheckerServiceOptions,
  tokens: readonly string[],
  pasted: string | null,
): Promise<Result<PrintedTable[], AppError>> {
  const inputs: InputFile[] = [];
  for (const token of tokens) {
    const file = files.bytes(token);
    if (!file) return fail('unknown-file');
    inputs.push(file);
  }
  if (pasted !== null)
    inputs.push({ name: pastedName(pasted), bytes: new TextEncoder().encode(pasted) });
  const workbooks = await parseFiles(inputs, { withDocuments: true }, parse);
  if (!workbooks.ok) return workbooks;
  const tables: PrintedTable[] = [];
  for (const workbook of workbooks.value) {
    const found = printedTablesOf(workbook);
    if (found.length === 0) return fail('no-coefficients', { fileName: workbook.fileName });
    tables.push(...found);
  }
  return ok(tables);
}

/** The table with what each of its coefficients was tested with. */
function ownTable(study: OpenStudy, id: string, language: Language): PrintedTable[] {
  const table = study.document.plan.tables.find((candidate) => candidate.id === id);
  if (table === undefined) return [];
  const states = columnStates(study).filter(({ request }) => request.modelSet === table.modelSet);
  const printed = printedTableOf(
    regressionOf(study, table, language).doc,
    table.stars,
    (column, row) => {
      const fit = states.find(({ request }) => request.column === column)?.stored?.body.estimate;
      const coefficient = fit?.coefficients.find(({ term }) => term === row);
      if (coefficient === undefined) return undefined;
      return coefficient.distribution === 't' ? coefficient.degreesOfFreedom : null;
    },
  );
  return printed === null ? [] : [printed];
}
