import { describe, expect, it } from 'vitest';
import { ESTIMATORS } from '../../../../../src-main/stats/estimators/index.ts';
import { fitPanel } from '../../../../../src-main/stats/fit-panel.ts';
import type { PanelData } from '../../../../../src-main/stats/panel/panel-data.ts';
import { fitGrid } from '../../../../../src-main/stats/robustness/specification-grid.ts';
import type { GridSpecification } from '../../../../../src-main/stats/robustness/specification-grid.ts';
import { simulatedPanel, usualPanel } from '../support/panels.ts';

/** Every subset of the columns that has the first. */
function subsets(columns: number): number[][] {
  const others = Array.from({ length: columns - 1 }, (_, k) => k + 1);
  return Array.from({ length: 2 ** others.length }, (_, bits) => [
    0,
    ...others.filter((_unused, k) => (bits >> k) % 2 === 1),
  ]);
}

function alone(data: PanelData, specification: GridSpecification) {
  const { columns, estimator, covariance, isByEntity } = specification;
  const part = { ...data, columns: columns.map((position) => data.columns[position]!) };
  return fitPanel({ estimator, covariance, data: isByEntity ? { ...part, clusters: [] } : part });
}

describe('a grid of specifications', () => {
  const panel = usualPanel(5);
  const panels = [
    { ...panel, clusters: [panel.entity.map((code) => code % 12)] },
    simulatedPanel({ entities: 30, rowsOf: () => 2, regressors: 3, seed: 6 }),
  ];
  const choices = ESTIMATORS.flatMap(({ id, covariances }) =>
    covariances.map((covariance) => ({ estimator: id, covariance })),
  );
  const specifications = choices.flatMap((choice) =>
    subsets(3).flatMap((columns) =>
      [0, 1].map((index) => ({
        ...choice,
        columns,
        panel: index,
        isByEntity: columns.length === 2,
      })),
    ),
  );

  it('says of every model what the model alone says, to 1e-8', () => {
    const answers = fitGrid({ panels, specifications, focus: 'x1' });
    expect(answers.length).toBe(specifications.length);
    specifications.forEach((specification, k) => {
      const single = alone(panels[specification.panel]!, specification);
      const answer = answers[k]!;
      if (!single.ok || !answer.ok) throw new Error('estimable');
      const row = single.value.coefficients.find(({ term }) => term === 'x1')!;
      const own = answer.value.coefficient!;
      expect(own.estimate / row.estimate).toBeCloseTo(1, 8);
      expect(own.standardError / row.standardError).toBeCloseTo(1, 8);
      expect(own.pValue! - row.pValue!).toBeCloseTo(0, 8);
      expect(own.degreesOfFreedom ?? 0).toBeCloseTo(row.degreesOfFreedom ?? 0, 6);
      expect(answer.value.observations).toBe(single.value.observations);
      expect(answer.value.entities).toBe(single.value.entities);
      expect(answer.value.clusters).toBe(single.value.clusters);
    });
  });

  it('tells how far it is', () => {
    const seen: number[] = [];
    fitGrid({ panels, specifications: specifications.slice(0, 4), focus: 'x1' }, (done, total) => {
      expect(total).toBe(4);
      seen.push(done);
    });
    expect(seen).toEqual([1, 2, 3, 4]);
  });

  it('answers null where the focus was omitted', () => {
    const data = { ...panel, columns: [panel.columns[1]!, panel.columns[1]!] };
    const columns = [
      { ...data.columns[0]!, term: 'first' },
      { ...data.columns[1]!, term: 'again' },
    ];
    const [answer] = fitGrid({
      panels: [{ ...data, columns }],
      specifications: [{ ...specifications[0]!, columns: [0, 1] }],
      focus: 'again',
    });
    expect(answer).toMatchObject({ ok: true, value: { coefficient: null } });
  });

  it('refuses one by one, by the codes of single fits', () => {
    const base = { panel: 0, columns: [0], isByEntity: false, covariance: 'classical' };
    const empty = simulatedPanel({ entities: 0, rowsOf: () => 1, regressors: 1, seed: 1 });
    const one = { ...panel, clusters: [new Int32Array(panel.outcome.length)] };
    const few = simulatedPanel({ entities: 2, rowsOf: () => 1, regressors: 3, seed: 1 });
    const single = simulatedPanel({ entities: 9, rowsOf: () => 1, regressors: 1, seed: 1 });
    const answers = fitGrid({
      panels: [panel, empty, one, few, single],
      specifications: [
        { ...base, estimator: 'nonsense' },
        { ...base, estimator: 'between', covariance: 'cluster' },
        { ...base, estimator: 'pooled', panel: 1 },
        { ...base, estimator: 'pooled', panel: 2, covariance: 'cluster' },
        { ...base, estimator: 'pooled', panel: 3, columns: [0, 1, 2] },
        { ...base, estimator: 'first-difference', panel: 4 },
      ],
      focus: 'x1',
    });
    expect(answers.map((answer) => (answer.ok ? 'fitted' : answer.error.code))).toEqual([
      'unknown-estimator',
      'covariance-not-available',
      'no-observations',
      'too-few-clusters',
      'too-few-observations',
      expect.any(String),
    ]);
  });

  it('takes weights where a single fit takes them, and refuses where it refuses', () => {
    const weights = Float64Array.from(panel.entity, (code) => 1 + (code % 3));
    const weighted = { ...panel, weights };
    const varying = {
      ...panel,
      weights: Float64Array.from(panel.entity, (_, row) => 1 + (row % 3)),
    };
    const all = choices.flatMap((choice) =>
      [0, 1].map((index) => ({ ...choice, panel: index, columns: [0, 1], isByEntity: true })),
    );
    const both = [weighted, varying];
    const answers = fitGrid({ panels: both, specifications: all, focus: 'x1' });
    const tell = (one: { ok: boolean; error?: { code: string } }) => one.error?.code ?? 'fitted';
    expect(answers.map((answer) => tell(answer))).toEqual(
      all.map((specification) => tell(alone(both[specification.panel]!, specification))),
    );
    expect(answers.map((answer) => tell(answer))).toContain('weights-not-available');
  });
});
