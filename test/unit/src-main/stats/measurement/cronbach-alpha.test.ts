import { describe, expect, it } from 'vitest';

import { cronbachAlpha } from '../../../../../src-main/stats/measurement/cronbach-alpha.ts';
import { itemMoments } from '../../../../../src-main/stats/measurement/item-moments.ts';

const items = (...rows: number[][]) =>
  cronbachAlpha(itemMoments(rows.map((row) => Float64Array.from(row))));

describe('Cronbach’s alpha', () => {
  it('is 1 for the same item twice, with every correlation 1', () => {
    const own = items([1, 2, 4, 5], [1, 2, 4, 5]);
    expect(own.alpha).toBeCloseTo(1, 14);
    expect(own.alphaStandardized).toBeCloseTo(1, 14);
    expect(own.itemRest[0]).toBeCloseTo(1, 14);
    expect(own.alphaIfDeleted).toEqual([null, null]);
  });

  it('is 2r/(1 + r) standardized for two items', () => {
    const own = items([1, 2, 3, 4, 5], [2, 1, 4, 3, 5]);
    const r = own.meanInterItemCorrelation!;
    expect(own.alphaStandardized).toBeCloseTo((2 * r) / (1 + r), 14);
    expect(own.alphaInterval!.lower).toBeLessThan(own.alpha!);
    expect(own.alphaInterval!.upper).toBeGreaterThan(own.alpha!);
  });

  it('has no figures without variation, rows or a second item', () => {
    expect(items([1, 1, 1], [2, 2, 2])).toMatchObject({
      alpha: null,
      alphaStandardized: null,
      alphaInterval: null,
      itemRest: [null, null],
    });
    expect(items([1], [2]).alpha).toBeNull();
    expect(items([1, 2, 3]).alpha).toBeNull();
  });

  it('has no item-rest correlation for an item that does not vary', () => {
    const own = items([1, 2, 3], [3, 1, 2], [2, 2, 2]);
    expect(own.itemRest[2]).toBeNull();
    expect(own.meanInterItemCorrelation).toBeNull();
    expect(own.alphaStandardized).toBeNull();
  });

  it('has no standardized form where the correlations sum to less than nothing', () => {
    const own = items([1, 2, 3], [3, 2, 1]);
    expect(own.alpha).toBeNull();
    expect(own.alphaStandardized).toBeNull();
  });
});
