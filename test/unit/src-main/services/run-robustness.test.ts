import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { GridChoice } from '../../../../shared/contract/robustness.ts';
import { columnRequest } from '../../../../src-main/domain/modelling/fit-requests.ts';
import { assembleStudyPanel } from '../../../../src-main/domain/pipeline/stages.ts';
import { chosenPanel } from '../../../../src-main/domain/robustness/chosen-panel.ts';
import { specifiedColumn } from '../../../../src-main/domain/robustness/specifications.ts';
import { createEstimator } from '../../../../src-main/jobs/estimator.ts';
import {
  type RobustnessStudy,
  runGrid,
  runInfluence,
} from '../../../../src-main/services/run-robustness.ts';
import { fitPanel } from '../../../../src-main/stats/fit-panel.ts';
import { computeSample } from '../../../fixtures/compute-sample.ts';

const estimator = createEstimator();
const silent = { estimator, progress: (): void => undefined };
let study: RobustnessStudy;

beforeAll(async () => {
  study = await computeSample();
}, 120_000);

afterAll(() => estimator.cancel());

const choice: GridChoice = {
  modelSet: 'vision',
  column: 'II',
  focus: 'socr',
  controls: ['coalition', 'male', 'age', 'mayor', 'party', 'region'],
  estimators: ['random-effects', 'fixed-effects'],
  covariances: ['classical', 'cluster', 'cluster-municipality'],
  samples: ['own', 'common', 'two-rows'],
  scales: ['as-plan'],
  links: ['all'],
};

describe('the specifications of the sample study', () => {
  test('are what single fits of the same columns give, to 1e-8', async () => {
    const seen: number[] = [];
    const progress = (done: number): void => void seen.push(done);
    const run = await runGrid(study, choice, { estimator, progress });
    if (!run.ok) throw new Error(run.error.code);
    const { specifications } = run.value;
    expect(specifications.length).toBe(64 * 2 * 3 * 3);
    expect(seen.at(-1)).toBe(specifications.length);
    const { plan } = study.document;
    const set = plan.modelSets.find(({ id }) => id === 'vision')!;
    const column = set.columns.find(({ id }) => id === 'II')!;
    const frame = study.outputOf(assembleStudyPanel);
    for (let k = 0; k < specifications.length; k += 23) {
      const one = specifications[k]!;
      const own = specifiedColumn(column, one, choice.controls);
      const single = fitPanel(columnRequest(frame, plan, set, own).fit);
      if (!single.ok) throw new Error(single.error.code);
      const row = single.value.coefficients.find(({ term }) => term === 'socr')!;
      expect(one.estimate! / row.estimate).toBeCloseTo(1, 8);
      expect(one.standardError! / row.standardError).toBeCloseTo(1, 8);
      expect(one.pValue).toBeCloseTo(row.pValue!, 8);
      expect(one.observations).toBe(single.value.observations);
      expect(one.entities).toBe(single.value.entities);
    }
  }, 120_000);

  test('follow the rule for unanswered items', async () => {
    const few = { ...choice, controls: [], samples: ['own' as const] };
    const scales = ['half-items' as const, 'as-plan' as const, 'all-items' as const];
    const run = await runGrid(study, { ...few, scales }, silent);
    if (!run.ok) throw new Error(run.error.code);
    const rows = scales.map(
      (scale) => run.value.specifications.find((one) => one.scale === scale)!.observations,
    );
    expect(rows[0]).toBeGreaterThanOrEqual(rows[1]!);
    expect(rows[1]).toBeGreaterThanOrEqual(rows[2]!);
    expect(rows[0]).toBeGreaterThan(rows[2]!);
  });

  test('make other persons where fewer links count, and are their single fits', async () => {
    const links = ['all' as const, 'certain-reviewed' as const, 'certain' as const];
    const few = {
      ...choice,
      controls: ['party', 'region'],
      scales: ['half-items' as const],
      links,
    };
    const run = await runGrid(study, few, silent);
    if (!run.ok) throw new Error(run.error.code);
    const { specifications } = run.value;
    expect(specifications.length).toBe(4 * 2 * 3 * 3 * 3);
    const { plan } = study.document;
    const set = plan.modelSets.find(({ id }) => id === 'vision')!;
    const column = set.columns.find(({ id }) => id === 'II')!;
    for (let k = 0; k < specifications.length; k += 7) {
      const one = specifications[k]!;
      const frame = study.outputOf(chosenPanel(one));
      const own = specifiedColumn(column, one, few.controls);
      const single = fitPanel(columnRequest(frame, plan, set, own).fit);
      if (!single.ok) throw new Error(single.error.code);
      const row = single.value.coefficients.find(({ term }) => term === 'socr')!;
      expect(one.estimate! / row.estimate).toBeCloseTo(1, 8);
      expect(one.standardError! / row.standardError).toBeCloseTo(1, 8);
      expect(one.entities).toBe(single.value.entities);
    }
  }, 120_000);

  test('say one by one why they have no estimate', async () => {
    const own = { ...choice, controls: [], samples: ['own' as const] };
    const run = await runGrid(
      study,
      { ...own, estimators: ['between'], covariances: ['cluster'] },
      silent,
    );
    expect(run.ok && run.value.specifications[0]).toMatchObject({
      estimate: null,
      errorCode: 'covariance-not-available',
    });
  });

  test('are refused where the study lacks a part, or where they are too many', async () => {
    const code = async (changed: Partial<GridChoice>) => {
      const run = await runGrid(study, { ...choice, ...changed }, silent);
      return run.ok ? 'fitted' : run.error.code;
    };
    expect(await code({ modelSet: 'nonsense' })).toBe('unknown-part');
    expect(await code({ column: 'XX' })).toBe('unknown-part');
    expect(await code({ controls: ['nonsense'] })).toBe('unknown-part');
    expect(await code({ focus: 'nonsense', controls: [] })).toBe('unknown-part');
    const scales = ['as-plan', 'all-items', 'half-items'] as const;
    const all = ['time', 'terms', 'first-term', 'log-population', 'urban-share'];
    const many = { controls: [...choice.controls, ...all], scales: [...scales] };
    expect(await code(many)).toBe('too-many-specifications');
  });
});

