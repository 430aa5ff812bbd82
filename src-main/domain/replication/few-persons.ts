/** Which coefficients tell of so few persons that they stay in the study? */
import type { NamedColumn } from '../modelling/model-terms.ts';
import type { ColumnRequest } from '../modelling/fit-requests.ts';

/**
 * The coefficients (by the app's names) of columns that fewer persons than the minimum set apart: a
 * party with three members, a yes that two have given. Where a category's reference is that small,
 * every level of it is one, for each is told relative to those few.
 */
export function restsOnFew(
  { designed, fit: { data } }: Pick<ColumnRequest, 'designed' | 'fit'>,
  minimum: number,
): ReadonlySet<string> {
  const { entity } = data;
  const smallReferences = new Set(
    [...designed.levels.keys()].filter((variable) => {
      const levels = designed.terms
        .flatMap(({ columns }) => columns)
        .filter(({ factors }) => factors.length === 1 && factors[0]?.part.column === variable);
      if (levels.length === 0) return false;
      const isReference = (row: number) => levels.every(({ values }) => values[row] === 0);
      return personsWhere(entity, isReference) < minimum;
    }),
  );
  const isFew = ({ values, factors }: NamedColumn): boolean =>
    factors.some(({ part }) => smallReferences.has(part.column)) ||
    personsApart(values, entity) < minimum;
  const few = designed.terms.flatMap(({ columns }) => columns).filter(isFew);
  return new Set(few.map(({ term }) => term));
}

/** Persons with a row that has another value than most rows have; a constant sets nobody apart. */
function personsApart(values: Float64Array, entity: Int32Array): number {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  if (counts.size < 2) return Number.POSITIVE_INFINITY;
  const [commonest] = [...counts].toSorted(([, a], [, b]) => b - a);
  return personsWhere(entity, (row) => values[row] !== commonest?.[0]);
}

function personsWhere(entity: Int32Array, isCounted: (row: number) => boolean): number {
  const persons = new Set<number>();
  entity.forEach((person, row) => {
    if (isCounted(row)) persons.add(person);
  });
  return persons.size;
}
