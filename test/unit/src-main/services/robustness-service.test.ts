import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Input } from '../../../../shared/contract/index.ts';
import { planCommandSchema } from '../../../../shared/plan/plan-commands.ts';
import { openSample, startServices } from './support/test-services.ts';

/** The register of alternative models, on the encrypted sample study. */
const services = startServices();

beforeAll(async () => {
  await openSample(services);
}, 120_000);

afterAll(() => services.stop());

const grid = {
  modelSet: 'vision',
  column: 'II',
  focus: 'socr',
  controls: ['party', 'region'],
  estimators: ['fixed-effects'],
  covariances: ['cluster-municipality' as const],
  samples: ['common' as const],
  scales: ['half-items' as const],
  links: ['certain' as const],
};

const asItIs: Input<'robustness.keep'> = {
  modelSet: 'vision',
  column: 'II',
  focus: ['socr'],
  specification: null,
  label: 'Uden noget andet',
  reason: '',
};

async function register() {
  const { alternatives } = await services.call('robustness.register', { language: 'da' });
  return alternatives;
}

describe('the register of alternatives', () => {
  test('keeps a specification of a grid with the grid’s own numbers', async () => {
    const { specifications } = await services.call('robustness.grid', grid);
    const one = specifications.find(({ controls }) => controls.join() === 'party')!;
    const { controls, estimator, covariance, sample, scale, links } = one;
    const { id } = await services.call('robustness.keep', {
      ...asItIs,
      label: 'Kun sikre koblinger',
      reason: 'Bedømmeren bad om det',
      specification: {
        varied: grid.controls,
        controls,
        estimator,
        covariance,
        sample,
        scale,
        links,
      },
    });
    expect(id).toBe('A1');
    const [kept] = await register();
    expect(kept).toMatchObject({ label: 'Kun sikre koblinger', status: 'done', withdrawn: null });
    const row = kept!.estimate!.coefficients.find(({ term }) => term === 'socr')!;
    expect(row.estimate / one.estimate!).toBeCloseTo(1, 8);
    expect(row.standardError! / one.standardError!).toBeCloseTo(1, 8);
    expect(kept!.estimate!.observations).toBe(one.observations);
    expect(kept!.estimate!.entities).toBe(one.entities);
    expect(kept!.differences).toEqual([
      'uden Region',
      'Fixed effects',
      'standardfejl: klynger efter kommune',
      'samme rækker som model II',
      'mindst halvdelen besvaret',
      'kun sikre koblinger',
    ]);
    expect(kept!.revision).toBeGreaterThan(0);
  });

  test('keeps a model as it is, undoes that and does it again with its result', async () => {
    expect(await services.call('robustness.keep', asItIs)).toEqual({ id: 'A2' });
    expect((await register()).map(({ differences }) => differences.at(-1))).toEqual([
      'kun sikre koblinger',
      undefined,
    ]);
    await services.call('study.undo', {});
    expect((await register()).map(({ id }) => id)).toEqual(['A1']);
    await services.call('study.redo', {});
    expect((await register())[1]).toMatchObject({ id: 'A2', status: 'done' });
  });

  test('stays when the model that it departs from goes, and says what it is', async () => {
    const { plan } = await services.call('study.plan', {});
    const set = plan.modelSets.find(({ id }) => id === 'vision')!;
    const columns = set.columns.filter(({ id }) => id !== 'II');
    const value = {
      ...set,
      columns: columns.map((column) => ({
        ...column,
        sample: { ...column.sample, completeOn: null },
      })),
    };
    await services.call('study.edit', { command: { kind: 'put-model-set', value } });
    const [first, second] = await register();
    expect([first!.status, second!.status]).toEqual(['done', 'done']);
    expect(second!.differences).toContain('Random effects');
    await services.call('study.undo', {});
  });

  test('is stale when its data change, and can be fitted again', async () => {
    const { plan } = await services.call('study.plan', {});
    const socr = plan.scales.find(({ id }) => id === 'socr')!;
    const value = { ...socr, items: socr.items.slice(1), minimumAnswered: 1 };
    await services.call('study.edit', { command: { kind: 'put-scale', value } });
    expect((await register()).map(({ status }) => status)).toEqual(['stale', 'stale']);
    const run = await services.call('robustness.fitRegister', {});
    expect(run).toEqual({ fitted: 2, failed: 0 });
    expect((await register()).map(({ status }) => status)).toEqual(['done', 'done']);
    await services.call('study.undo', {});
    await services.call('robustness.fitRegister', {});
  });

  test('says why an alternative has no result', async () => {
    const specification = {
      varied: [],
      controls: [],
      estimator: 'between',
      covariance: 'cluster' as const,
      sample: 'own' as const,
      scale: 'as-plan' as const,
      links: 'all' as const,
    };
    await services.call('robustness.keep', { ...asItIs, specification });
    expect((await register())[2]).toMatchObject({
      status: 'failed',
      estimate: null,
      errorCode: 'covariance-not-available',
    });
    await services.call('study.undo', {});
  });

  test('lets nothing go without a reason', async () => {
    const removed = await services.ask('study.edit', {
      command: { kind: 'remove-alternative', id: 'A1' },
    });
    expect(removed).toMatchObject({ ok: false, error: { code: 'bad-request' } });
    const silent = await services.ask('study.edit', {
      command: { kind: 'withdraw-alternative', id: 'A1', withdrawn: { reason: ' ' } },
    });
    expect(silent).toMatchObject({ ok: false, error: { code: 'bad-request' } });
    const withdrawn = { reason: 'Skalaen var en anden' };
    await services.call('study.edit', {
      command: { kind: 'withdraw-alternative', id: 'A1', withdrawn },
    });
    const [first] = await register();
    expect(first).toMatchObject({ id: 'A1', withdrawn: withdrawn.reason, status: 'not-run' });
    const { entries } = await services.call('study.log', {});
    expect(entries.some(({ what }) => what === 'withdraw-alternative')).toBe(true);
    await services.call('study.undo', {});
    expect((await register())[0]).toMatchObject({ withdrawn: null, status: 'done' });
  });

  test('refuses a model that the study lacks', async () => {
    const unknown = await services.ask('robustness.keep', { ...asItIs, column: 'XX' });
    expect(unknown).toMatchObject({ ok: false, error: { code: 'unknown-part' } });
  });
});

