import { describe, expect, it } from 'vitest';

import { scaleReportSchema } from '../../../../../shared/contract/measures.ts';
import { scaleReport } from '../../../../../src-main/domain/modelling/scale-report.ts';

const items = [
  { item: 'a', isReversed: false, values: [1, 2, 4, 5, null, 3] },
  { item: 'b', isReversed: true, values: [5, 3, 2, 1, 2, null] },
];
const base = { items, minimum: 1, maximum: 5, minimumAnswered: 1 };

describe('a scale’s report', () => {
  it('has item statistics on complete rows after reversal, the index by its own rule', () => {
    const report = scaleReport(base);
    expect(scaleReportSchema.parse(report)).toEqual(report);
    expect(report.observations).toBe(4);
    expect(report.items[1]).toMatchObject({ item: 'b', observations: 4, mean: 3.25 });
    expect(report.index).toMatchObject({ observations: 6, minimum: 0, maximum: 1 });
    expect(scaleReport({ ...base, minimumAnswered: 2 }).index.observations).toBe(4);
  });

  it('takes the extraction by id and the default without one', () => {
    expect(scaleReport({ ...base, extraction: 'principal-factor' })).toEqual(scaleReport(base));
  });

  it('has nulls, not numbers, where nothing was answered', () => {
    const empty = scaleReport({ ...base, items: items.map((item) => ({ ...item, values: [] })) });
    expect(empty.items[0]).toEqual({
      item: 'a',
      observations: 0,
      mean: null,
      standardDeviation: null,
      itemRest: null,
      alphaIfDeleted: null,
      loading: null,
      uniqueness: null,
    });
    expect(empty).toMatchObject({ alpha: null, alphaInterval: null, eigenvalues: [] });
    expect(empty.index.mean).toBeNull();
  });

  it('has no loadings for one item, and no spread for one answer', () => {
    const one = scaleReport({ ...base, items: [items[0]!] });
    expect(one).toMatchObject({ alpha: null, eigenvalues: [] });
    expect(one.items[0]?.loading).toBeNull();
    const single = scaleReport({ ...base, items: [{ ...items[0]!, values: [3] }] });
    expect(single.index).toMatchObject({ observations: 1, mean: 0.5, standardDeviation: null });
  });

  it('says by what the loadings were found', () => {
    expect(scaleReport(base)).toMatchObject({
      extraction: 'principal-factor',
      correlations: 'pearson',
    });
    const values = [1, 2, 4, 5, 3, 2, 4, 3];
    const pair = [
      { item: 'a', isReversed: false, values },
      { item: 'b', isReversed: false, values: [2, 1, 5, 4, 3, 3, 3, 4] },
    ];
    const report = scaleReport({
      ...base,
      items: pair,
      extraction: 'components',
      correlations: 'polychoric',
    });
    expect(report).toMatchObject({ extraction: 'components', correlations: 'polychoric' });
    const usual = scaleReport({ ...base, items: pair, extraction: 'components' });
    expect(report.items[0]?.loading).not.toBe(usual.items[0]?.loading);
    expect(report.alpha).toBe(usual.alpha);
  });

  it('has Spearman–Brown for two items and omega for three', () => {
    const two = scaleReport(base);
    expect(two.spearmanBrown).toBeCloseTo(two.alphaStandardized!, 12);
    expect(two.omega).toBeNull();
    const third = { item: 'c', isReversed: false, values: [2, 2, 5, 4, 3, 3] };
    const three = scaleReport({ ...base, items: [...items, third] });
    expect(three.spearmanBrown).toBeNull();
    expect(three.parallelAnalysis?.observed).toHaveLength(3);
  });
});
