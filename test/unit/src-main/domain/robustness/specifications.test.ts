import { describe, expect, test } from 'vitest';
import type { GridChoice } from '../../../../../shared/contract/robustness.ts';
import type { ModelColumn } from '../../../../../shared/plan/model-plan.ts';
import {
  countSpecifications,
  listSpecifications,
  specifiedColumn,
} from '../../../../../src-main/domain/robustness/specifications.ts';

const choice: GridChoice = {
  modelSet: 'set',
  column: 'II',
  focus: 'x',
  controls: ['a', 'b', 'log(c)'],
  estimators: ['random-effects', 'fixed-effects'],
  covariances: ['classical', 'cluster-municipality'],
  samples: ['own', 'common'],
  scales: ['as-plan'],
  links: ['all'],
};

const column: ModelColumn = {
  id: 'II',
  estimator: 'pooled',
  covariance: 'classical',
  caption: { da: '', en: '' },
  terms: ['x', 'a', 'b', { parts: [{ variable: 'c', transform: 'log', reference: null }] }],
  sample: { completeOn: 'I', persons: 'two-rows' },
};

describe('specifications', () => {
  const all = listSpecifications(choice);

  test('are every combination, each once', () => {
    expect(all.length).toBe(8 * 2 * 2 * 2);
    expect(countSpecifications(choice)).toBe(all.length);
    expect(new Set(all.map((one) => JSON.stringify(one))).size).toBe(all.length);
    expect(all[0]!.controls).toEqual([]);
    expect(all.some(({ controls }) => controls.length === 3)).toBe(true);
  });

  test('become a column with the controls that are in, and the other choices', () => {
    const one = all.find(
      ({ controls, covariance }) =>
        controls.join() === 'a,log(c)' && covariance === 'cluster-municipality',
    )!;
    const own = specifiedColumn(column, one, choice.controls);
    expect(own.terms).toEqual(['x', 'a', column.terms[3]]);
    expect(own).toMatchObject({
      estimator: 'random-effects',
      covariance: 'cluster',
      cluster: 'municipality',
      sample: { completeOn: null, persons: 'all' },
    });
  });

  test('on the common sample are complete on the whole column', () => {
    const one = all.find(({ sample }) => sample === 'common')!;
    expect(specifiedColumn(column, one, choice.controls).sample.completeOn).toBe('II');
    expect(specifiedColumn(column, { ...one, sample: 'two-rows' }, []).sample.persons).toBe(
      'two-rows',
    );
  });
});
