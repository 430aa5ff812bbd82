import type { AppError } from '../../shared/contract/errors.ts';
import type { AppEvent } from '../../shared/contract/events.ts';
import type { Output } from '../../shared/contract/index.ts';
import type { Result } from '../../shared/kernel/result.ts';
import { ok } from '../../shared/kernel/result.ts';
import type { Estimator } from '../jobs/estimator.ts';
import { fail } from './app-error.ts';
import { fitColumns, type FitRun } from './fit-columns.ts';
import { answerJointTest, answerMarginalEffects } from './model-questions.ts';
import { columnStates } from './model-results.ts';
import type { Service } from './service.ts';
import type { OpenStudy, StudySession } from './study-session.ts';

export interface ModelServiceOptions {
  readonly session: StudySession;
  readonly estimator: Estimator;
  readonly appVersion: string;
  readonly clock: () => Date;
  readonly emit: (event: AppEvent) => void;
}

/** Fits model sets and tells what is fitted; tables ask it for what they lack. */
export interface ModelService extends Service<'models'> {
  fitMissing(study: OpenStudy, modelSets: readonly string[]): Promise<Result<FitRun, AppError>>;
}

export function createModelService(options: ModelServiceOptions): ModelService {
  const { session, estimator, emit } = options;
  const failures = new Map<string, AppError>();

  const fitMissing: ModelService['fitMissing'] = async (study, modelSets) => {
    const run = await fitColumns(study, modelSets, {
      ...options,
      progress: ({ request }, done, total) =>
        emit({
          kind: 'model-progress',
          modelSet: request.modelSet,
          column: request.column,
          done,
          total,
        }),
    });
    if (!run.ok) return run;
    for (const { key } of columnStates(study)) failures.delete(key);
    for (const [key, error] of run.value.failures) failures.set(key, error);
    if (run.value.fitted > 0) emit({ kind: 'study-changed', revision: study.revision });
    return run;
  };

  return {
    fitMissing,
    'models.run': async ({ modelSets }) => {
      const study = requireRows(session);
      if (!study.ok) return study;
      const known = study.value.document.plan.modelSets.map((set) => set.id);
      const unknown = modelSets.find((id) => !known.includes(id));
      if (unknown !== undefined) return fail('unknown-part', { part: unknown });
      const run = await fitMissing(study.value, modelSets.length > 0 ? modelSets : known);
      if (!run.ok) return run;
      const { fitted, failures: failed } = run.value;
      if (fitted > 0) {
        const logged = study.value.log('models-estimated', { columns: fitted });
        if (!logged.ok) return logged;
      }
      return ok({ fitted, failed: failed.size });
    },
    'models.cancel': async () => {
      await estimator.cancel();
      return ok({});
    },
    'models.results': () => {
      const study = requireRows(session);
      return study.ok ? ok({ modelSets: results(study.value, failures) }) : study;
    },
    'models.jointTest': (input) => {
      const study = requireRows(session);
      return study.ok ? answerJointTest(study.value, input) : study;
    },
    'models.marginalEffects': (input) => {
      const study = requireRows(session);
      return study.ok ? answerMarginalEffects(study.value, input) : study;
    },
  };
}

/** The open study, if it has sources to compute from. */
export function requireRows(session: StudySession): Result<OpenStudy, AppError> {
  const study = session.require();
  if (!study.ok) return study;
  return study.value.document.plan.sources.length > 0 ? study : fail('sources-missing');
}

function results(
  study: OpenStudy,
  failures: ReadonlyMap<string, AppError>,
): Output<'models.results'>['modelSets'] {
  const states = columnStates(study);
  return study.document.plan.modelSets.map(({ id }) => ({
    id,
    columns: states
      .filter(({ request }) => request.modelSet === id)
      .map(({ request, key, stored, status }) => {
        const failure = status === 'done' ? undefined : failures.get(key);
        return {
          id: request.column,
          status: failure ? ('failed' as const) : status,
          estimate: failure ? null : (stored?.body.estimate ?? null),
          errorCode: failure?.code ?? null,
          fittedAt: stored?.at ?? null,
        };
      }),
  }));
}
