import { describe, expect, it } from 'vitest';

import { withTimeEffects } from '../../../../../src-main/stats/panel/time-effects.ts';
import { usualPanel } from '../support/panels.ts';

const data = usualPanel();

describe('time effects', () => {
  it('are a dummy for each period but the first, before the regressors', () => {
    const terms = withTimeEffects(data).columns.map(({ term }) => term);
    expect(terms).toEqual(['(time=2023)', '(time=2027)', 'x1', 'x2', 'x3']);
  });

  it('have the mean zero, weighted where rows are', () => {
    const weights = Float64Array.from(data.outcome, (_, row) => 1 + (row % 4));
    for (const panel of [data, { ...data, weights }]) {
      const [first] = withTimeEffects(panel).columns;
      const weighted = first!.values.reduce(
        (sum, value, row) => sum + value * ('weights' in panel ? weights[row]! : 1),
        0,
      );
      expect(weighted).toBeCloseTo(0, 10);
      expect(Math.max(...first!.values) - Math.min(...first!.values)).toBeCloseTo(1, 12);
    }
  });
});
