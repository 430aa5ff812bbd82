import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSample, startServices } from './support/test-services.ts';

/** The scales of the encrypted sample study, as the place Mål asks for them. */
const services = startServices();

beforeAll(async () => {
  await openSample(services);
  // The first question computes the whole panel; the tests below ask again.
  await services.call('measures.scales', {});
}, 120_000);

afterAll(() => services.stop());

async function tried(choice: { extraction?: string; correlations?: string } = {}) {
  const { plan } = await services.call('study.plan', {});
  const [scale] = plan.scales;
  if (!scale) throw new Error('the sample has scales');
  return services.call('measures.tryScale', {
    items: scale.items.map(({ id, isReversed }) => ({ id, isReversed })),
    minimum: scale.minimum,
    maximum: scale.maximum,
    minimumAnswered: scale.minimumAnswered,
    ...choice,
  });
}

describe('scales of the sample study', () => {
  it('are tried as they are reported, pooled and per wave', async () => {
    const { scales } = await services.call('measures.scales', {});
    const trial = await tried();
    expect(trial.pooled).toEqual(scales[0]?.pooled);
    expect(trial.byWave).toEqual(scales[0]?.byWave);
    const waves = trial.byWave.map(({ report }) => report.observations);
    expect(waves.reduce((sum, count) => sum + count, 0)).toBe(trial.pooled.observations);
  });

  it('are tried by every method of the catalog', async () => {
    const { extractions, itemCorrelations } = await services.call('catalog.list', {});
    const { pooled } = await tried();
    for (const { id } of extractions) {
      const other = await tried({ extraction: id });
      expect(other.pooled).toMatchObject({ extraction: id, alpha: pooled.alpha });
    }
    const last = itemCorrelations.at(-1)?.id ?? '';
    const { pooled: polychoric } = await tried({ correlations: last });
    const loading = polychoric.items[0]?.loading ?? 0;
    expect(loading).toBeGreaterThan(pooled.items[0]?.loading ?? 1);
  });

  it('keep the method that they are saved with, and undo takes it back', async () => {
    const { plan } = await services.call('study.plan', {});
    const [scale] = plan.scales;
    if (!scale) throw new Error('the sample has scales');
    const pooled = async () => (await services.call('measures.scales', {})).scales[0]?.pooled;
    const before = await pooled();
    const value = { ...scale, extraction: 'components', correlations: 'polychoric' };
    await services.call('study.edit', { command: { kind: 'put-scale', value } });
    expect(await pooled()).toMatchObject({ extraction: 'components', correlations: 'polychoric' });
    await services.call('study.undo', {});
    expect(await pooled()).toEqual(before);
    const unknown = { ...scale, extraction: 'magic' };
    const refused = await services.ask('study.edit', {
      command: { kind: 'put-scale', value: unknown },
    });
    expect(refused).toMatchObject({ ok: false, error: { code: 'bad-plan' } });
  });

  it('are not tried by a method that no registry has', async () => {
    await expect(tried({ extraction: 'magic' })).rejects.toThrow('unknown-part');
    await expect(tried({ correlations: 'magic' })).rejects.toThrow('unknown-part');
  });
});
