import {
  type FurtherTable,
  type FurtherTableKindId,
  furtherTableSchema,
} from '../../../shared/plan/further-table.ts';
import type { LocalText } from '../../../shared/kernel/descriptor.ts';
import { freeId } from '../../../shared/kernel/free-id.ts';
import type { TablePlan } from '../../../shared/plan/model-plan.ts';
import { termIdOf } from '../../../shared/plan/model-term.ts';
import type { PlanCommand } from '../../../shared/plan/plan-commands.ts';
import type { StudyPlan } from '../../../shared/plan/study-plan.ts';

/** A table of the study, whatever makes it. */
export type StudyTable = TablePlan | FurtherTable;

export function tableOf({ tables, furtherTables }: StudyPlan, id: string): StudyTable | null {
  return [...tables, ...furtherTables].find((table) => table.id === id) ?? null;
}

/** The edit that saves the table in its place. */
export function putTable(value: StudyTable): PlanCommand {
  return value.kind === 'regression'
    ? { kind: 'put-table', value }
    : { kind: 'put-further-table', value };
}

export function removeTable({ id, kind }: StudyTable): PlanCommand {
  return kind === 'regression'
    ? { kind: 'remove-table', id }
    : { kind: 'remove-further-table', id };
}

/** The table with one of its choices made anew; null where the schema does not have it. */
export function withChoice(table: FurtherTable, name: string, value: unknown): FurtherTable | null {
  return furtherTableSchema.safeParse({ ...table, [name]: value }).data ?? null;
}

interface NewTable {
  readonly kind: FurtherTableKindId;
  readonly title: LocalText;
  /** What the person chose; the rest is the first that fits. */
  readonly choices: Readonly<Record<string, unknown>>;
}

/** A table of this kind for the supplement; null where the study lacks what it is made of. */
export function newFurtherTable(
  plan: StudyPlan,
  { kind, title, choices }: NewTable,
): FurtherTable | null {
  const id = freeId(kind, (wanted) => tableOf(plan, wanted) !== null);
  return furtherTableSchema.safeParse({ id, kind, number: null, title, ...choices }).data ?? null;
}

const DEFAULTS: Readonly<Record<string, (plan: StudyPlan) => unknown>> = {
  variables: ({ variables }) =>
    variables.filter(({ type }) => type !== 'category').map(({ id }) => id),
  wave: () => null,
  scale: ({ scales }) => scales[0]?.id,
  outcome: (plan) => outcomesOf(plan)[0]?.id,
  group: (plan) => groupsOf(plan)[0]?.id,
  against: (plan) => municipalOf(plan)[0]?.id,
  table: ({ tables }) => tables[0]?.id,
  modelSet: ({ modelSets }) => modelSets[0]?.id,
  choice: firstGrid,
  language: ({ tableLanguage }) => tableLanguage,
  headers: () => ['', '', ''],
  rows: () => [
    ['', '', ''],
    ['', '', ''],
  ],
  note: () => '',
};

/** The first choice of this name that the study allows; undefined where it allows none. */
export function firstChoice(name: string, plan: StudyPlan): unknown {
  return DEFAULTS[name]?.(plan);
}

export function outcomesOf({ variables }: StudyPlan): StudyPlan['variables'] {
  return variables.filter(({ derivation }) => derivation.kind === 'scale');
}

/** What is known of municipalities, not of persons. */
export function municipalOf({ variables }: StudyPlan): StudyPlan['variables'] {
  return variables.filter(({ derivation }) => derivation.kind === 'key-figure');
}

export function groupsOf(plan: StudyPlan): StudyPlan['variables'] {
  return municipalOf(plan).filter(({ type }) => type === 'binary');
}

// Each further control doubles the number of models.
const MOST_CONTROLS = 4;

function firstGrid({ modelSets }: StudyPlan): unknown {
  const [set] = modelSets;
  const column = set?.columns.at(-1);
  const [focus, ...controls] = (column?.terms ?? []).map(termIdOf);
  return {
    modelSet: set?.id,
    column: column?.id,
    focus,
    controls: controls.slice(0, MOST_CONTROLS),
    estimators: [column?.estimator],
    covariances: ['classical', 'cluster'],
    samples: ['own', 'two-rows'],
    scales: ['as-plan'],
    links: ['all'],
  };
}
