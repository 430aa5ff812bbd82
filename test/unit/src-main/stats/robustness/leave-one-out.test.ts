import { describe, expect, it } from 'vitest';
import { ESTIMATORS } from '../../../../../src-main/stats/estimators/index.ts';
import { fitPanel } from '../../../../../src-main/stats/fit-panel.ts';
import type { PanelData } from '../../../../../src-main/stats/panel/panel-data.ts';
import { leaveOneOut, rowsWhere } from '../../../../../src-main/stats/robustness/leave-one-out.ts';
import { simulatedPanel, usualPanel } from '../support/panels.ts';

function slope(estimator: string, data: PanelData): number | null {
  const fit = fitPanel({ estimator, covariance: 'classical', data });
  if (!fit.ok) return null;
  return fit.value.coefficients.find(({ term }) => term === 'x1')?.estimate ?? null;
}

const panel = usualPanel(11);

describe.each(ESTIMATORS.map(({ id }) => id))('%s without one group', (estimator) => {
  const groupings = {
    person: panel.entity,
    // Every seventh person has rows in two places.
    place: panel.entity.map((code, row) => (code % 7 === 0 ? (code + row) % 9 : code % 9)),
  };
  it.each(Object.entries(groupings))('is the fit without the rows, by %s', (_, groups) => {
    const answer = leaveOneOut({ data: panel, estimator, groups, focus: 'x1' });
    if (!answer.ok) throw new Error(answer.error.code);
    expect(answer.value.estimate! / slope(estimator, panel)!).toBeCloseTo(1, 8);
    expect(answer.value.groups.length).toBe(new Set(groups).size);
    for (const { group, rows, estimate } of answer.value.groups) {
      expect(rows).toBe(groups.filter((code) => code === group).length);
      const rest = rowsWhere(panel, (row) => groups[row] !== group);
      expect(estimate! / slope(estimator, rest)!).toBeCloseTo(1, 8);
    }
  });
});

describe('leaving groups out', () => {
  it('tells how far it is', () => {
    const seen: string[] = [];
    leaveOneOut(
      { data: panel, estimator: 'fixed-effects', groups: panel.entity, focus: 'x1' },
      (done, total) => seen.push(`${done}/${total}`),
    );
    expect([seen[0], seen.length, seen.at(-1)]).toEqual(['1/60', 60, '60/60']);
  });

  it('has no estimate where nothing is left of the focus, or of the rows', () => {
    const data = simulatedPanel({ entities: 6, rowsOf: () => 2, regressors: 1, seed: 2 });
    const values = Float64Array.from(data.entity, (code, row) => (code === 0 ? row % 2 : 0));
    const groups = data.entity;
    const lonely = { ...data, columns: [{ term: 'x1', values }] };
    const answer = leaveOneOut({ data: lonely, estimator: 'fixed-effects', groups, focus: 'x1' });
    expect(answer.ok && answer.value.groups[0]).toEqual({ group: 0, rows: 2, estimate: null });
    const all = new Int32Array(12);
    const differences = leaveOneOut({
      data,
      estimator: 'first-difference',
      groups: all,
      focus: 'x1',
    });
    expect(differences.ok && differences.value.groups[0]?.estimate).toBeNull();
    const everyone = leaveOneOut({ data, estimator: 'random-effects', groups: all, focus: 'x1' });
    expect(everyone.ok && everyone.value.groups[0]?.estimate).toBeNull();
  });

  it('refuses an unknown estimator and no rows', () => {
    const empty = simulatedPanel({ entities: 0, rowsOf: () => 1, regressors: 1, seed: 1 });
    const base = { data: panel, estimator: 'pooled', groups: panel.entity, focus: 'x1' };
    expect(leaveOneOut({ ...base, estimator: 'nonsense' }).ok).toBe(false);
    expect(leaveOneOut({ ...base, data: empty })).toEqual({
      ok: false,
      error: { code: 'no-observations' },
    });
  });
});
