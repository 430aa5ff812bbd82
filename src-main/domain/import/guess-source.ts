import type { MappedValue } from '../../../shared/plan/source-plan.ts';
import type { StudyPlan } from '../../../shared/plan/study-plan.ts';
import { matchColumns } from './match-columns.ts';
import { labelOf, valueReader } from './read-values.ts';
import type { FieldSpec, SourceKind, SourceTable } from './source.ts';

export interface RawValue {
  readonly raw: string;
  readonly label: string | null;
  readonly count: number;
  readonly mapped: MappedValue;
  readonly isKnown: boolean;
}

export interface GuessedField {
  readonly spec: FieldSpec;
  readonly isRequired: boolean;
  readonly column: string | null;
  readonly confidence: number;
  /** Raw values that a person may want to see: all where they map to a few, else the odd ones. */
  readonly values: readonly RawValue[];
}

export interface GuessedSource {
  readonly fields: readonly GuessedField[];
  readonly columns: Record<string, string>;
  readonly valueMaps: Record<string, Record<string, MappedValue>>;
  /** A field for every requirement that no column meets. */
  readonly missing: readonly string[];
}

/** What a person has already said about a source; the rest is guessed. */
export interface SourceChoices {
  readonly wave: string | null;
  /** `null` = this field has no column. */
  readonly columns: Readonly<Record<string, string | null>>;
  readonly valueMaps: Readonly<Record<string, Readonly<Record<string, MappedValue>>>>;
  /** Texts under which other sources have a field, as a question worded alike in another wave. */
  readonly knownTexts: Readonly<Record<string, readonly string[]>>;
}

/** Which column holds which field of a source, and what do its values mean? */
export function guessSource(
  kind: SourceKind,
  table: SourceTable,
  plan: StudyPlan,
  choices: SourceChoices,
): GuessedSource {
  const specs = kind.fields(plan, table).map((spec) => ({
    ...spec,
    aliases: [...spec.aliases, ...(choices.knownTexts[spec.id] ?? [])],
  }));
  const { columns, confidences } = chooseColumns(specs, table, choices.columns);
  const source = { columns, valueMaps: choices.valueMaps, wave: choices.wave };
  const reader = valueReader(table, source, plan, specs);
  const fields = specs.map((spec): GuessedField => {
    const column = columns[spec.id] ?? null;
    return {
      spec,
      isRequired: kind.requirements.some(([first]) => first === spec.id),
      column,
      confidence: confidences.get(spec.id) ?? 0,
      values: column === null ? [] : rawValues(spec, table, column, reader),
    };
  });
  return {
    fields,
    columns,
    valueMaps: mergeValueMaps(fields, choices.valueMaps),
    missing: kind.requirements.flatMap((alternatives) =>
      alternatives.some((field) => columns[field] !== undefined) ? [] : alternatives.slice(0, 1),
    ),
  };
}

function chooseColumns(
  specs: readonly FieldSpec[],
  table: SourceTable,
  chosen: SourceChoices['columns'],
): { columns: Record<string, string>; confidences: ReadonlyMap<string, number> } {
  const taken = new Set(Object.values(chosen));
  const matches = matchColumns(
    specs.filter(({ id }) => chosen[id] === undefined),
    table.headers.filter(({ name }) => !taken.has(name)),
  );
  const names = new Set(table.headers.map(({ name }) => name));
  const columns: Record<string, string> = {};
  const confidences = new Map<string, number>();
  for (const { id } of specs) {
    const choice = chosen[id];
    const column = choice === undefined ? matches.get(id)?.column : choice;
    if (column === undefined || column === null || !names.has(column)) continue;
    columns[id] = column;
    confidences.set(id, matches.get(id)?.confidence ?? 1);
  }
  return { columns, confidences };
}

function rawValues(
  spec: FieldSpec,
  table: SourceTable,
  column: string,
  reader: ReturnType<typeof valueReader>,
): RawValue[] {
  if (!spec.guessValue) return [];
  const counts = new Map<string, number>();
  for (const row of table.rows) {
    const text = reader.text(row, spec.id);
    const parts = spec.separator ? text.split(spec.separator).map((part) => part.trim()) : [text];
    for (const raw of parts) if (raw !== '') counts.set(raw, (counts.get(raw) ?? 0) + 1);
  }
  const values = [...counts].map(([raw, count]): RawValue => {
    const { mapped, isKnown } = reader.meaning(spec.id, raw);
    return { raw, label: labelOf(table, column, raw), count, mapped, isKnown };
  });
  const shown = spec.targets
    ? values
    : values.filter(({ mapped, isKnown }) => !isKnown || mapped === null);
  return shown.sort(
    (a, b) =>
      Number(a.isKnown) - Number(b.isKnown) || b.count - a.count || (a.raw < b.raw ? -1 : 1),
  );
}

/** What is known goes into the plan, so that it says what every number rests on. */
function mergeValueMaps(
  fields: readonly GuessedField[],
  chosen: SourceChoices['valueMaps'],
): Record<string, Record<string, MappedValue>> {
  const maps: Record<string, Record<string, MappedValue>> = {};
  for (const { spec, column, values } of fields) {
    if (column === null) continue;
    const known = values.filter(({ isKnown }) => isKnown).map(({ raw, mapped }) => [raw, mapped]);
    const map: Record<string, MappedValue> = {
      ...Object.fromEntries(known),
      ...chosen[spec.id],
    };
    if (Object.keys(map).length > 0) maps[spec.id] = map;
  }
  return maps;
}