describe('influence in the sample study', () => {
  const base = { modelSet: 'vision', column: 'II', focus: 'socr' };

  test('names municipalities and gives the fit without each', async () => {
    const run = await runInfluence(study, { ...base, by: 'municipality' }, silent);
    if (!run.ok) throw new Error(run.error.code);
    const { estimate, groups, most, least, greatest } = run.value;
    expect(groups).toBeGreaterThan(90);
    expect(most.length).toBe(20);
    const [first] = most;
    expect(first!.name).toMatch(/^[A-ZÆØÅ]/);
    expect(first!.change).toBeCloseTo(first!.estimate! - estimate!, 14);
    expect(Math.abs(first!.change!)).toBeGreaterThanOrEqual(Math.abs(most[1]!.change!));
    expect(least).toBeLessThan(estimate!);
    expect(greatest).toBeGreaterThan(estimate!);
  });

  test('knows persons by their number only', async () => {
    const run = await runInfluence(study, { ...base, by: 'person' }, silent);
    if (!run.ok) throw new Error(run.error.code);
    expect(run.value.groups).toBeGreaterThan(1000);
    for (const { group, name } of run.value.most) {
      expect(name).toBeNull();
      expect(group).toBeGreaterThan(0);
    }
  }, 60_000);

  test('is refused for a part that the study lacks, and ends when cancelled', async () => {
    const unknown = await runInfluence(study, { ...base, focus: 'x', by: 'person' }, silent);
    expect(unknown).toMatchObject({ ok: false, error: { code: 'unknown-part' } });
    const column = await runInfluence(study, { ...base, column: 'X', by: 'person' }, silent);
    expect(column).toMatchObject({ ok: false, error: { code: 'unknown-part' } });
    const running = runInfluence(study, { ...base, by: 'person' }, silent);
    await estimator.cancel();
    expect(await running).toMatchObject({ ok: false, error: { code: 'cancelled' } });
    const grid = runGrid(study, choice, silent);
    await estimator.cancel();
    expect(await grid).toMatchObject({ ok: false, error: { code: 'cancelled' } });
  });
});
