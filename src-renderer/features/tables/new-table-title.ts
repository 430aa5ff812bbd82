import type { LocalText } from '../../../shared/kernel/descriptor.ts';
import { type FurtherTableKindId, furtherTableSchema } from '../../../shared/plan/further-table.ts';
import type { StudyPlan } from '../../../shared/plan/study-plan.ts';

/** Is this the id of a kind that the plan knows? */
export function isKindOf(id: string): id is FurtherTableKindId {
  return furtherTableSchema.options.some(({ shape }) => shape.kind.value === id);
}

/** A first title: what the kind is called, and of which index, set or table. */
export function newTitle(
  kind: LocalText,
  choices: Readonly<Record<string, unknown>>,
  plan: StudyPlan,
): LocalText {
  const parts = [
    ...plan.scales.filter(({ id }) => id === choices['scale']),
    ...plan.modelSets.filter(({ id }) => id === choices['modelSet']),
    ...plan.tables.filter(({ id }) => id === choices['table']),
  ];
  const subject = parts[0]?.title;
  if (!subject) return kind;
  return { da: `${kind.da}: ${subject.da}`, en: `${kind.en}: ${subject.en}` };
}