describe('the picture of a specification curve', () => {
  test('is drawn in the table’s language and leaves as the same SVG, told in the log', async () => {
    const danish = await services.call('robustness.picture', { choice: grid, language: 'da' });
    expect(danish.withheld).toBe(0);
    expect(danish.svg).toContain('Koefficient for SOC-R');
    const english = await services.call('robustness.picture', { choice: grid, language: 'en' });
    expect(english.svg).toContain('Coefficient of SOC-R');
    const file = await services.call('robustness.exportPicture', { choice: grid, language: 'da' });
    expect(file).toMatchObject({ fileName: 'vision-II.svg', mediaType: 'image/svg+xml' });
    expect(Buffer.from(file.base64, 'base64').toString('utf8')).toBe(danish.svg);
    const { entries } = await services.call('study.log', {});
    const told = entries.find(({ what }) => what === 'picture-exported');
    expect(told?.details).toEqual({ models: 4, withheld: 0 });
  });

  test('is refused for a column that the study lacks', async () => {
    const choice = { ...grid, column: 'XX' };
    const refused = await services.ask('robustness.picture', { choice, language: 'da' });
    expect(refused).toMatchObject({ ok: false, error: { code: 'unknown-part' } });
  });
});

describe('the tables of the register', () => {
  const put = (value: object) =>
    services.call('study.edit', {
      command: planCommandSchema.parse({ kind: 'put-further-table', value }),
    });
  const title = { da: 'Alternativer', en: 'Alternatives' };
  const preview = async () => {
    const { table } = await services.call('tables.preview', { table: 'kept', language: 'da' });
    return table;
  };

  test('show few alternatives side by side, with the numbers of the register', async () => {
    await put({ id: 'kept', kind: 'alternatives', number: null, title, modelSet: 'vision' });
    const doc = await preview();
    expect(doc.columns.map(({ id }) => id)).toEqual(['A1', 'A2']);
    const [first] = await register();
    const row = first!.estimate!.coefficients.find(({ term }) => term === 'socr')!;
    expect(doc.rows.find(({ id }) => id === 'socr')!.cells[0]).toMatchObject({
      kind: 'estimate',
      estimate: row.estimate,
      standardError: row.standardError,
    });
    expect(doc.notes[0]).toContain('Model A2 er som model II.');
    expect(doc.notes[0]).toContain('Bedømmeren bad om det.');
  });

  test('list many, and name those withdrawn', async () => {
    const withdrawn = { reason: 'Fejl i udvalget' };
    for (let more = 0; more < 4; more += 1) await services.call('robustness.keep', asItIs);
    await services.call('study.edit', {
      command: { kind: 'withdraw-alternative', id: 'A2', withdrawn },
    });
    const doc = await preview();
    expect(doc.rows.map(({ label }) => label.slice(0, 2))).toEqual(['A1', 'A3', 'A4', 'A5', 'A6']);
    expect(doc.notes[0]).toContain('Trukket tilbage: A2 Uden noget andet. Fejl i udvalget.');
    const file = await services.call('tables.export', {
      tables: ['kept'],
      language: 'da',
      writer: 'csv',
    });
    expect(JSON.stringify(file)).toContain('base64');
  });

  test('hold a curve’s numbers in all and choice by choice', async () => {
    const choice = { ...grid, estimators: ['fixed-effects', 'random-effects'] };
    await put({ id: 'curve', kind: 'specification-curve', number: null, title, choice });
    const { table } = await services.call('tables.preview', { table: 'curve', language: 'en' });
    const { specifications } = await services.call('robustness.grid', choice);
    const estimates = specifications.map(({ estimate }) => estimate!).toSorted((a, b) => a - b);
    expect(table.rows[0]!.cells.slice(0, 4)).toMatchObject([
      { kind: 'count', value: 8 },
      { kind: 'number', value: estimates[0] },
      { kind: 'number', value: (estimates[3]! + estimates[4]!) / 2 },
      { kind: 'number', value: estimates.at(-1) },
    ]);
    expect(table.rows.filter(({ isSection }) => isSection).map(({ label }) => label)).toEqual([
      'Controls',
      'Estimator',
    ]);
  });
});
