import type { Output } from '../../../shared/contract/index.ts';
import type { MappedValue, SourcePlan } from '../../../shared/plan/source-plan.ts';
import type { VariablePlan } from '../../../shared/plan/variable-plan.ts';

/** Something that a raw value can be taken to mean. */
export type Target = Output<'imports.preview'>['fields'][number]['targets'][number];
type LevelPlan = VariablePlan['levels'][number];
type ValueMaps = SourcePlan['valueMaps'];

/** What a raw value is taken to mean, changed in one place. */
export function withMeaning(
  maps: ValueMaps,
  field: string,
  raw: string,
  value: MappedValue,
): ValueMaps {
  return { ...maps, [field]: { ...maps[field], [raw]: value } };
}

/**
 * What a stored map's values may be changed to: everything that some value of it means, and the
 * categories of the variable that is made of the field.
 */
export function targetsOfMap(
  map: Readonly<Record<string, MappedValue>>,
  levels: readonly LevelPlan[],
): Target[] {
  const values = [...new Set([...levels.map(({ value }) => value), ...Object.values(map)])];
  return values
    .filter((value) => value !== null)
    .map((value) => {
      const level = levels.find((candidate) => candidate.value === value);
      return { value, title: level?.title ?? { da: String(value), en: String(value) } };
    });
}

/** The categories that a field's values end in, if a variable is made of it. */
export function levelsOfField(
  field: string,
  variables: readonly VariablePlan[],
): readonly LevelPlan[] {
  const variable = variables.find(({ derivation }) =>
    derivation.kind === 'answer' ? derivation.field === field : derivation.kind === field,
  );
  return variable?.levels ?? [];
}
