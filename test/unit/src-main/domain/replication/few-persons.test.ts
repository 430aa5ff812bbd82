import { expect, test } from 'vitest';
import type { NamedColumn } from '../../../../../src-main/domain/modelling/model-terms.ts';
import { restsOnFew } from '../../../../../src-main/domain/replication/few-persons.ts';

/** Ten persons with two rows each. */
const entity = Int32Array.from({ length: 20 }, (_, row) => Math.floor(row / 2));

function column(term: string, column: string, isOne: (person: number) => boolean): NamedColumn {
  const values = Float64Array.from(entity, (person) => (isOne(person) ? 1 : 0));
  const level = term.includes('=') ? (term.split('=')[1] ?? null) : null;
  const kind = level === null ? ('numeric' as const) : ('factor' as const);
  return {
    term,
    values,
    factors: [{ part: { kind, column }, level, centre: 0, values, raw: values }],
  };
}

function few(columns: readonly NamedColumn[], factors: readonly string[] = []): string[] {
  const request = {
    designed: {
      terms: [{ term: 'all', columns }],
      levels: new Map(factors.map((id) => [id, []] as const)),
    },
    fit: {
      estimator: 'pooled',
      covariance: 'classical',
      data: {
        outcome: new Float64Array(20),
        columns: [],
        entity,
        time: new Float64Array(20),
        clusters: [],
      },
    },
  };
  return [...restsOnFew(request, 5)];
}

test('a yes or a no of fewer persons than the minimum rests on few, an even one does not', () => {
  const columns = [
    column('rare', 'rare', (person) => person < 4),
    column('usual', 'usual', (person) => person >= 3),
    column('even', 'even', (person) => person < 5),
  ];
  expect(few(columns)).toEqual(['rare', 'usual']);
});

test('two rows of a person are one person', () => {
  expect(few([column('two', 'two', (person) => person < 2)])).toEqual(['two']);
});

test('a small level is one of few, and with a small reference every level is', () => {
  const small = column('party=A', 'party', (person) => person < 2);
  const large = column('party=V', 'party', (person) => person >= 2 && person < 8);
  expect(few([small, large], ['party'])).toEqual(['party=A', 'party=V']);
  const rest = column('party=V', 'party', (person) => person >= 5);
  expect(few([rest], ['party'])).toEqual([]);
});

test('a column without any difference sets nobody apart', () => {
  expect(few([column('constant', 'constant', () => true)])).toEqual([]);
});
