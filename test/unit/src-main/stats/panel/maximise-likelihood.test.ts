import { describe, expect, it } from 'vitest';

import {
  maximiseLikelihood,
  observedInformation,
} from '../../../../../src-main/stats/panel/maximise-likelihood.ts';
import { panelWork } from '../../../../../src-main/stats/panel/panel-work.ts';
import { profileAt } from '../../../../../src-main/stats/panel/profile-likelihood.ts';
import { everyColumn } from '../../../../../src-main/stats/panel/regression.ts';
import { simulatedPanel, usualPanel } from '../support/panels.ts';

describe('the greatest likelihood', () => {
  it('is above that of every other ratio of variances, with a flat slope', () => {
    for (let seed = 1; seed < 30; seed += 1) {
      const work = panelWork(usualPanel(seed));
      const choices = everyColumn(work);
      const best = maximiseLikelihood(work, choices)!;
      expect(Math.abs(best.slope) * Math.max(best.ratio, 1e-3)).toBeLessThan(1e-9);
      for (const ratio of [0, 1e-3, 0.05, 0.3, 0.9, 1.1, 3, 20, 500]) {
        const other = profileAt(work, choices, ratio).logLikelihood;
        expect(other).toBeLessThanOrEqual(best.logLikelihood + 1e-10);
      }
    }
  });

  it('has σ_u = 0 where entities differ less than chance, and then pooled errors', () => {
    const outcome = Float64Array.from({ length: 40 }, (_, row) =>
      row % 2 === 0 ? row : 40 - 2 * row,
    );
    const panel = simulatedPanel({ entities: 20, rowsOf: () => 2, regressors: 1, seed: 4 });
    const work = panelWork({ ...panel, outcome });
    const best = maximiseLikelihood(work, everyColumn(work))!;
    expect(best.ratio).toBe(0);
    const { inverse } = observedInformation(best, 40);
    expect([...inverse.data]).toEqual([...best.regression.solution.inverse.data]);
  });

  it('does not exist where nothing is left within entities', () => {
    const panel = simulatedPanel({ entities: 20, rowsOf: () => 2, regressors: 0, seed: 4 });
    const outcome = Float64Array.from(panel.entity, (entity) => entity * entity);
    expect(maximiseLikelihood(panelWork({ ...panel, outcome }), [])).toBeNull();
  });

  it('has a root whose square is the inverse information', () => {
    const work = panelWork(usualPanel());
    const { inverse, root } = observedInformation(
      maximiseLikelihood(work, everyColumn(work))!,
      work.shape.observations,
    );
    const size = inverse.rows;
    for (let i = 0; i < size; i += 1) {
      for (let j = 0; j < size; j += 1) {
        let product = 0;
        for (let k = 0; k < root.columns; k += 1) {
          product += root.data[k * size + i]! * root.data[k * size + j]!;
        }
        expect(product).toBeCloseTo(inverse.data[j * size + i]!, 12);
      }
    }
  });
});

describe('the profile', () => {
  it('has the slope of its own differences', () => {
    const work = panelWork(usualPanel());
    const choices = everyColumn(work);
    const [low, high] = [0.399999, 0.400001].map((ratio) => profileAt(work, choices, ratio));
    const slope = (high!.logLikelihood - low!.logLikelihood) / 0.000002;
    expect(profileAt(work, choices, 0.4).slope / slope).toBeCloseTo(1, 6);
  });
});
