import type { AppError } from '../../shared/contract/errors.ts';
import type { Output } from '../../shared/contract/index.ts';
import {
  type GridChoice,
  type InfluenceChoice,
  MOST_SPECIFICATIONS,
} from '../../shared/contract/robustness.ts';
import type { Result } from '../../shared/kernel/result.ts';
import { err, ok } from '../../shared/kernel/result.ts';
import { termIdOf } from '../../shared/plan/model-term.ts';
import type { StudyDocument } from '../../shared/plan/study-document.ts';
import { municipalityWithCode } from '../domain/import/municipalities.ts';
import { columnRequest } from '../domain/modelling/fit-requests.ts';
import type { PanelFrame } from '../domain/panel/assemble-panel.ts';
import type { OutputOf } from '../domain/pipeline/stage.ts';
import { assembleStudyPanel } from '../domain/pipeline/stages.ts';
import { chosenPanel } from '../domain/robustness/chosen-panel.ts';
import { influenceReport, influenceRequest } from '../domain/robustness/influence.ts';
import { gridReport, type GridStudy, prepareGrid } from '../domain/robustness/prepare-grid.ts';
import { countSpecifications } from '../domain/robustness/specifications.ts';
import type { Estimator } from '../jobs/estimator.ts';
import type { PanelData } from '../stats/panel/panel-data.ts';
import type { Progress } from '../stats/robustness/specification-grid.ts';
import { fail, toAppError } from './app-error.ts';

/** A computed study, in a window or from a file. */
export interface RobustnessStudy {
  readonly document: StudyDocument;
  readonly outputOf: OutputOf;
}

export interface RobustnessEngine {
  readonly estimator: Estimator;
  readonly progress: Progress;
}

/** Every specification of a column, fitted. */
export async function runGrid(
  study: RobustnessStudy,
  choice: GridChoice,
  { estimator, progress }: RobustnessEngine,
): Promise<Result<Output<'robustness.grid'>, AppError>> {
  const base = baseColumn(study, choice);
  if (!base.ok) return base;
  const unknown = choice.controls.find((id) =>
    base.value.column.terms.every((term) => termIdOf(term) !== id),
  );
  if (unknown !== undefined) return fail('unknown-part', { part: unknown });
  const count = countSpecifications(choice);
  if (count > MOST_SPECIFICATIONS) {
    return fail('too-many-specifications', { count, most: MOST_SPECIFICATIONS });
  }
  const grid = prepareGrid({ ...base.value, frameOf: framesOf(study) }, choice);
  if (!hasTerm(grid.request.panels, choice.focus))
    return fail('unknown-part', { part: choice.focus });
  const answers = await estimator.grid(grid.request, progress);
  if (!answers.ok) return err(toAppError(answers.error));
  return ok({ specifications: gridReport(grid.choices, answers.value) });
}

/** Asks the pipeline for each panel once: to find a stage's output costs a hash of the plan. */
function framesOf({ outputOf }: RobustnessStudy): GridStudy['frameOf'] {
  const frames = new Map<string, PanelFrame>();
  return (choice) => {
    const { id } = chosenPanel(choice);
    const frame = frames.get(id) ?? outputOf(chosenPanel(choice));
    frames.set(id, frame);
    return frame;
  };
}

/** The column without each person or municipality. */
export async function runInfluence(
  study: RobustnessStudy,
  choice: InfluenceChoice,
  { estimator, progress }: RobustnessEngine,
): Promise<Result<Output<'robustness.influence'>, AppError>> {
  const base = baseColumn(study, choice);
  if (!base.ok) return base;
  const { plan, modelSet, column } = base.value;
  const frame = study.outputOf(assembleStudyPanel);
  const request = columnRequest(frame, plan, modelSet, column);
  if (!hasTerm([request.fit.data], choice.focus)) {
    return fail('unknown-part', { part: choice.focus });
  }
  const answer = await estimator.influence(influenceRequest(request, frame, choice), progress);
  if (!answer.ok) return err(toAppError(answer.error));
  const nameOf = (group: number): string | null =>
    choice.by === 'municipality' ? (municipalityWithCode(group)?.name ?? null) : null;
  return ok(influenceReport(answer.value, nameOf));
}

function hasTerm(panels: readonly PanelData[], focus: string): boolean {
  return panels.some(({ columns }) => columns.some(({ term }) => term === focus));
}

/** The model that a grid, an influence or an alternative departs from. */
export function baseColumn(
  { document: { plan } }: RobustnessStudy,
  choice: { readonly modelSet: string; readonly column: string },
): Result<Omit<GridStudy, 'frameOf'>, AppError> {
  const modelSet = plan.modelSets.find(({ id }) => id === choice.modelSet);
  if (!modelSet) return fail('unknown-part', { part: choice.modelSet });
  const column = modelSet.columns.find(({ id }) => id === choice.column);
  if (!column) return fail('unknown-part', { part: choice.column });
  return ok({ plan, modelSet, column });
}
