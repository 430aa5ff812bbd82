/** Which panels, and which of their columns, does a grid of specifications need? */
import type { GridChoice, Specification } from '../../../shared/contract/robustness.ts';
import { invariant } from '../../../shared/kernel/assert.ts';
import type { ModelColumn, ModelSet } from '../../../shared/plan/model-plan.ts';
import { termIdOf } from '../../../shared/plan/model-term.ts';
import type { StudyPlan } from '../../../shared/plan/study-plan.ts';
import type { PanelData } from '../../stats/panel/panel-data.ts';
import type {
  GridAnswer,
  GridRequest,
  GridSpecification,
} from '../../stats/robustness/specification-grid.ts';
import type { Result } from '../../../shared/kernel/result.ts';
import { columnRequest } from '../modelling/fit-requests.ts';
import type { PanelFrame } from '../panel/assemble-panel.ts';
import { selectSample } from '../panel/select-sample.ts';
import type { FrameChoice } from './chosen-panel.ts';
import { listSpecifications, specifiedColumn, type SpecificationChoice } from './specifications.ts';

/** The study as a grid sees it; a frame for each scale rule and choice of links. */
export interface GridStudy {
  readonly plan: StudyPlan;
  readonly modelSet: ModelSet;
  readonly column: ModelColumn;
  readonly frameOf: (choice: FrameChoice) => PanelFrame;
}

/** What the engine is asked, and what each of its specifications stands for. */
export interface PreparedGrid {
  readonly request: GridRequest;
  readonly choices: readonly SpecificationChoice[];
}

/** Specifications on the same rows share a panel that has the columns of them all. */
interface SharedRows {
  readonly frame: PanelFrame;
  readonly columns: ModelColumn[];
}

/** Panels by the rows of the samples: specifications with the same rows are one panel's parts. */
export function prepareGrid(study: GridStudy, choice: GridChoice): PreparedGrid {
  const choices = listSpecifications(choice);
  const shared = new Map<string, SharedRows>();
  const samples = new Map<string, string>();
  const keys = choices.map((one) => {
    const column = specifiedColumn(study.column, one, choice.controls);
    const key = rowsKey(study, one, column, samples);
    const known = shared.get(key);
    if (known) known.columns.push(column);
    else shared.set(key, { frame: study.frameOf(one), columns: [column] });
    return { key, column };
  });
  const panels = new Map(
    [...shared].map(([key, rows], index) => [key, sharedPanel(study, rows, index)]),
  );
  return {
    choices,
    request: {
      focus: choice.focus,
      panels: [...panels.values()].map(({ data }) => data),
      specifications: keys.map(({ key, column }) => {
        const panel = panels.get(key);
        invariant(panel, 'every key has its panel');
        return specificationOf(panel, column);
      }),
    },
  };
}

/** Persons, scale rule and rows; whether clusters are municipalities changes the rows too. */
function rowsKey(
  study: GridStudy,
  choice: SpecificationChoice,
  column: ModelColumn,
  known: Map<string, string>,
): string {
  const { links, scale, sample, controls } = choice;
  const asked = JSON.stringify([links, scale, sample, controls, column.cluster]);
  const found = known.get(asked);
  if (found !== undefined) return found;
  const { rows } = selectSample(study.frameOf(choice), study.modelSet, column);
  const key = `${links} ${scale} ${column.cluster ?? ''} ${rows.join(' ')}`;
  known.set(asked, key);
  return key;
}

interface SharedPanel {
  readonly index: number;
  readonly data: PanelData;
  /** Term id → the places of its columns. */
  readonly places: ReadonlyMap<string, readonly number[]>;
}

function sharedPanel(study: GridStudy, { frame, columns }: SharedRows, index: number): SharedPanel {
  const used = new Set(columns.flatMap(({ terms }) => terms.map(termIdOf)));
  const [first] = columns;
  invariant(first, 'a panel serves a specification');
  const terms = study.column.terms.filter((term) => used.has(termIdOf(term)));
  const request = columnRequest(frame, study.plan, study.modelSet, { ...first, terms });
  const places = new Map<string, number[]>();
  let next = 0;
  for (const term of request.designed.terms) {
    places.set(
      term.term,
      term.columns.map(() => next++),
    );
  }
  return { index, data: request.fit.data, places };
}

function specificationOf(panel: SharedPanel, column: ModelColumn): GridSpecification {
  return {
    panel: panel.index,
    columns: column.terms.flatMap((term) => panel.places.get(termIdOf(term)) ?? []),
    estimator: column.estimator,
    covariance: column.covariance,
    isByEntity: column.cluster !== 'municipality',
  };
}

/** Choices and answers side by side, as they are shown and printed. */
export function gridReport(
  choices: readonly SpecificationChoice[],
  answers: readonly Result<GridAnswer, { readonly code: string }>[],
): Specification[] {
  return choices.map((choice, k) => {
    const answer = answers[k];
    invariant(answer, 'every specification is answered');
    const value = answer.ok ? answer.value : null;
    const row = value?.coefficient ?? null;
    return {
      ...choice,
      controls: [...choice.controls],
      observations: value?.observations ?? 0,
      entities: value?.entities ?? 0,
      estimate: row?.estimate ?? null,
      standardError: row?.standardError ?? null,
      pValue: row?.pValue ?? null,
      lower: row?.lower ?? null,
      upper: row?.upper ?? null,
      errorCode: answer.ok ? null : answer.error.code,
    };
  });
}
