import { describe, expect, it } from 'vitest';

import { visitEntityScores } from '../../../../../src-main/stats/panel/entity-scores.ts';
import { panelWork } from '../../../../../src-main/stats/panel/panel-work.ts';
import type { PanelWork } from '../../../../../src-main/stats/panel/panel-work.ts';
import { POOLED, WITHIN } from '../../../../../src-main/stats/panel/quasi-demean.ts';
import type { Theta } from '../../../../../src-main/stats/panel/quasi-demean.ts';
import {
  everyColumn,
  regressionRows,
  regressQuasiDemeaned,
} from '../../../../../src-main/stats/panel/regression.ts';
import type { Regression } from '../../../../../src-main/stats/panel/regression.ts';
import { scoredFit } from '../../../../../src-main/stats/panel/scored-fit.ts';
import { reorderRows, simulatedPanel } from '../support/panels.ts';

const panel = simulatedPanel({
  entities: 300,
  rowsOf: (i) => 1 + (i % 4),
  regressors: 3,
  seed: 21,
});
const shuffled = reorderRows(
  panel,
  Array.from(panel.outcome, (_, row) => (row * 7) % panel.outcome.length),
);
const random: Theta = { kind: 'random', share: (count) => 1 - 1 / Math.sqrt(1 + count / 2) };

function scoresByRows(work: PanelWork, regression: Regression): number[][] {
  const { design, residuals } = regressionRows(work, regression);
  return design.map((column) => {
    const sums = Array.from({ length: work.shape.entities }, () => 0);
    column.forEach((value, row) => (sums[work.shape.entity[row]!]! += value * residuals[row]!));
    return sums;
  });
}

function expectSameScores(work: PanelWork, regression: Regression): void {
  const expected = scoresByRows(work, regression);
  let seen = 0;
  const all = { from: 0, to: work.shape.entities };
  visitEntityScores(scoredFit(work, regression), all, ({ first, count }, scores) => {
    expect(first).toBe(seen);
    seen += count;
    expect(scores).toHaveLength(expected.length);
    scores.forEach((score, k) => {
      for (let i = 0; i < count; i += 1) expect(score[i]).toBeCloseTo(expected[k]![first + i]!, 10);
    });
  });
  expect(seen).toBe(work.shape.entities);
}

describe.each([
  ['pooled', POOLED],
  ['within', WITHIN],
  ['random', random],
] as const)('scores of entities, %s', (_, theta) => {
  it('are the sums over their transformed rows, in any order of rows', () => {
    expect(panel.outcome.length % 7).not.toBe(0);
    for (const data of [panel, shuffled]) {
      const work = panelWork(data);
      expectSameScores(work, regressQuasiDemeaned(work, theta));
    }
  });

  it('know means and deviations as regressors of their own', () => {
    const work = panelWork(panel);
    const choices = [
      { position: 0, part: 'deviation' as const },
      { position: 1, part: 'whole' as const },
      ...(theta === WITHIN ? [] : [{ position: 0, part: 'mean' as const }]),
    ];
    expectSameScores(work, regressQuasiDemeaned(work, theta, { choices }));
  });
});

it('need no constant, and count rows by their weights', () => {
  const work = panelWork({
    ...panel,
    weights: Float64Array.from(panel.entity, (code, row) => 1 + ((code + row) % 3)),
  });
  expectSameScores(work, regressQuasiDemeaned(work, POOLED, { hasConstant: false }));
  expectSameScores(work, regressQuasiDemeaned(work, POOLED, { choices: everyColumn(work) }));
});
