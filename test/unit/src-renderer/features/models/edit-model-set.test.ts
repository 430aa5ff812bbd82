import { describe, expect, it } from 'vitest';
import {
  addColumn,
  addTerm,
  removeColumn,
  termOf,
  toggleTerm,
  withColumn,
  withReference,
} from '../../../../../src-renderer/features/models/edit-model-set.ts';
import { type TermPart, termIdOf } from '../../../../../shared/plan/model-term.ts';
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

describe('a new term', () => {
  const part = (variable: string, transform: TermPart['transform'] = 'none'): TermPart => ({
    variable,
    transform,
    reference: null,
  });
  const idsOf = ({ columns }: ModelSet) => columns.map(({ terms }) => terms.map(termIdOf));

  it('enters the models that have its variables', () => {
    const interaction = termOf('interaction', part('socr'), part('age'));
    const other = { ...set, columns: [{ ...column('I'), terms: ['socr'] }, column('II')] };
    expect(idsOf(addTerm(other, interaction))).toEqual([['socr'], ['socr', 'age', 'socr*age']]);
  });

  it('enters the last model with its variables where none has them', () => {
    const interaction = termOf('interaction', part('time'), part('gender'));
    expect(idsOf(addTerm(set, interaction)).at(-1)).toEqual([
      'socr',
      'age',
      'time',
      'gender',
      'time*gender',
    ]);
    expect(idsOf(addTerm(set, interaction))[0]).toEqual(['socr', 'age']);
  });

  it('takes the place of the variable that it transforms, and can be squared', () => {
    const centred = addTerm(set, termOf('centred', part('age'), part('age')));
    expect(idsOf(centred)[0]).toEqual(['socr', 'c(age)']);
    const square = termOf('square', part('age', 'centred'), part('age'));
    expect(idsOf(addTerm(centred, square))[0]).toEqual(['socr', 'c(age)', 'c(age)*c(age)']);
    expect(addTerm(centred, termOf('centred', part('age'), part('age')))).toEqual(centred);
  });

  it('keeps one reference in all terms of a category, and can give it back', () => {
    const interaction = termOf('interaction', part('socr'), part('gender'));
    const before = addTerm(set, interaction);
    const after = withReference(before, 'gender', 'man');
    expect(idsOf(after)).toEqual(idsOf(before));
    expect(after.columns[2]?.terms.slice(-2)).toEqual([
      { parts: [{ ...part('gender'), reference: 'man' }] },
      { parts: [part('socr'), { ...part('gender'), reference: 'man' }] },
    ]);
    expect(withReference(after, 'gender', null)).toEqual(before);
  });
});
