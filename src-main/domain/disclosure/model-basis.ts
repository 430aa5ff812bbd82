/** On whom does a regression table rest? */
import type { TableDoc } from '../../../shared/table/table-doc.ts';
import { type CellBasis, type DisclosureBasis, type Fact, factKey } from './facts.ts';

export interface ModelBasisInput {
  readonly doc: TableDoc;
  readonly modelSet: string;
  /** By column id. */
  readonly fits: ReadonlyMap<string, FittedOn>;
}

interface FittedOn {
  readonly estimate: { readonly observations: number; readonly entities: number };
}

/**
 * Every estimate rests on its model's persons. Models of one table differ by rows that lack a
 * variable, and persons with several answers are what observations exceed persons by: both are told
 * as losses, for a small difference between two samples tells of no answer.
 */
export function modelBasis({ doc, modelSet, fits }: ModelBasisInput): DisclosureBasis {
  const keyOf = (counted: string, column: string): string =>
    factKey(counted, null, { model: `${modelSet}.${column}` });
  const facts = [...fits].flatMap(([column, { estimate }]): Fact[] => {
    const repeated = estimate.observations - estimate.entities;
    return [
      { key: keyOf('rows', column), count: estimate.observations, isPublic: false },
      { key: keyOf('persons', column), count: estimate.entities, isPublic: false },
      { key: keyOf('repeated', column), count: repeated, isPublic: false, isLoss: true },
    ];
  });
  const cells = doc.rows.flatMap((row) =>
    doc.columns.flatMap(({ id: column }, index): CellBasis[] => {
      if (!fits.has(column) || row.cells[index]?.kind === 'empty') return [];
      const place = { row: row.id, column };
      if (row.id === 'observations') {
        return [{ ...place, facts: [keyOf('rows', column)], kind: 'count' }];
      }
      const persons = [keyOf('persons', column)];
      return [{ ...place, facts: persons, kind: row.id === 'groups' ? 'count' : 'model' }];
    }),
  );
  return { facts: [...facts, ...differences([...fits], modelSet)], sums: [], cells };
}

/** How many rows lie between two models' samples. */
function differences(fits: readonly (readonly [string, FittedOn])[], modelSet: string): Fact[] {
  return fits.flatMap(([column, { estimate }], index) =>
    fits.slice(index + 1).flatMap(([other, fit]) => {
      const count = Math.abs(estimate.observations - fit.estimate.observations);
      const key = factKey('between', null, { models: `${modelSet}.${column}-${other}` });
      return count === 0 ? [] : [{ key, count, isPublic: false, isLoss: true }];
    }),
  );
}
