import type { AppError } from '../../shared/contract/errors.ts';
import type { Input, Output } from '../../shared/contract/index.ts';
import type { Result } from '../../shared/kernel/result.ts';
import { ok } from '../../shared/kernel/result.ts';
import { figureVariables } from '../domain/import/figure-variables.ts';
import { SOURCES } from '../domain/import/index.ts';
import { readSources } from '../domain/pipeline/stages.ts';
import { appendLog } from '../store/log.ts';
import { fail } from './app-error.ts';
import { inspectFiles } from './inspect-files.ts';
import type { FileChoice, FileOpener, OpenedFiles } from './opened-files.ts';
import { createFileOpener } from './opened-files.ts';
import { previewSource, readAsPlanned } from './preview-source.ts';
import type { FileTokens, Service } from './service.ts';
import { sha256 } from './sha256.ts';
import { storeSource } from './store-source.ts';
import { storedHeads, storedIdOf } from './stored-sources.ts';
import type { OpenStudy, StudySession } from './study-session.ts';
import type { ParseFile } from './tabulate-source.ts';

/** Row issues sent at once; the account counts all of them. */
const SHOWN_ISSUES = 500;

interface ImportServiceOptions {
  readonly session: StudySession;
  readonly files: FileTokens;
  readonly parse: ParseFile;
  readonly clock: () => Date;
}

/** Sources: look into files, show what they would give, store them, tell what is stored. */
export function createImportService(options: ImportServiceOptions): Service<'imports'> {
  const { session } = options;
  const opener = createFileOpener(options.files, options.parse);
  return {
    'imports.inspect': async (input) => {
      const opened = await openFor(session, opener, input);
      if (!opened.ok) return opened;
      return ok(inspectFiles(opened.value.files, opened.value.study.document.plan));
    },
    'imports.preview': async (input) => {
      const opened = await openFor(session, opener, input);
      if (!opened.ok) return opened;
      return previewSource(opened.value.files, input, opened.value.study, SHOWN_ISSUES);
    },
    'imports.confirm': async (input) => {
      const opened = await openFor(session, opener, input);
      if (!opened.ok) return opened;
      const confirmed = confirmSource(input, opened.value.files, opened.value.study, options.clock);
      if (confirmed.ok) opener.forget();
      return confirmed;
    },
    'imports.list': () => {
      const study = session.require();
      return study.ok ? ok({ sources: listSources(study.value) }) : study;
    },
    'imports.issues': ({ sourceId }) => {
      const study = session.require();
      if (!study.ok) return study;
      const reading = study.value.output(readSources).readings.get(sourceId);
      if (!reading) return fail('unknown-part', { part: sourceId });
      const { issues } = reading;
      return ok({ issues: issues.slice(0, SHOWN_ISSUES), issuesTotal: issues.length });
    },
    'imports.remove': ({ sourceId }) => {
      const study = session.require();
      if (!study.ok) return study;
      return removeSource(study.value, sourceId, options.clock);
    },
  };
}

async function openFor(
  session: StudySession,
  opener: FileOpener,
  choice: FileChoice,
): Promise<Result<{ study: OpenStudy; files: OpenedFiles }, AppError>> {
  const files = await opener.open(choice);
  // The study may have been closed while the files were being read: nothing of them stays then.
  const study = session.require();
  if (!study.ok) {
    opener.forget();
    return study;
  }
  return files.ok ? ok({ study: study.value, files: files.value }) : files;
}

/** Stores the source and its plan in one transaction, or nothing; then the variables it brings. */
function confirmSource(
  { source }: Input<'imports.confirm'>,
  files: OpenedFiles,
  study: OpenStudy,
  clock: () => Date,
): Result<Output<'imports.confirm'>, AppError> {
  const kind = SOURCES.find(({ id }) => id === source.kind);
  if (!kind) return fail('unknown-source-kind', { kind: source.kind });
  if (kind.isPerWave && source.wave === null) {
    return fail('bad-plan', { part: source.id, missing: 'wave' });
  }
  const read = readAsPlanned(kind, source, files, study.document);
  if (!read.ok) return read;
  const { table, reading } = read.value;
  if (reading.account.accepted === 0) return fail('no-accepted-rows', { file: files.fileName });
  const { account } = reading;
  const content = sha256([...files.sha256, clock().toISOString()].join()).slice(0, 12);
  const imported = { ...source, content };
  const edited = study.edit({ kind: 'put-source', value: imported }, (tx) => {
    const tabulated = { table, sha256: files.sha256 };
    storeSource(tx, { source: imported, document: study.document, tabulated, account, clock });
    appendLog(tx, {
      at: clock().toISOString(),
      event: 'source-imported',
      details: { source: source.id, ...account },
    });
  });
  if (!edited.ok) return edited;
  let { revision } = edited.value;
  for (const value of figureVariables(study.document.plan, imported, reading.records)) {
    const added = study.edit({ kind: 'put-variable', value });
    if (!added.ok) return added;
    ({ revision } = added.value);
  }
  return ok({ sourceId: source.id, account, revision });
}

/** Takes the source out of the plan; its rows stay in the file, so that this can be undone. */
function removeSource(
  study: OpenStudy,
  sourceId: string,
  clock: () => Date,
): Result<{ revision: number }, AppError> {
  const isKnown = study.document.plan.sources.some(({ id }) => id === sourceId);
  if (!isKnown) return fail('unknown-part', { part: sourceId });
  return study.edit({ kind: 'remove-source', id: sourceId }, (tx) =>
    appendLog(tx, {
      at: clock().toISOString(),
      event: 'source-removed',
      details: { source: sourceId },
    }),
  );
}

function listSources(study: OpenStudy): Output<'imports.list'>['sources'] {
  const heads = new Map(storedHeads(study.database).map((head) => [head.sourceId, head]));
  return study.document.plan.sources.flatMap((source) => {
    const head = heads.get(storedIdOf(source));
    if (!head) return [];
    const { read, accepted, rejected, completeness } = head.account;
    return [
      {
        id: source.id,
        kind: head.kind,
        title: source.title,
        wave: source.wave,
        files: [...head.fileNames],
        sheet: source.sheet,
        account: { read, accepted, rejected },
        hash: (head.sha256[0] ?? '').slice(0, 16),
        importedAt: head.importedAt,
        completeness,
      },
    ];
  });
}
