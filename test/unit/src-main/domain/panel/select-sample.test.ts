import { describe, expect, test } from 'vitest';
import type { ModelColumn, ModelSet } from '../../../../../shared/plan/model-plan.ts';
import type { PanelFrame } from '../../../../../src-main/domain/panel/assemble-panel.ts';
import { selectSample } from '../../../../../src-main/domain/panel/select-sample.ts';

function column(values: readonly (number | null)[]) {
  return { values, missing: values.map((value) => (value === null ? ('blank' as const) : null)) };
}

/** Three persons in both waves, one in the first only. */
const frame: PanelFrame = {
  rows: 7,
  entities: 4,
  entity: [0, 0, 1, 1, 2, 2, 3],
  wave: ['1', '2', '1', '2', '1', '2', '1'],
  municipality: Array.from({ length: 7 }, () => null),
  answer: [],
  columns: new Map([
    ['y', column([1, 2, 3, 4, 5, 6, 7])],
    ['x', column([1, 2, null, 4, 5, 6, 7])],
    ['control', column([1, 2, 3, 4, 5, null, 7])],
  ]),
};

function modelColumn(id: string, terms: string[], sample: ModelColumn['sample']): ModelColumn {
  const caption = { da: '', en: '' };
  return { id, estimator: 'fixed-effects', covariance: 'classical', caption, terms, sample };
}

const own = { completeOn: null, persons: 'all' } as const;
const modelSet: ModelSet = {
  id: 'set',
  title: { da: '', en: '' },
  outcome: 'y',
  columns: [
    modelColumn('I', ['x'], own),
    modelColumn('II', ['x', 'control'], own),
    modelColumn('III', ['x'], { completeOn: 'II', persons: 'two-rows' }),
    modelColumn('IV', ['x'], { completeOn: null, persons: 'two-rows' }),
  ],
};

function sampleOf(id: string) {
  return selectSample(
    frame,
    modelSet,
    modelSet.columns.find((candidate) => candidate.id === id)!,
  );
}

describe('the sample of a model column', () => {
  test('is complete on its own variables', () => {
    expect(sampleOf('I')).toEqual({
      rows: [0, 1, 3, 4, 5, 6],
      entities: 4,
      losses: [{ reason: 'missing', variable: 'x', rows: 1 }],
    });
  });

  test('can be held complete on another column and to persons with two rows', () => {
    expect(sampleOf('III')).toEqual({
      rows: [0, 1],
      entities: 1,
      losses: [
        { reason: 'missing', variable: 'x', rows: 1 },
        { reason: 'common-sample', variable: 'control', rows: 1 },
        { reason: 'one-row', variable: null, rows: 3 },
      ],
    });
  });

  test('needs a municipality where errors are clustered by it', () => {
    const known = { ...frame, municipality: [101, 101, null, 147, 147, 147, 147] } as PanelFrame;
    const first = { ...modelSet.columns[3]!, terms: ['control'], cluster: 'municipality' as const };
    expect(selectSample(known, modelSet, first)).toEqual({
      rows: [0, 1],
      entities: 1,
      losses: [
        { reason: 'missing', variable: 'control', rows: 1 },
        { reason: 'missing', variable: 'municipality', rows: 1 },
        { reason: 'one-row', variable: null, rows: 3 },
      ],
    });
  });

  test('needs the weight that rows are counted by', () => {
    const weighted = { ...modelColumn('I', ['x'], own), weights: 'control' };
    const { rows, losses } = selectSample(frame, modelSet, weighted);
    expect(rows).toEqual([0, 1, 3, 4, 6]);
    expect(losses).toContainEqual({ reason: 'missing', variable: 'control', rows: 1 });
  });

  test('keeps persons whose two rows both have the variables', () => {
    expect(sampleOf('IV').rows).toEqual([0, 1, 4, 5]);
  });

  test('accounts for every row', () => {
    for (const { id } of modelSet.columns) {
      const { rows, losses } = sampleOf(id);
      const lost = losses.reduce((sum, loss) => sum + loss.rows, 0);
      expect(rows.length + lost).toBe(frame.rows);
    }
  });

  test('loses the rows where a logarithm has no value, and counts them apart', () => {
    const values = column([1, 0, -2, null, 5, 6, 7]);
    const withZero = { ...frame, columns: new Map([...frame.columns, ['x', values]]) };
    const parts = [{ variable: 'x', transform: 'log', reference: null } as const];
    const logged = { ...modelColumn('L', [], own), terms: [{ parts }] };
    expect(selectSample(withZero, modelSet, logged)).toEqual({
      rows: [0, 4, 5, 6],
      entities: 3,
      losses: [
        { reason: 'missing', variable: 'x', rows: 1 },
        { reason: 'not-positive', variable: 'x', rows: 2 },
      ],
    });
  });

  test('is complete on every variable of an interaction', () => {
    const parts = ['x', 'control'].map(
      (variable) => ({ variable, transform: 'none', reference: null }) as const,
    );
    const both = { ...modelColumn('B', [], own), terms: [{ parts }] };
    expect(selectSample(frame, modelSet, both).rows).toEqual([0, 1, 3, 4, 6]);
  });
});
