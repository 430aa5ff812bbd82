import { unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openSample, startServices } from './support/test-services.ts';

const services = startServices();
const reason = 'Tidsskriftets redaktør Æbleskov';

beforeAll(() => openSample(services), 120_000);

afterAll(() => services.stop());

function filesOf(base64: string): Map<string, string> {
  const parts = unzipSync(new Uint8Array(Buffer.from(base64, 'base64')));
  return new Map(
    Object.entries(parts).map(([name, bytes]) => [name, Buffer.from(bytes).toString('utf8')]),
  );
}

test('real rows do not leave without a reason that says something', async () => {
  for (const short of ['', 'fordi', ' '.repeat(40)]) {
    const envelope = await services.ask('replication.package', {
      rows: { kind: 'real', reason: short },
      language: 'da',
    });
    expect(envelope).toMatchObject({ ok: false, error: { code: 'bad-request' } });
  }
});

test('the window tells which models a package would hold before it is made', async () => {
  const { models, alternatives } = await services.call('replication.coverage', {});
  expect(models).toHaveLength(8);
  expect(alternatives).toEqual([]);
  expect(models[0]).toEqual({ id: 'vision-I', title: '2, I', notInStata: null });
});

test('a package without data has everything but rows, and the tables’ own numbers', async () => {
  const { file, rows } = await services.call('replication.package', {
    rows: { kind: 'none' },
    language: 'da',
  });
  const parts = filesOf(file.base64);
  expect(rows).toBe(0);
  expect([...parts.keys()]).not.toContain('data.csv');
  expect(parts.get('README.txt')).toContain('ingen rækker');
  expect(parts.get('expected.csv')).toContain('"vision-I",socr,');
});

test('the analysis data leave for a reason only, with every variable and a codebook', async () => {
  const refused = await services.ask('replication.data', {
    reason: 'fordi',
    language: 'da',
    decimalMark: 'comma',
  });
  expect(refused).toMatchObject({ ok: false, error: { code: 'bad-request' } });
  const { file, rows } = await services.call('replication.data', {
    reason,
    language: 'da',
    decimalMark: 'comma',
  });
  const parts = filesOf(file.base64);
  const [header = '', first = ''] = (parts.get('data.csv') ?? '').split('\n');
  expect(rows).toBe(1703);
  // Excel takes the file for UTF-8 by its mark.
  expect(header.split(';').slice(0, 3)).toEqual(['\uFEFFperson', 'wave', 'vision']);
  expect(header.split(';')).toHaveLength(first.split(';').length);
  expect(first).toMatch(/;0,\d+;/);
  expect(parts.get('codebook.csv')).toContain('party;party;Parti;category;');
  expect(parts.get('README.txt')).toContain(reason);
  const { entries } = await services.call('study.log', {});
  expect(entries.some(({ what }) => what === 'analysis-data-exported')).toBe(true);
  expect(JSON.stringify(entries)).not.toContain('Æbleskov');
});

test('a package is one zip file, and the diary counts it without its reason', async () => {
  for (const rows of [{ kind: 'synthetic' }, { kind: 'real', reason }] as const) {
    const { file, ...told } = await services.call('replication.package', { rows, language: 'da' });
    expect(told).toEqual({ rows: 1703, models: 8, notFitted: [], notInStata: [] });
    const parts = unzipSync(new Uint8Array(Buffer.from(file.base64, 'base64')));
    expect(Object.keys(parts).toSorted()).toEqual([
      'README.txt',
      'SHA256SUMS',
      'codebook.csv',
      'data.csv',
      'expected.csv',
      'expected.json',
      'plan.json',
      'replicate.R',
      'replicate.do',
      'versions.json',
    ]);
  }
  const { entries } = await services.call('study.log', {});
  const packages = entries.filter((entry) => JSON.stringify(entry).includes('package-exported'));
  expect(new Set(packages.map(({ details }) => details.rows))).toEqual(
    new Set(['none', 'real', 'synthetic']),
  );
  expect(packages).toHaveLength(3);
  expect(JSON.stringify(entries)).not.toContain('Æbleskov');
  const { overrides } = await services.call('disclosure.overrides', {});
  expect(overrides.map(({ exit, count, reason: why }) => [exit, count, why])).toEqual([
    ['package', 1703, reason],
    ['package', 1703, reason],
  ]);
  expect(entries.filter(({ what }) => what === 'disclosure-overridden')).toHaveLength(2);
}, 60_000);
