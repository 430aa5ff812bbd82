import type { AppError } from '../../shared/contract/errors.ts';
import type { AppEvent } from '../../shared/contract/events.ts';
import type { Input, Output } from '../../shared/contract/index.ts';
import type { GridChoice, RegisteredAlternative } from '../../shared/contract/robustness.ts';
import type { Result } from '../../shared/kernel/result.ts';
import { ok } from '../../shared/kernel/result.ts';
import { nextAlternativeId } from '../../shared/plan/alternative-plan.ts';
import { assembleStudyPanel } from '../domain/pipeline/stages.ts';
import { alternativeOf } from '../domain/robustness/alternatives.ts';
import { alternativeDifferences } from '../domain/robustness/alternative-differences.ts';
import type { Estimator } from '../jobs/estimator.ts';
import type { Progress } from '../stats/robustness/specification-grid.ts';
import { estimatorTitle } from './estimator-title.ts';
import { alternativeStates, type ColumnState } from './model-results.ts';
import { type ModelService, requireRows } from './model-service.ts';
import { pictureOf, releasePicture } from './release-picture.ts';
import {
  baseColumn,
  type RobustnessEngine,
  type RobustnessStudy,
  runGrid,
  runInfluence,
} from './run-robustness.ts';
import type { Service } from './service.ts';
import type { OpenStudy, StudySession } from './study-session.ts';

export interface RobustnessServiceOptions {
  readonly session: StudySession;
  readonly models: ModelService;
  /** A thread of its own: stopping it leaves the models that are being fitted alone. */
  readonly estimator: Estimator;
  readonly emit: (event: AppEvent) => void;
}

/** How would the result look had other choices been made, or had someone not answered? */
export function createRobustnessService(options: RobustnessServiceOptions): Service<'robustness'> {
  const { session, models, estimator, emit } = options;
  const progress: Progress = (done, total) => emit({ kind: 'robustness-progress', done, total });
  const grids = recentGrid({ estimator, progress });
  return {
    'robustness.grid': async (choice) => {
      const study = requireRows(session);
      return study.ok ? grids(study.value, choice) : study;
    },
    'robustness.picture': async ({ choice, language }) => {
      const study = requireRows(session);
      if (!study.ok) return study;
      const grid = await grids(study.value, choice);
      return grid.ok ? ok(pictureOf(study.value, { choice, language, ...grid.value })) : grid;
    },
    'robustness.exportPicture': async ({ choice, language }) => {
      const study = requireRows(session);
      if (!study.ok) return study;
      const grid = await grids(study.value, choice);
      return grid.ok ? releasePicture(study.value, { choice, language, ...grid.value }) : grid;
    },
    'robustness.influence': async (choice) => {
      const study = requireRows(session);
      if (!study.ok) return study;
      return runInfluence(robustnessStudy(study.value), choice, { estimator, progress });
    },
    'robustness.keep': async (input) => {
      const study = requireRows(session);
      return study.ok ? keep(study.value, input, models) : study;
    },
    'robustness.register': ({ language }) => {
      const study = requireRows(session);
      return study.ok ? ok({ alternatives: register(study.value, language, models) }) : study;
    },
    'robustness.fitRegister': async () => {
      const study = requireRows(session);
      if (!study.ok) return study;
      const run = await models.fitAlternatives(study.value);
      return run.ok ? ok({ fitted: run.value.fitted, failed: run.value.failures.size }) : run;
    },
    'robustness.cancel': async () => {
      await estimator.cancel();
      return ok({});
    },
  };
}

/** Fits a grid unless it is the one fitted last, for the same data: its picture needs it again. */
function recentGrid(engine: RobustnessEngine) {
  let last: { readonly key: string; readonly grid: Output<'robustness.grid'> } | null = null;
  return async (
    study: OpenStudy,
    choice: GridChoice,
  ): Promise<Result<Output<'robustness.grid'>, AppError>> => {
    const data = [study.key(assembleStudyPanel), study.document.plan.modelSets];
    const key = JSON.stringify([choice, data]);
    if (last?.key === key) return ok(last.grid);
    const run = await runGrid(robustnessStudy(study), choice, engine);
    if (run.ok) last = { key, grid: run.value };
    return run;
  };
}

function robustnessStudy(study: OpenStudy): RobustnessStudy {
  return { document: study.document, outputOf: (stage) => study.output(stage) };
}

/** An alternative enters the plan, so that it can be undone, and is fitted at once. */
async function keep(
  study: OpenStudy,
  input: Input<'robustness.keep'>,
  models: ModelService,
): Promise<Result<Output<'robustness.keep'>, AppError>> {
  const base = baseColumn(robustnessStudy(study), input);
  if (!base.ok) return base;
  const { plan, modelSet, column } = base.value;
  const value = alternativeOf(modelSet, column, input.specification, {
    id: nextAlternativeId(plan.alternatives),
    focus: input.focus,
    label: { da: input.label, en: input.label },
    reason: input.reason,
  });
  const edited = study.edit({ kind: 'put-alternative', value });
  if (!edited.ok) return edited;
  const run = await models.fitAlternatives(study);
  return run.ok ? ok({ id: value.id }) : run;
}

function register(
  study: OpenStudy,
  language: Input<'robustness.register'>['language'],
  models: ModelService,
): RegisteredAlternative[] {
  const { plan } = study.document;
  const states = new Map(alternativeStates(study).map((state) => [state.request.modelSet, state]));
  return plan.alternatives.map((alternative) => ({
    id: alternative.id,
    modelSet: alternative.modelSet,
    insteadOf: alternative.insteadOf,
    label: alternative.label[language],
    reason: alternative.reason,
    focus: alternative.focus,
    differences: alternativeDifferences(alternative, { plan, language, estimatorTitle }),
    withdrawn: alternative.withdrawn?.reason ?? null,
    ...resultOf(states.get(alternative.id), models),
  }));
}

/** A withdrawn alternative has no state and shows no result. */
function resultOf(
  state: ColumnState | undefined,
  models: ModelService,
): Pick<RegisteredAlternative, ResultPart> {
  const failure = state && state.status !== 'done' ? models.failureOf(state.key) : undefined;
  const stored = failure ? undefined : state?.stored;
  return {
    status: failure ? 'failed' : (state?.status ?? 'not-run'),
    errorCode: failure?.code ?? null,
    estimate: stored?.body.estimate ?? null,
    fittedAt: stored?.at ?? null,
    revision: stored?.revision ?? null,
    appVersion: stored?.appVersion ?? null,
  };
}

type ResultPart = 'status' | 'errorCode' | 'estimate' | 'fittedAt' | 'revision' | 'appVersion';
