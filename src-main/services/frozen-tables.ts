import { z } from 'zod';
import type { AppError } from '../../shared/contract/errors.ts';
import type { Output } from '../../shared/contract/index.ts';
import type { Result } from '../../shared/kernel/result.ts';
import { ok } from '../../shared/kernel/result.ts';
import { type TableDoc, tableDocSchema } from '../../shared/table/table-doc.ts';
import { heldBackAs, type PresentTable } from '../domain/disclosure/held-back-as.ts';
import { compareTables } from '../domain/tables/compare-tables.ts';
import { loadResults, saveResult } from '../store/results.ts';
import { appVersion } from './app-version.ts';
import { columnStates } from './model-results.ts';
import { sha256 } from './sha256.ts';
import type { OpenStudy } from './study-session.ts';

const FROZEN_KIND = 'frozen-table';

const frozenSchema = z.strictObject({ writer: z.string(), doc: tableDocSchema });

/** Keeps the tables of an export as they left the study: document, plan revision, data, version. */
export function freezeTables(
  study: OpenStudy,
  docs: readonly TableDoc[],
  writer: string,
  at: string,
): Result<null, AppError> {
  const hashes = columnStates(study).map(({ key, dataHash }) => `${key}:${dataHash}`);
  return study.write((tx) => {
    for (const doc of docs) {
      saveResult(tx, {
        key: `${FROZEN_KIND}|${at}|${doc.id}|${doc.language}|${writer}`,
        kind: FROZEN_KIND,
        revision: study.revision,
        dataHash: sha256(hashes.join()),
        appVersion,
        at,
        body: { writer, doc },
      });
    }
  });
}

/** Every export of a table, newest first, with what would print differently now. */
export async function frozenTables(
  study: OpenStudy,
  table: string,
  present: (language: TableDoc['language']) => Promise<Result<PresentTable, AppError>>,
): Promise<Result<Output<'tables.frozen'>, AppError>> {
  const stored = loadResults(study.database, FROZEN_KIND, (body) => frozenSchema.parse(body))
    .filter(({ body }) => body.doc.id === table)
    .toSorted((a, b) => (a.at < b.at ? 1 : -1));
  const today = new Map<TableDoc['language'], PresentTable>();
  const exports: Output<'tables.frozen'>['exports'] = [];
  for (const { key, at, revision, appVersion: version, body } of stored) {
    const { writer, doc } = body;
    let now = today.get(doc.language);
    if (!now) {
      const built = await present(doc.language);
      if (!built.ok) return built;
      now = built.value;
      today.set(doc.language, now);
    }
    exports.push({
      id: key,
      at,
      revision,
      appVersion: version,
      writer,
      language: doc.language,
      changes: compareTables(doc, heldBackAs(doc, now)),
    });
  }
  return ok({ exports });
}
