import { describe, expect, it } from 'vitest';

import { isPerfectFit, panelWork } from '../../../../../src-main/stats/panel/panel-work.ts';
import { simulatedPanel, usualPanel } from '../support/panels.ts';

describe('a prepared panel', () => {
  it('computes each fit once', () => {
    const work = panelWork(usualPanel());
    expect(work.within()).toBe(work.within());
  });

  it('divides by N − K − 1, N − n − K and n − K − 1', () => {
    const work = panelWork(usualPanel());
    const degrees = [work.pooled(), work.within(), work.between()].map((fit) =>
      fit.ok ? fit.value.residualDegreesOfFreedom : null,
    );
    expect(degrees).toEqual([120 - 4, 120 - 60 - 3, 60 - 4]);
  });

  it('has no within fit where everyone answers once', () => {
    const work = panelWork(
      simulatedPanel({ entities: 9, rowsOf: () => 1, regressors: 1, seed: 1 }),
    );
    expect(work.within()).toEqual({
      ok: false,
      error: { code: 'too-few-observations', observations: 9, entities: 9, parameters: 1 },
    });
  });

  it('clusters by the entity unless told otherwise', () => {
    const data = usualPanel();
    expect(panelWork(data).clusters.groups).toBe(60);
    const halves = data.entity.map((code) => code % 2);
    expect(panelWork({ ...data, clusters: [halves] }).clusters.groups).toBe(2);
  });

  it('knows rounding from a residual', () => {
    const { outcome } = panelWork(usualPanel());
    expect(isPerfectFit(1e-30, outcome)).toBe(true);
    expect(isPerfectFit(1e-10, outcome)).toBe(false);
  });
});
