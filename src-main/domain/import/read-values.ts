import type { SourcePlan } from '../../../shared/plan/source-plan.ts';
import type { StudyPlan } from '../../../shared/plan/study-plan.ts';
import { rawText } from './cell-text.ts';
import type { FieldSpec, SourceTable, TableRow, ValueContext, ValueGuess } from './source.ts';

/** Where the mapped columns stand, and what the cells in them mean. */
export interface ValueReader {
  /** The cell of a field as text; blank where the field has no column. */
  text(row: TableRow, field: string): string;
  has(field: string): boolean;
  /** What one raw value of a field means: by the plan's value map, else by the best guess. */
  meaning(field: string, raw: string): ValueGuess;
}

/** Reads cells through a source's column and value maps. */
export function valueReader(
  table: SourceTable,
  source: Pick<SourcePlan, 'columns' | 'valueMaps' | 'wave'>,
  plan: StudyPlan,
  fields: readonly FieldSpec[],
): ValueReader {
  const position = new Map(table.headers.map(({ name }, index) => [name, index]));
  const columnOf = (field: string): number | undefined => {
    const column = source.columns[field];
    return column === undefined ? undefined : position.get(column);
  };
  const indexes = new Map(fields.map(({ id }) => [id, columnOf(id)]));
  const specs = new Map(fields.map((field) => [field.id, field]));
  const year = plan.waves.find(({ id }) => id === source.wave)?.year ?? null;
  const text: ValueReader['text'] = (row, field) => {
    const index = indexes.get(field);
    return index === undefined ? '' : rawText(row.cells[index]);
  };
  const columnValues = new Map<string, ReadonlySet<string>>();
  const valuesOf = (field: string): ReadonlySet<string> => {
    const known = columnValues.get(field);
    if (known) return known;
    const values = new Set(table.rows.map((row) => text(row, field)).filter((raw) => raw !== ''));
    columnValues.set(field, values);
    return values;
  };
  const memory = new Map<string, ValueGuess>();
  const meaning: ValueReader['meaning'] = (field, raw) => {
    const key = `${field}\u0001${raw}`;
    const remembered = memory.get(key);
    if (remembered) return remembered;
    const given = ownValue(source.valueMaps[field], raw);
    const guess =
      given === undefined
        ? guessMeaning(specs.get(field), raw, {
            label: labelOf(table, source.columns[field], raw),
            columnValues: valuesOf(field),
            year,
          })
        : { mapped: given, isKnown: true };
    memory.set(key, guess);
    return guess;
  };
  return { text, meaning, has: (field) => indexes.get(field) !== undefined };
}

/** The label of a raw value in the export's codebook. */
export function labelOf(
  table: SourceTable,
  column: string | undefined,
  raw: string,
): string | null {
  const labels = column === undefined ? undefined : ownValue(table.codebook, column);
  return ownValue(labels, raw) ?? null;
}

/** A raw text may be any word, also the name of something that every object has. */
function ownValue<Value>(
  record: Readonly<Record<string, Value>> | undefined,
  key: string,
): Value | undefined {
  return record && Object.hasOwn(record, key) ? record[key] : undefined;
}

function guessMeaning(spec: FieldSpec | undefined, raw: string, context: ValueContext): ValueGuess {
  if (!spec?.guessValue) return { mapped: raw, isKnown: true };
  return spec.guessValue(raw, context);
}
