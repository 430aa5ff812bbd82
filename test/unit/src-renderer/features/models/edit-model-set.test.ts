import { describe, expect, it } from 'vitest';
import {
  addColumn,
  removeColumn,
  toggleTerm,
  withColumn,
} from '../../../../../src-renderer/features/models/edit-model-set.ts';
import type { ModelColumn, ModelSet } from '../../../../../shared/plan/model-plan.ts';

const column = (id: string, completeOn: string | null = null): ModelColumn => ({
  id,
  estimator: 'random-effects',
  covariance: 'classical',
  caption: { da: 'uden kontrol', en: 'without controls' },
  terms: ['socr', 'age'],
  sample: { completeOn, persons: 'all' },
});
const set: ModelSet = {
  id: 'vision',
  title: { da: 'Vision', en: 'Vision' },
  outcome: 'vision',
  columns: [column('I'), column('II'), column('III', 'II')],
};
const order = ['socr', 'time', 'age', 'gender'];

describe('a model set', () => {
  it('puts a variable where the dictionary has it', () => {
    expect(toggleTerm(column('I'), 'time', order).terms).toEqual(['socr', 'time', 'age']);
    expect(toggleTerm(column('I'), 'gender', order).terms).toEqual(['socr', 'age', 'gender']);
  });

  it('takes a variable out, but never the last one', () => {
    const one = toggleTerm(column('I'), 'age', order);
    expect(one.terms).toEqual(['socr']);
    expect(toggleTerm(one, 'socr', order)).toBe(one);
  });

  it('gains a copy of its last model under the next free numeral', () => {
    const gap = removeColumn(set, 'II');
    expect(addColumn(set).columns.map(({ id }) => id)).toEqual(['I', 'II', 'III', 'IV']);
    expect(addColumn(gap).columns.map(({ id }) => id)).toEqual(['I', 'III', 'II']);
    expect(addColumn(set).columns.at(-1)?.sample.completeOn).toBe('II');
  });

  it('frees the samples that followed a model which is removed', () => {
    const less = removeColumn(set, 'II');
    expect(less.columns.map(({ id }) => id)).toEqual(['I', 'III']);
    expect(less.columns[1]?.sample.completeOn).toBeNull();
  });

  it('keeps its last model', () => {
    const single = { ...set, columns: [column('I')] };
    expect(removeColumn(single, 'I')).toBe(single);
  });

  it('changes one model and leaves the others alone', () => {
    const changed = withColumn(set, 'II', { estimator: 'pooled' });
    expect(changed.columns.map(({ estimator }) => estimator)).toEqual([
      'random-effects',
      'pooled',
      'random-effects',
    ]);
  });
});
