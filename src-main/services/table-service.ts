import type { AppError } from '../../shared/contract/errors.ts';
import type { Result } from '../../shared/kernel/result.ts';
import { err, ok } from '../../shared/kernel/result.ts';
import type { Language } from '../../shared/plan/local-text.ts';
import type { TableDoc } from '../../shared/table/table-doc.ts';
import { writeHtmlTable } from '../writers/html.ts';
import { WRITERS } from '../writers/index.ts';
import { fail } from './app-error.ts';
import { buildTable } from './build-table.ts';
import { freezeTables, frozenTables } from './frozen-tables.ts';
import { type ModelService, requireRows } from './model-service.ts';
import type { Service } from './service.ts';
import type { OpenStudy, StudySession } from './study-session.ts';

/** Tables as they print, written to files or put on the clipboard. */
export function createTableService(
  session: StudySession,
  models: ModelService,
  clock: () => Date,
): Service<'tables'> {
  const build = async (
    study: OpenStudy,
    id: string,
    language: Language,
  ): Promise<Result<TableDoc, AppError>> => {
    const built = await buildTable(study, id, language, models);
    return built.ok ? ok(built.value.doc) : built;
  };

  return {
    'tables.preview': async ({ table, language }) => {
      const study = requireRows(session);
      if (!study.ok) return study;
      const doc = await build(study.value, table, language);
      return doc.ok ? ok({ table: doc.value }) : doc;
    },
    'tables.frozen': ({ table }) => {
      const study = requireRows(session);
      if (!study.ok) return study;
      const { value } = study;
      return frozenTables(value, table, (language) => build(value, table, language));
    },
    'tables.copy': async ({ table, language }) => {
      const study = requireRows(session);
      if (!study.ok) return study;
      const doc = await build(study.value, table, language);
      return doc.ok ? ok(writeHtmlTable(doc.value)) : doc;
    },
    'tables.export': async ({ tables, language, writer: writerId }) => {
      const study = requireRows(session);
      if (!study.ok) return study;
      const writer = WRITERS.find((candidate) => candidate.id === writerId);
      if (!writer) return fail('unknown-part', { part: writerId });
      const docs: TableDoc[] = [];
      for (const id of tables) {
        const doc = await build(study.value, id, language);
        if (!doc.ok) return doc;
        docs.push(doc.value);
      }
      const { bytes } = await writer.write(docs);
      const frozen = freezeTables(study.value, docs, writerId, clock().toISOString());
      if (!frozen.ok) return frozen;
      const logged = study.value.log('table-exported', { tables: tables.length, writer: writerId });
      if (!logged.ok) return err(logged.error);
      return ok({
        fileName: `${tables.join('-')}.${writer.extension}`,
        mediaType: writer.mediaType,
        base64: Buffer.from(bytes).toString('base64'),
      });
    },
  };
}
