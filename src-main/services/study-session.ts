import type { AppError } from '../../shared/contract/errors.ts';
import type { AppEvent } from '../../shared/contract/events.ts';
import type { Result } from '../../shared/kernel/result.ts';
import { err, ok } from '../../shared/kernel/result.ts';
import { applyCommand, type PlanCommand } from '../../shared/plan/plan-commands.ts';
import type { StudyDocument } from '../../shared/plan/study-document.ts';
import type { Pipeline } from '../domain/pipeline/run-pipeline.ts';
import type { Stage, StudyInputs } from '../domain/pipeline/stage.ts';
import { appendLog, type LogDetails, type LogEvent } from '../store/log.ts';
import { appendRevision, lastDone, markState, nextUndone } from '../store/revisions.ts';
import { inTransaction, type StudyDatabase, type WritableDatabase } from '../store/sql.ts';
import { appError, fail, toAppError } from './app-error.ts';
import { identifyRecord } from './identify-record.ts';
import { checkPlan } from './check-plan.ts';
import { loadDocument, parseCommand, saveDocument } from './stored-document.ts';
import { studyLog } from './study-log.ts';
import { loadPlannedSources, storedIdOf } from './stored-sources.ts';

export interface SessionOptions {
  readonly pipeline: Pipeline;
  readonly clock: () => Date;
  readonly emit: (event: AppEvent) => void;
}

type Edited = Result<{ revision: number }, AppError>;

/** The one open study of a data process: its document, its data, and the only way to change it. */
export interface StudySession {
  /** Takes over an opened database; its document is read from it. */
  attach(database: StudyDatabase): void;
  close(): void;
  require(): Result<OpenStudy, AppError>;
}

export interface OpenStudy {
  readonly database: StudyDatabase;
  readonly document: StudyDocument;
  readonly revision: number;
  readonly savedAt: string | null;
  readonly inputs: StudyInputs;
  output<Output>(stage: Stage<Output>): Output;
  key(stage: Stage<unknown>): string;
  /** Applies an edit; what `within` writes is stored in the same transaction, or nothing is. */
  edit(command: PlanCommand, within?: (tx: WritableDatabase) => void): Edited;
  undo(): Edited;
  redo(): Edited;
  write(work: (tx: WritableDatabase) => void): Result<null, AppError>;
  log(event: LogEvent, details: LogDetails): Result<null, AppError>;
}

export function createStudySession(options: SessionOptions): StudySession {
  let study: OpenStudy | null = null;
  return {
    attach(database) {
      study = openStudyOn(database, options);
    },
    close() {
      study?.database.close();
      study = null;
    },
    require: () => (study ? ok(study) : fail('no-study-open')),
  };
}

/** What of the study is held in memory, always as its file has it. */
interface StudyState {
  document: StudyDocument;
  revision: number;
  savedAt: string | null;
  sources: StudyInputs['sources'];
}

function openStudyOn(database: StudyDatabase, options: SessionOptions): OpenStudy {
  const { pipeline, clock } = options;
  const stored = loadDocument(database);
  const state: StudyState = {
    ...stored,
    savedAt: studyLog(database)[0]?.at ?? null,
    sources: loadPlannedSources(database, stored.document.plan),
  };
  const now = (): string => clock().toISOString();
  const write: OpenStudy['write'] = (work) => {
    const written = inTransaction(database, work);
    if (!written.ok) return err(toAppError(written.error));
    state.savedAt = now();
    return ok(null);
  };
  const inputs = (): StudyInputs => ({
    document: state.document,
    sources: state.sources,
    identify: identifyRecord,
  });
  return {
    database,
    get document() {
      return state.document;
    },
    get revision() {
      return state.revision;
    },
    get savedAt() {
      return state.savedAt;
    },
    get inputs() {
      return inputs();
    },
    output: (stage) => pipeline.output(stage, inputs()),
    key: (stage) => pipeline.key(stage, inputs()),
    ...edits(database, state, { write, now, emit: options.emit }),
    write,
    log: (event, details) => write((tx) => appendLog(tx, { at: now(), event, details })),
  };
}

interface EditTools {
  readonly write: OpenStudy['write'];
  readonly now: () => string;
  readonly emit: SessionOptions['emit'];
}

/** Edits, undo and redo: each stores the document and the log's own bookkeeping in one transaction. */
function edits(
  database: StudyDatabase,
  state: StudyState,
  { write, now, emit }: EditTools,
): Pick<OpenStudy, 'edit' | 'undo' | 'redo'> {
  const apply = (
    command: PlanCommand,
    record: (tx: WritableDatabase, inverse: PlanCommand) => number,
    within?: (tx: WritableDatabase) => void,
  ): Edited => {
    const applied = applyCommand(state.document, command);
    const checked = checkPlan(applied.document.plan);
    if (!checked.ok) return checked;
    let revision = state.revision;
    const written = write((tx) => {
      revision = record(tx, applied.inverse);
      saveDocument(tx, applied.document, state.document, revision);
      within?.(tx);
    });
    if (!written.ok) return written;
    const isOtherContent = contentOf(applied.document) !== contentOf(state.document);
    state.document = applied.document;
    state.revision = revision;
    if (isOtherContent) state.sources = loadPlannedSources(database, state.document.plan);
    emit({ kind: 'study-changed', revision });
    return ok({ revision });
  };
  return {
    edit: (command, within) =>
      apply(command, (tx, inverse) => appendRevision(tx, { at: now(), command, inverse }), within),
    undo() {
      const last = lastDone(database, parseCommand);
      if (!last) return err(appError('nothing-to-undo'));
      return apply(last.inverse, (tx) => {
        markState(tx, last.number, 'undone');
        return last.number - 1;
      });
    },
    redo() {
      const next = nextUndone(database, parseCommand);
      if (!next) return err(appError('nothing-to-redo'));
      return apply(next.command, (tx) => {
        markState(tx, next.number, 'done');
        return next.number;
      });
    },
  };
}

/** Which imports a document rests on; rows are loaded again only when it changes. */
function contentOf({ plan }: StudyDocument): string {
  return plan.sources.map(storedIdOf).join();
}
