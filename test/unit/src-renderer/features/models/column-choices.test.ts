import { expect, test } from 'vitest';
import type { ModelColumn } from '../../../../../shared/plan/model-plan.ts';
import {
  covarianceChoice,
  type EstimatorEntry,
  optionValue,
  withCovariance,
  withEstimator,
  withOption,
  withWeights,
} from '../../../../../src-renderer/features/models/column-choices.ts';

const text = { da: '', en: '' };
const column: ModelColumn = {
  id: 'I',
  estimator: 'random-effects',
  covariance: 'cluster',
  caption: text,
  terms: ['socr'],
  sample: { completeOn: null, persons: 'all' },
};
const components = {
  id: 'varianceComponents',
  title: text,
  values: [
    { id: 'swamy-arora', title: text },
    { id: 'baltagi-chang', title: text },
  ],
};

function entry(change: Partial<EstimatorEntry>): EstimatorEntry {
  const plain = { id: 'pooled', title: text, covariances: ['classical', 'robust', 'cluster'] };
  return { ...plain, options: [], takesWeights: true, ...change };
}

test.each(['cluster', 'cluster by municipality', 'cluster by person-and-municipality', 'robust'])(
  'the list’s choice %s comes back from the column it makes',
  (choice) => {
    expect(covarianceChoice(withCovariance(column, choice))).toBe(choice);
  },
);

test('a choice without a place forgets the former one', () => {
  const byPlace = withCovariance(column, 'cluster by municipality');
  expect(withCovariance(byPlace, 'classical')).toEqual({ ...column, covariance: 'classical' });
});

test('an option stands at its default until it is chosen', () => {
  expect(optionValue(column, components)).toBe('swamy-arora');
  const chosen = withOption(column, 'varianceComponents', 'baltagi-chang');
  expect(optionValue(chosen, components)).toBe('baltagi-chang');
  expect(withOption(column, 'unknown', 'baltagi-chang')).toEqual(column);
});

test('another estimator keeps what it knows and forgets the rest', () => {
  const full: ModelColumn = {
    ...column,
    covariance: 'cluster-cr2',
    varianceComponents: 'baltagi-chang',
    weights: 'age',
  };
  expect(withEstimator(full, entry({}))).toEqual({
    ...column,
    estimator: 'pooled',
    covariance: 'classical',
    weights: 'age',
  });
  const mundlak = entry({ id: 'mundlak', options: [components], takesWeights: false });
  expect(withEstimator(full, { ...mundlak, covariances: ['cluster-cr2'] })).toEqual({
    ...column,
    estimator: 'mundlak',
    covariance: 'cluster-cr2',
    varianceComponents: 'baltagi-chang',
  });
});

test('weights ask for errors that know of them', () => {
  const classical = { ...column, covariance: 'classical' };
  expect(withWeights(classical, 'age')).toEqual({
    ...column,
    covariance: 'robust',
    weights: 'age',
  });
  expect(withWeights(column, 'age').covariance).toBe('cluster');
  expect(withWeights({ ...column, weights: 'age' }, null)).toEqual(column);
});
