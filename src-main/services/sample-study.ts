import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AppError } from '../../shared/contract/errors.ts';
import type { Result } from '../../shared/kernel/result.ts';
import { invariant } from '../../shared/kernel/assert.ts';
import { ok } from '../../shared/kernel/result.ts';
import { decisionsSchema } from '../../shared/plan/decisions.ts';
import type { SourcePlan } from '../../shared/plan/source-plan.ts';
import type { StudyDocument } from '../../shared/plan/study-document.ts';
import { studyPlanSchema } from '../../shared/plan/study-plan.ts';
import { SOURCES } from '../domain/import/index.ts';
import type { RowAccount } from '../domain/import/source.ts';
import { inTransaction } from '../store/sql.ts';
import { readTable } from './preview-source.ts';
import { storeSource } from './store-source.ts';
import { createStudyFile } from './study-service.ts';
import { type ParseFile, type TabulatedSource, tabulateSource } from './tabulate-source.ts';

interface SampleOptions {
  /** The folder of the sample study: `assets/sample`. */
  readonly folder: string;
  readonly path: string;
  readonly passphrase: string;
  readonly parse: ParseFile;
  readonly clock: () => Date;
}

/** Makes an encrypted study file of the sample: its plan, its decisions and its sources. */
export async function createSampleStudy(options: SampleOptions): Promise<Result<null, AppError>> {
  const document = readSampleDocument(options.folder);
  const created = createStudyFile(options.path, options.passphrase, document, options.clock);
  if (!created.ok) return created;
  const database = created.value;
  try {
    for (const source of document.plan.sources) {
      const files = source.files.map((name) => ({
        name,
        bytes: new Uint8Array(readFileSync(join(options.folder, name))),
      }));
      const tabulated = await tabulateSource(source, files, options.parse);
      if (!tabulated.ok) return tabulated;
      const stored = inTransaction(database, (tx) =>
        storeSource(tx, {
          source,
          document,
          tabulated: tabulated.value,
          account: accountOf(source, document, tabulated.value),
          clock: options.clock,
        }),
      );
      if (!stored.ok) return { ok: false, error: { code: stored.error.code, data: {} } };
    }
    return ok(null);
  } finally {
    database.close();
  }
}

function accountOf(
  source: SourcePlan,
  document: StudyDocument,
  { table }: TabulatedSource,
): RowAccount {
  const kind = SOURCES.find(({ id }) => id === source.kind);
  invariant(kind, 'a source that was tabulated is of a known kind');
  return readTable(kind, source, table, document).account;
}

/** The sample's plan and decisions as they lie beside its files. */
export function readSampleDocument(folder: string): StudyDocument {
  const json = (name: string): unknown => JSON.parse(readFileSync(join(folder, name), 'utf8'));
  return {
    plan: studyPlanSchema.parse(json('plan.json')),
    decisions: decisionsSchema.parse(json('decisions.json')),
  };
}
