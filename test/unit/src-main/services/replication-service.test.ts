import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createSampleStudy } from '../../../../src-main/services/sample-study.ts';
import { forkLauncher } from '../../../../src-main/jobs/child-launcher.ts';
import { startParse } from '../../../../src-main/jobs/parse-process.ts';
import { PASSPHRASE, SAMPLE, startServices } from './support/test-services.ts';

const services = startServices();
const reason = 'Tidsskriftets redaktør Æbleskov';

beforeAll(async () => {
  const created = await createSampleStudy({
    folder: SAMPLE,
    path: join(services.folder, 'Eksempel.panel'),
    passphrase: PASSPHRASE,
    parse: (bytes, fileName, options) =>
      startParse(forkLauncher, { bytes, fileName, options }).result,
    clock: () => new Date(Date.UTC(2026, 0, 1)),
  });
  if (!created.ok) throw new Error(created.error.code);
  await services.call('study.open', {
    file: services.pathToken('Eksempel.panel'),
    passphrase: PASSPHRASE,
  });
}, 120_000);

afterAll(() => services.stop());

test('real rows do not leave without a reason that says something', async () => {
  for (const short of ['', 'fordi', ' '.repeat(40)]) {
    const envelope = await services.ask('replication.package', {
      rows: { kind: 'real', reason: short },
      language: 'da',
    });
    expect(envelope).toMatchObject({ ok: false, error: { code: 'bad-request' } });
  }
});

test('a package is one zip file, and the diary counts it without its reason', async () => {
  for (const rows of [{ kind: 'synthetic' }, { kind: 'real', reason }] as const) {
    const { file, covered, notCovered } = await services.call('replication.package', {
      rows,
      language: 'da',
    });
    expect([covered, notCovered]).toEqual([8, 0]);
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
    new Set(['real', 'synthetic']),
  );
  expect(packages).toHaveLength(2);
  expect(JSON.stringify(entries)).not.toContain('Æbleskov');
}, 60_000);
