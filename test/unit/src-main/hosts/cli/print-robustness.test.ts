import { describe, expect, it } from 'vitest';
import type { Specification } from '../../../../../shared/contract/robustness.ts';
import { printGrid, printInfluence } from '../../../../../src-main/hosts/cli/print-robustness.ts';

const one: Specification = {
  controls: [],
  estimator: 'pooled',
  covariance: 'classical',
  sample: 'own',
  scale: 'as-plan',
  links: 'all',
  observations: 1200,
  entities: 900,
  estimate: 0.2,
  standardError: 0.05,
  pValue: 0.0001,
  lower: 0.1,
  upper: 0.3,
  errorCode: null,
};

describe('robustness in a terminal', () => {
  it('says how many models, and the least, median and greatest coefficient', () => {
    const failed = { ...one, estimate: null, errorCode: 'too-few-observations' };
    const text = printGrid([one, { ...one, estimate: 0.1, pValue: 0.2 }, failed], 'en');
    expect(text).toContain('Models fitted: 2   could not be fitted: 1   p < 0.05: 1');
    expect(text.split('\n')[2]).toMatch(/least +0\.1000 .* 0\.200 +1,?200/);
    expect(text).toMatch(/greatest +0\.2000/);
    expect(printGrid([failed], 'da')).toContain('Modeller beregnet: 0');
  });

  it('names who moves the coefficient most', () => {
    const text = printInfluence(
      {
        estimate: 0.25,
        groups: 98,
        least: 0.2,
        greatest: 0.3,
        most: [
          { group: 630, name: 'Vejle', rows: 29, estimate: 0.3, change: 0.05 },
          { group: 12, name: null, rows: 2, estimate: null, change: null },
        ],
      },
      'da',
    );
    expect(text).toContain('0,2500   uden én ad gangen: 0,2000 – 0,3000');
    expect(text).toMatch(/Vejle +29 +0,3000 +0,05000/);
    expect(text).toMatch(/12 +2 +– +–/);
  });
});
