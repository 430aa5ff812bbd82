import { describe, expect, it } from 'vitest';

import { spearmanBrown } from '../../../../../src-main/stats/measurement/spearman-brown.ts';
import { symmetric } from '../support/correlations.ts';

const moments = (rows: number[][], answers = 100) => ({
  rows: answers,
  means: [],
  covariance: symmetric(rows),
});

describe('the Spearman–Brown reliability', () => {
  it('of two items is 2r / (1 + r), whatever their spread', () => {
    expect(
      spearmanBrown(
        moments([
          [4, 1],
          [1, 1],
        ]),
      ),
    ).toBeCloseTo(2 / 3, 15);
  });

  it('does not exist otherwise', () => {
    expect(
      spearmanBrown(
        moments([
          [1, 0, 0],
          [0, 1, 0],
          [0, 0, 1],
        ]),
      ),
    ).toBeNull();
    expect(
      spearmanBrown(
        moments([
          [0, 0],
          [0, 1],
        ]),
      ),
    ).toBeNull();
    expect(
      spearmanBrown(
        moments([
          [1, -1],
          [-1, 1],
        ]),
      ),
    ).toBeNull();
    expect(
      spearmanBrown(
        moments(
          [
            [1, 0.5],
            [0.5, 1],
          ],
          1,
        ),
      ),
    ).toBeNull();
  });
});
