import { describe, expect, it } from 'vitest';

import { designPanel } from '../../../../../src-main/domain/modelling/design.ts';
import type { DesignSpec, PlainFrame } from '../../../../../src-main/domain/modelling/design.ts';
import { parseTerms } from '../../../../../src-main/domain/modelling/model-terms.ts';

const frame: PlainFrame = {
  rows: 6,
  columns: new Map<string, readonly (string | number | null)[]>([
    ['y', ['0,5', '1', '2', '3', '', '5']],
    ['x', [1, 2, 3, null, 5, 6]],
    ['party', ['V', 'Å', 'V', 'A', 'A', 'A']],
    ['who', ['b', 'a', 'b', 'c', 'c', 'a']],
    ['wave', ['2019', '2019', '2023', '2019', '2023', '2023']],
    ['term', ['old', 'old', 'new', 'old', 'new', 'new']],
  ]),
};

function design(regressors: string, further: Partial<DesignSpec> = {}) {
  const terms = parseTerms(regressors);
  if (!terms.ok) throw new Error('readable');
  return designPanel(frame, {
    outcome: 'y',
    terms: terms.value,
    entity: 'who',
    time: 'wave',
    clusters: [],
    ...further,
  });
}

function made(regressors: string, further: Partial<DesignSpec> = {}) {
  const result = design(regressors, further);
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

describe('a design', () => {
  it('uses complete rows and counts each dropped row under its first missing column', () => {
    const { rows, sample, data } = made('x');
    expect(sample).toEqual([0, 1, 2, 5]);
    expect(rows).toEqual({
      read: 6,
      used: 4,
      dropped: [
        { reason: 'missing', column: 'y', rows: 1 },
        { reason: 'missing', column: 'x', rows: 1 },
      ],
    });
    expect([...data.outcome]).toEqual([0.5, 1, 2, 5]);
    expect([...data.time]).toEqual([2019, 2019, 2023, 2023]);
  });

  it('loses rows where a logarithm has no value, and counts them apart', () => {
    const x = [1, 0, '-3', null, 5, 6];
    const result = designPanel(
      { ...frame, columns: new Map([...frame.columns, ['x', x]]) },
      {
        outcome: 'y',
        terms: [{ parts: [{ kind: 'log', column: 'x' }] }],
        entity: 'who',
        time: null,
        clusters: [],
      },
    );
    if (!result.ok) throw new Error(result.error.code);
    expect(result.value.rows).toEqual({
      read: 6,
      used: 2,
      dropped: [
        { reason: 'missing', column: 'y', rows: 1 },
        { reason: 'missing', column: 'x', rows: 1 },
        { reason: 'not-positive', column: 'x', rows: 2 },
      ],
    });
    expect([...(result.value.data.columns[0]?.values ?? [])]).toEqual([0, Math.log(6)]);
  });

  it('gives entities and clusters codes that the order of rows does not change', () => {
    const { data } = made('x', { clusters: ['party'] });
    expect([...data.entity]).toEqual([1, 0, 1, 0]);
    expect([...data.clusters[0]!]).toEqual([1, 2, 1, 0]);
  });

  it('makes a dummy of each level but the first, in Danish order', () => {
    expect(made('i.party').data.columns.map(({ term }) => term)).toEqual(['party=V', 'party=Å']);
  });

  it('leaves out the named reference, and takes an order of levels', () => {
    const references = new Map([['party', 'Å']]);
    expect(made('i.party', { references }).data.columns.map(({ term }) => term)).toEqual([
      'party=A',
      'party=V',
    ]);
    const levels = new Map([['party', ['Å', 'X', 'V', 'A']]]);
    expect(made('i.party', { levels }).data.columns.map(({ term }) => term)).toEqual([
      'party=V',
      'party=A',
    ]);
  });

  it('gives levels of the rows used only', () => {
    expect(made('x,i.party').data.columns.map(({ term }) => term)).toEqual([
      'x',
      'party=V',
      'party=Å',
    ]);
  });

  it('multiplies for interactions and squares', () => {
    const { columns } = made('x*i.party,x*x').data;
    expect(columns.map(({ term }) => term)).toEqual(['x*party=V', 'x*party=Å', 'x*x']);
    expect([...columns[0]!.values]).toEqual([1, 0, 3, 0]);
    expect([...columns[2]!.values]).toEqual([1, 4, 9, 36]);
  });

  it('takes a time of texts by its order, and none as one time', () => {
    expect([...made('x', { time: 'term' }).data.time]).toEqual([1, 1, 0, 0]);
    expect([...made('x', { time: null }).data.time]).toEqual([0, 0, 0, 0]);
  });
});

describe('a design is refused', () => {
  it('for a column that is not there', () => {
    expect(design('z')).toMatchObject({ error: { code: 'unknown-column', column: 'z' } });
  });

  it('for a text where a number is needed, by row and without quoting it', () => {
    expect(design('party')).toEqual({
      ok: false,
      error: { code: 'not-a-number', column: 'party', row: 1 },
    });
  });

  it('for a reference that no used row has, or that names no factor', () => {
    expect(design('i.party', { references: new Map([['party', 'Z']]) })).toMatchObject({
      error: { code: 'unknown-level', available: ['A', 'V', 'Å'] },
    });
    expect(design('x', { references: new Map([['party', 'A']]) })).toMatchObject({
      error: { code: 'reference-without-factor', column: 'party' },
    });
    expect(design('x*i.party', { references: new Map([['party', 'Z']]) })).toMatchObject({
      error: { code: 'unknown-level' },
    });
  });

  it('where no row is complete', () => {
    const empty = {
      rows: 1,
      columns: new Map([...frame.columns.keys()].map((key) => [key, [null]])),
    };
    expect(
      designPanel(empty, { outcome: 'y', terms: [], entity: 'who', time: null, clusters: [] }),
    ).toEqual({ ok: false, error: { code: 'no-complete-rows', rows: 1 } });
  });
});
