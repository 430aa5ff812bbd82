import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import type { PanelEstimate } from '../../../../../../shared/contract/models.ts';
import { twinDistance } from '../../../../../../src-main/domain/replication/twin/twin-distance.ts';
import { readSampleDocument } from '../../../../../../src-main/services/sample-study.ts';

const sample = fileURLToPath(new URL('../../../../../../assets/sample/', import.meta.url));
const { plan } = readSampleDocument(sample);

type Coefficient = PanelEstimate['coefficients'][number];

/** One model has these standard errors, and the others none. */
function estimateOf(errors: Readonly<Record<string, number>>) {
  const coefficients = Object.entries(errors).map(([term, standardError]): Coefficient => ({
    term,
    estimate: 0,
    standardError,
    statistic: null,
    distribution: 'normal',
    degreesOfFreedom: null,
    pValue: null,
    lower: null,
    upper: null,
  }));
  return (set: string, column: string): PanelEstimate | null =>
    set === 'vision' && column === 'II' ? ({ coefficients } as PanelEstimate) : null;
}

test('a tenth for the first term and a quarter for the others are the limit', () => {
  const study = estimateOf({ socr: 1, age: 1 });
  expect(twinDistance(plan, study, estimateOf({ socr: 1.1, age: 1 }))).toBeCloseTo(1, 12);
  expect(twinDistance(plan, study, estimateOf({ socr: 1, age: 1 / 1.25 }))).toBeCloseTo(1, 12);
  expect(twinDistance(plan, study, estimateOf({ socr: 1, age: 1 }))).toBe(0);
});

test('rows that no table prints do not count', () => {
  const study = estimateOf({ socr: 1, 'party=V': 1 });
  expect(twinDistance(plan, study, estimateOf({ socr: 1, 'party=V': 9 }))).toBe(0);
});

test('a printed coefficient that the twin lacks is as far as can be', () => {
  const study = estimateOf({ socr: 1, age: 1 });
  expect(twinDistance(plan, study, estimateOf({ socr: 1 }))).toBe(Number.POSITIVE_INFINITY);
});

test('nothing printed is no distance', () => {
  expect(twinDistance(plan, estimateOf({}), estimateOf({}))).toBeNull();
});
