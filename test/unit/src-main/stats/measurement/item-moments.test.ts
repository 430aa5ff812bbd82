import { expect, it } from 'vitest';

import {
  correlationMatrix,
  itemMoments,
} from '../../../../../src-main/stats/measurement/item-moments.ts';

it('has means, covariances by n − 1 and correlations', () => {
  const moments = itemMoments([Float64Array.of(1, 2, 3), Float64Array.of(2, 4, 9)]);
  expect(moments.means).toEqual([2, 5]);
  expect([...moments.covariance.data]).toEqual([1, 3.5, 3.5, 13]);
  expect(correlationMatrix(moments)?.data[1]).toBeCloseTo(3.5 / Math.sqrt(13), 14);
});

it('has no correlation with an item that does not vary', () => {
  const moments = itemMoments([Float64Array.of(1, 2, 3), Float64Array.of(2, 2, 2)]);
  expect(correlationMatrix(moments)).toBeNull();
});
