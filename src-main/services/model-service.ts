import type { AppError } from '../../shared/contract/errors.ts';
import type { AppEvent } from '../../shared/contract/events.ts';
import type { Output } from '../../shared/contract/index.ts';
import type { GridChoice } from '../../shared/contract/robustness.ts';
import type { Result } from '../../shared/kernel/result.ts';
import { ok } from '../../shared/kernel/result.ts';
import type { Estimator } from '../jobs/estimator.ts';
import { fail } from './app-error.ts';
import { fitColumns, type FitRun } from './fit-columns.ts';
import { answerJointTest, answerMarginalEffects } from './model-questions.ts';
import { alternativeStates, type ColumnState, columnStates } from './model-results.ts';
import { runGrid } from './run-robustness.ts';
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
export interface ModelService {
  readonly handlers: Service<'models'>;
  fitMissing(study: OpenStudy, modelSets: readonly string[]): Promise<Result<FitRun, AppError>>;
  /** The same for the alternatives to the study's models. */
  fitAlternatives(study: OpenStudy): Promise<Result<FitRun, AppError>>;
  /** Why a column has no result, if it was tried. */
  failureOf(key: string): AppError | undefined;
  /** Every specification of a column's choices. */
  specify(study: OpenStudy, choice: GridChoice): Promise<Result<Specifications, AppError>>;
}

type Specifications = Output<'robustness.grid'>['specifications'];

export function createModelService(options: ModelServiceOptions): ModelService {
  const { session, estimator, emit } = options;
  const failures = new Map<string, AppError>();

  const fit = async (study: OpenStudy, columns: readonly ColumnState[]) => {
    const run = await fitColumns(study, columns, {
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
    for (const { key } of columns) failures.delete(key);
    for (const [key, error] of run.value.failures) failures.set(key, error);
    if (run.value.fitted > 0) emit({ kind: 'study-changed', revision: study.revision });
    return run;
  };
  const fitMissing: ModelService['fitMissing'] = (study, modelSets) =>
    fit(
      study,
      columnStates(study).filter(({ request }) => modelSets.includes(request.modelSet)),
    );

  return {
    fitMissing,
    fitAlternatives: (study) => fit(study, alternativeStates(study)),
    failureOf: (key) => failures.get(key),
    specify: async (study, choice) => {
      const computed = { document: study.document, outputOf: study.output };
      const grid = await runGrid(computed, choice, { estimator, progress: () => undefined });
      return grid.ok ? ok(grid.value.specifications) : grid;
    },
    handlers: modelHandlers({ session, estimator, failures, fitMissing }),
  };
}

interface HandlerTools extends Pick<ModelServiceOptions, 'session' | 'estimator'> {
  readonly failures: ReadonlyMap<string, AppError>;
  readonly fitMissing: ModelService['fitMissing'];
}

function modelHandlers(tools: HandlerTools): Service<'models'> {
  const { session, estimator, failures, fitMissing } = tools;
  return {
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
