/** How many rows and persons has a model, and who left on the way? With keys for disclosure. */
import type { StudyPlan } from '../../../../shared/plan/study-plan.ts';
import { factKey } from '../../disclosure/facts.ts';
import type { ColumnRequest } from '../../modelling/fit-requests.ts';
import type { PanelFrame } from '../../panel/assemble-panel.ts';
import type { TableDraft } from './table-draft.ts';

/** The steps of the way: an index, what else the model holds, and enough answers of the person. */
export const STEPS = ['index', 'variables', 'person'] as const;
type Step = (typeof STEPS)[number];

export interface Loss {
  /** Reason and variable; a row lost to the common sample counts as lost to the variable. */
  readonly id: string;
  readonly reason: string;
  readonly variable: string | null;
  readonly step: Step;
  readonly rows: number;
  readonly key: string;
}

export interface CountedModel {
  readonly rows: number;
  readonly rowsKey: string;
  readonly persons: number;
  readonly personsKey: string;
  readonly losses: readonly Loss[];
  /** Persons with one row, with two, and so on. */
  readonly personsWith: readonly { readonly persons: number; readonly key: string }[];
}

interface CountContext {
  readonly plan: StudyPlan;
  readonly frame: PanelFrame;
}

/** Counts a model's sample, all rows of the panel being its rows and its losses. */
export function countModel(
  draft: TableDraft,
  { modelSet, column, sample }: ColumnRequest,
  { plan, frame }: CountContext,
): CountedModel {
  const model = `${modelSet}.${column}`;
  const rowsKey = draft.fact(factKey('rows', null, { model }), sample.rows.length);
  const personsKey = draft.fact(factKey('persons', null, { model }), sample.entities);
  const losses = countLosses(sample.losses, plan).map((loss): Loss => {
    const key = factKey('rows', null, { model, lost: loss.id });
    return { ...loss, key: draft.fact(key, loss.rows, { isLoss: true }) };
  });
  const panelKey = draft.fact(factKey('rows', null), frame.rows);
  draft.sum(panelKey, [rowsKey, ...losses.map(({ key }) => key)]);
  const personsWith = personsByRows(sample.rows, frame).map((persons, place) => {
    const key = factKey('persons', null, { model, answers: String(place + 1) });
    return { persons, key: draft.fact(key, persons) };
  });
  draft.sum(
    personsKey,
    personsWith.map(({ key }) => key),
  );
  const { rows, entities } = sample;
  return { rows: rows.length, rowsKey, persons: entities, personsKey, losses, personsWith };
}

function countLosses(
  losses: ColumnRequest['sample']['losses'],
  plan: StudyPlan,
): Omit<Loss, 'key'>[] {
  const counted = new Map<string, Omit<Loss, 'key'>>();
  for (const { variable, rows, ...loss } of losses) {
    const reason = loss.reason === 'common-sample' ? 'missing' : loss.reason;
    const id = variable === null ? reason : `${reason}-${variable}`;
    const before = counted.get(id)?.rows ?? 0;
    counted.set(id, { id, reason, variable, step: stepOf(variable, plan), rows: before + rows });
  }
  return [...counted.values()];
}

function stepOf(variable: string | null, plan: StudyPlan): Step {
  if (variable === null) return 'person';
  const own = plan.variables.find(({ id }) => id === variable);
  return own?.derivation.kind === 'scale' ? 'index' : 'variables';
}

/** How many persons have one of these rows, two of them, and so on. */
function personsByRows(rows: readonly number[], frame: PanelFrame): number[] {
  const byPerson = Map.groupBy(rows, (row) => frame.entity[row] ?? -1);
  const sizes = [...byPerson.values()].map((own) => own.length);
  return Array.from(
    { length: Math.max(0, ...sizes) },
    (_, place) => sizes.filter((size) => size === place + 1).length,
  );
}

/** The losses of several models, each once, in the order in which they come. */
export function lossesOf(models: readonly (CountedModel | undefined)[]): Loss[] {
  const all = models.flatMap((model) => model?.losses ?? []);
  return [...new Map(all.map((loss) => [loss.id, loss])).values()];
}

/** What a step and those before it leave: the model's rows and all that later steps take. */
export function remainingAfter(
  { rows, rowsKey, losses }: CountedModel,
  step: Step,
): { readonly rows: number; readonly facts: readonly string[] } {
  const later = losses.filter((loss) => STEPS.indexOf(loss.step) > STEPS.indexOf(step));
  return {
    rows: later.reduce((sum, loss) => sum + loss.rows, rows),
    facts: [rowsKey, ...later.map(({ key }) => key)],
  };
}
