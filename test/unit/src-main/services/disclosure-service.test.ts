import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Output } from '../../../../shared/contract/index.ts';
import { READ_BACK } from '../writers/support/read-back.ts';
import { openSample, startServices } from './support/test-services.ts';

const services = startServices();

beforeAll(() => openSample(services), 120_000);

afterAll(() => services.stop());

const setMinimum = (minimum: number) =>
  services.call('study.edit', { command: { kind: 'set-disclosure', rule: { minimum } } });

async function exported(): Promise<readonly (readonly string[])[]> {
  const { file } = await services.call('tables.export', {
    tables: ['table-2', 'table-3'],
    language: 'da',
    writer: 'csv',
  });
  return READ_BACK['csv']?.(new Uint8Array(Buffer.from(file.base64, 'base64'))) ?? [];
}

async function diary(event: string): Promise<Output<'study.log'>['entries']> {
  const { entries } = await services.call('study.log', {});
  return entries.filter(({ what }) => what === event);
}

describe('disclosure service', () => {
  it('lets the article’s tables through as they are', async () => {
    const { minimum, findings } = await services.call('disclosure.review', {
      tables: ['table-2', 'table-3'],
      language: 'da',
    });
    expect({ minimum, findings }).toEqual({ minimum: 5, findings: [] });
    expect((await exported()).flat()).not.toContain('–');
    expect((await diary('table-exported'))[0]?.details).toMatchObject({ withheld: 0 });
  }, 60_000);

  it('does not take a minimum below three, and takes a changed one back', async () => {
    const command = { kind: 'set-disclosure', rule: { minimum: 2 } } as const;
    const refused = await services.ask('study.edit', { command });
    expect(refused).toMatchObject({ ok: false, error: { code: 'bad-request' } });
    await setMinimum(10);
    await services.call('study.undo', {});
    const { plan } = await services.call('study.plan', {});
    expect(plan.disclosure).toEqual({ minimum: 5 });
  });

  it('counts who is alone in a combination of what anybody can look up', async () => {
    const { combinations } = await services.call('disclosure.combinations', {});
    expect(combinations.map(({ variables }) => variables)).toEqual([
      ['municipality'],
      ['municipality', 'male'],
      ['municipality', 'male', 'age'],
      ['municipality', 'male', 'age', 'party'],
      ['male', 'age', 'party'],
    ]);
    const alone = combinations.map((one) => one.alone);
    // Each further characteristic can only leave more persons alone, relative to those that have it.
    expect(alone.slice(0, 4)).toEqual(alone.slice(0, 4).toSorted((a, b) => a - b));
    for (const { rows, combinations: different, alone: one, few } of combinations) {
      expect(one).toBeLessThanOrEqual(few);
      expect(few).toBeLessThanOrEqual(rows);
      expect(different).toBeLessThanOrEqual(rows);
    }
  });
});
