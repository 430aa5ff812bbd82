import { randomBytes } from 'node:crypto';
import type { AppError } from '../../shared/contract/errors.ts';
import type { Result } from '../../shared/kernel/result.ts';
import { err, ok } from '../../shared/kernel/result.ts';
import type { StudyDocument } from '../../shared/plan/study-document.ts';
import { councilPanelPlan, emptyPlan } from '../domain/templates/council-panel.ts';
import { changePassphrase } from '../store/change-passphrase.ts';
import { appendLog } from '../store/log.ts';
import { createStudy, openStudy } from '../store/open-study.ts';
import { inTransaction, type StudyDatabase } from '../store/sql.ts';
import { fail, toAppError } from './app-error.ts';
import type { RecentStudies } from './recent-studies.ts';
import type { FileTokens, Service } from './service.ts';
import { saveFirstDocument } from './stored-document.ts';
import { studyLog } from './study-log.ts';
import { studyOverview } from './study-overview.ts';
import type { StudySession } from './study-session.ts';

interface StudyServiceOptions {
  readonly session: StudySession;
  readonly files: FileTokens;
  readonly recent: RecentStudies;
  readonly clock: () => Date;
  readonly closed: () => void;
}

/** Opening, saving and editing the study itself. */
export function createStudyService(options: StudyServiceOptions): Service<'study'> {
  const { session, files, recent } = options;
  return {
    'study.state': () => {
      const study = session.require();
      return ok({ overview: study.ok ? studyOverview(study.value) : null });
    },
    'study.recent': () =>
      ok({
        studies: recent.list().map(({ path, ...entry }) => ({
          file: files.tokenForPath(path),
          name: entry.name,
          folder: entry.folder,
          openedAt: entry.openedAt,
          exists: entry.exists,
        })),
      }),
    'study.forget': ({ file }) => {
      const path = files.path(file);
      if (path === null) return fail('unknown-file');
      recent.forget(path);
      return ok({});
    },
    'study.create': (input) => {
      const path = files.path(input.file);
      if (path === null) return fail('unknown-file');
      if (input.passphrase !== input.repeated) return fail('passphrases-differ');
      const plan = input.template === 'empty' ? emptyPlan : councilPanelPlan;
      const document = firstDocument(plan(input.title));
      const created = createStudyFile(path, input.passphrase, document, options.clock);
      return created.ok ? attach(created.value, options) : created;
    },
    'study.open': ({ file, passphrase }) => {
      const path = files.path(file);
      if (path === null) return fail('unknown-file');
      const opened = openStudy(path, passphrase);
      if (!opened.ok) return err(toAppError(opened.error));
      return attach(opened.value, options);
    },
    'study.close': () => {
      session.close();
      options.closed();
      return ok({});
    },
    ...editing(session),
    'study.changePassphrase': ({ current, next, repeated }) => {
      const study = session.require();
      if (!study.ok) return study;
      if (next !== repeated) return fail('passphrases-differ');
      const changed = changePassphrase(study.value.database, current, next);
      if (!changed.ok) return err(toAppError(changed.error));
      const logged = study.value.log('passphrase-changed', {});
      return logged.ok ? ok({}) : logged;
    },
  };
}

type Editing = 'plan' | 'edit' | 'undo' | 'redo' | 'log' | 'exportPlan';

function editing(session: StudySession): Pick<Service<'study'>, `study.${Editing}`> {
  return {
    'study.plan': () => {
      const study = session.require();
      if (!study.ok) return study;
      return ok({ plan: study.value.document.plan, revision: study.value.revision });
    },
    'study.edit': ({ command }) => {
      const study = session.require();
      return study.ok ? study.value.edit(command) : study;
    },
    'study.undo': () => {
      const study = session.require();
      return study.ok ? study.value.undo() : study;
    },
    'study.redo': () => {
      const study = session.require();
      return study.ok ? study.value.redo() : study;
    },
    'study.log': () => {
      const study = session.require();
      return study.ok ? ok({ entries: studyLog(study.value.database) }) : study;
    },
    'study.exportPlan': () => {
      const study = session.require();
      if (!study.ok) return study;
      const text = `${JSON.stringify(study.value.document.plan, null, 2)}\n`;
      return ok({
        fileName: 'plan.json',
        mediaType: 'application/json',
        base64: Buffer.from(text, 'utf8').toString('base64'),
      });
    },
  };
}

/** A new study's document: the plan, no decisions, and a key of its own for the record ids. */
export function firstDocument(plan: StudyDocument['plan']): StudyDocument {
  return {
    plan,
    decisions: {
      format: 'panelvaerk-decisions',
      version: 1,
      recordKey: randomBytes(32).toString('hex'),
      pairs: [],
    },
  };
}

/** Makes an encrypted study file that holds the document. */
export function createStudyFile(
  path: string,
  passphrase: string,
  document: StudyDocument,
  clock: () => Date,
): Result<StudyDatabase, AppError> {
  const created = createStudy(path, passphrase, clock);
  if (!created.ok) return err(toAppError(created.error));
  const saved = inTransaction(created.value, (tx) => {
    saveFirstDocument(tx, document);
    appendLog(tx, { at: clock().toISOString(), event: 'study-created', details: {} });
  });
  if (saved.ok) return created;
  created.value.close();
  return err(toAppError(saved.error));
}

function attach(
  database: StudyDatabase,
  { session, recent, clock }: StudyServiceOptions,
): Result<{ revision: number }, AppError> {
  session.close();
  session.attach(database);
  recent.remember(database.path, clock().toISOString());
  const study = session.require();
  return study.ok ? ok({ revision: study.value.revision }) : study;
}
