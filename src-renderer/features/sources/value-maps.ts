import type { Output } from '../../../shared/contract/index.ts';
import type { MappedValue, SourcePlan } from '../../../shared/plan/source-plan.ts';

export type Target = Output<'imports.preview'>['fields'][number]['targets'][number];
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

/** What a stored map's values may be changed to: everything that some value of it means. */
export function targetsOfMap(map: Readonly<Record<string, MappedValue>>): Target[] {
  return [...new Set(Object.values(map))]
    .filter((value) => value !== null)
    .map((value) => ({ value, title: { da: String(value), en: String(value) } }));
}
