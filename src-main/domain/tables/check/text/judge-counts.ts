/** Do the counts that a clause names stand below the models that it names? */
import type { CheckFinding } from '../../../../../shared/contract/checker.ts';
import type { PrintedColumn, PrintedTable } from '../printed-table.ts';
import type { Place } from './text-scope.ts';

type Of = 'observations' | 'groups';

/** Each number must stand below one of the models, and each named model must have one of them. */
export function judgeCounts(
  values: readonly number[],
  of: Of,
  tables: readonly PrintedTable[],
  scope: { readonly places: readonly Place[]; readonly isNamed: boolean },
): CheckFinding[] {
  const counted = scope.places.flatMap(({ table, columns }) =>
    columns.flatMap((column) => {
      const printed = tables[table]?.columns[column];
      const count = printed?.[of] ?? null;
      return printed === undefined || count === null ? [] : [{ table, printed, count }];
    }),
  );
  if (counted.length === 0) return [];
  const isForeign = values.some((value) => counted.every(({ count }) => count !== value));
  const misses = counted.filter(({ count }) => !values.includes(count));
  if (!isForeign && (!scope.isNamed || misses.length === 0)) return [];
  return [...Map.groupBy(misses, ({ table }) => table)].map(([table, places]) => ({
    ...placeOf(
      tables[table],
      of,
      places.map(({ printed }) => printed),
    ),
    rule: 'text-count',
    facts: { said: values.join('; '), printed: distinct(places.map(({ count }) => count)) },
  }));
}

/**
 * Persons in both waves against the tables that know how many they have. Without a table named, a
 * number that fits none may count something else; one that fits some says too much of the others.
 */
export function judgeRepeated(
  value: number,
  tables: readonly PrintedTable[],
  places: readonly Place[] | null,
): CheckFinding[] {
  const asked = places === null ? [...tables.keys()] : places.map(({ table }) => table);
  const known = asked.flatMap((table) => {
    const printed = tables[table];
    const counts = printed === undefined ? [] : repeatedPersons(printed);
    return printed === undefined || counts.length === 0 ? [] : [{ printed, counts }];
  });
  const misses = known.filter(({ counts }) => counts.every(({ persons }) => persons !== value));
  if (misses.length === 0 || (places === null && misses.length === known.length)) return [];
  return misses.map(({ printed, counts }) => ({
    ...placeOf(
      printed,
      'groups',
      counts.map(({ column }) => column),
    ),
    rule: 'text-count',
    facts: { said: String(value), printed: distinct(counts.map(({ persons }) => persons)) },
  }));
}

/** Fixed effects' groups; without such a model, observations less groups of two waves. */
function repeatedPersons({ columns }: PrintedTable): { column: PrintedColumn; persons: number }[] {
  const all = columns.flatMap((column) => {
    const { observations, groups, estimator } = column;
    if (groups === null || observations === null) return [];
    const persons = estimator === 'fixed' && observations > groups ? groups : observations - groups;
    return persons > 0 ? [{ column, persons }] : [];
  });
  const fixed = all.filter(({ column }) => column.estimator === 'fixed');
  return fixed.length > 0 ? fixed : all;
}

function placeOf(
  table: PrintedTable | undefined,
  of: Of,
  columns: readonly PrintedColumn[],
): Pick<CheckFinding, 'table' | 'rows' | 'columns'> {
  const label = of === 'groups' ? table?.groupLabel : table?.observationLabel;
  return {
    table: table?.name ?? '',
    rows: label === null || label === undefined ? [] : [label],
    columns: columns.map((column) => column.label),
  };
}

function distinct(values: readonly number[]): string {
  return [...new Set(values)].join('; ');
}
