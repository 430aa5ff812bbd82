import type { FurtherTable } from '../../shared/plan/further-table.ts';
import type { StudyPlan } from '../../shared/plan/study-plan.ts';

/** A part of the plan that names others: all of them must be among these. */
export interface PlanReference {
  readonly part: string;
  readonly needs: readonly string[];
  readonly ids: ReadonlySet<string>;
}

const PARTS = [
  'variables',
  'numbers',
  'municipal',
  'groups',
  'scales',
  'waves',
  'modelSets',
  'tables',
] as const;
type Part = (typeof PARTS)[number];

/** What each further table needs of the plan: variables of the right kind, a scale, a wave, a table. */
export function furtherReferences(plan: StudyPlan): PlanReference[] {
  const idsOf = (parts: readonly { readonly id: string }[]) => new Set(parts.map(({ id }) => id));
  const municipal = plan.variables.filter(
    ({ type, derivation }) => type !== 'category' && derivation.kind === 'key-figure',
  );
  const ids = {
    variables: idsOf(plan.variables),
    numbers: idsOf(plan.variables.filter(({ type }) => type !== 'category')),
    municipal: idsOf(municipal),
    groups: idsOf(municipal.filter(({ type }) => type === 'binary')),
    scales: idsOf(plan.scales),
    waves: idsOf(plan.waves),
    modelSets: idsOf(plan.modelSets),
    tables: idsOf(plan.tables),
  };
  return plan.furtherTables.flatMap((table) => {
    const needs = needsOf(table);
    return [
      ...PARTS.map((part) => ({ part: table.id, needs: needs[part] ?? [], ids: ids[part] })),
      ...columnReference(table, plan),
    ];
  });
}

function needsOf(table: FurtherTable): Partial<Record<Part, readonly string[]>> {
  switch (table.kind) {
    case 'descriptive':
      return { variables: table.variables };
    case 'correlation':
      return { numbers: table.variables, waves: named(table.wave) };
    case 'reliability':
      return { scales: [table.scale] };
    case 'representativeness':
      return { waves: named(table.wave) };
    case 'group-difference':
      return { numbers: [table.outcome], groups: [table.group], waves: named(table.wave) };
    case 'municipality-relation':
      return { numbers: [table.outcome], municipal: [table.against], waves: named(table.wave) };
    case 'full-regression':
      return { tables: [table.table] };
    case 'alternatives':
      return { modelSets: [table.modelSet] };
    case 'specification-curve':
      return { modelSets: [table.choice.modelSet] };
    case 'text':
    case 'response':
    case 'sample-flow':
      return {};
  }
}

function named(wave: string | null): readonly string[] {
  return wave === null ? [] : [wave];
}

/** A curve is of one column of its model set. */
function columnReference(table: FurtherTable, { modelSets }: StudyPlan): PlanReference[] {
  if (table.kind !== 'specification-curve') return [];
  const set = modelSets.find(({ id }) => id === table.choice.modelSet);
  const ids = new Set(set?.columns.map(({ id }) => id));
  return [{ part: table.id, needs: [table.choice.column], ids }];
}
