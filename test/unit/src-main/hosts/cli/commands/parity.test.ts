import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { expect, it } from 'vitest';

import { parity } from '../../../../../../src-main/hosts/cli/commands/parity.ts';
import type { Deviation } from '../../../../../../src-main/hosts/cli/parity/deviations.ts';
import { referencePath } from '../../../../../reference/read-frame.ts';
import { runCommand } from '../support/run-command.ts';

it('passes where the numbers agree and says how many it compared', async () => {
  const args = ['--reference', referencePath('grunfeld')];
  const { status, out } = await runCommand(parity, args);
  expect(status).toBe(0);
  expect(out).toMatch(/\d{4} numbers compared, 0 quantities beyond tolerance/);
});

it('fails where one expected number is wrong by a millionth', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'parity-'));
  cpSync(referencePath('grunfeld'), folder, { recursive: true });
  const path = join(folder, 'grunfeld.json');
  const text = readFileSync(path, 'utf8').replace('0.11012380412071855', '0.11012391412071855');
  writeFileSync(path, text);
  const { status, out } = await runCommand(parity, ['--reference', folder, '--json']);
  rmSync(folder, { recursive: true });
  expect(status).toBe(1);
  const deviations = JSON.parse(out) as { quantity: string; worst: number; tolerance: number }[];
  const beyond = deviations.filter(({ worst, tolerance }) => worst > tolerance);
  expect(beyond.map(({ quantity }) => quantity)).toEqual(['coefficients']);
});

it('asks for a folder that is there', async () => {
  expect((await runCommand(parity, [])).status).toBe(2);
  expect((await runCommand(parity, ['--wrong'])).status).toBe(2);
  expect((await runCommand(parity, ['--reference', '/nowhere/at/all'])).status).toBe(3);
});

it('holds the fits to what Stata printed and stored, and names a file that it cannot use', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'parity-'));
  cpSync(referencePath('grunfeld'), folder, { recursive: true });
  const { dataset, specs } = JSON.parse(readFileSync(join(folder, 'grunfeld.json'), 'utf8')) as {
    dataset: string;
    specs: {
      id: string;
      sample: { N: number };
      models: { fe: { b: Record<string, number>; vce: Record<string, Numbers> } };
    }[];
  };
  const [{ id, models, sample }] = specs as [(typeof specs)[number]];
  const { se, stat, p } = models.fe.vce['conventional'] as Numbers;
  const names = Object.keys(models.fe.b);
  const estimates = {
    b: models.fe.b,
    t_or_z: stat,
    p,
    V_order: names,
    V: names.map((row) => names.map((name) => (row === name ? (se[name] ?? 0) ** 2 : 0))),
    e: { N: sample.N },
  };
  const log = { program: 'Stata', results: { grunfeld: { fe: { conventional: estimates } } } };
  writeFileSync(join(folder, 'log.json'), JSON.stringify(log));
  const value = { dataset, spec: id, path: `models/fe/b/${names[0]}` };
  const printed = (models.fe.b[names[0] ?? ''] ?? 0).toFixed(4);
  const values = [
    { ...value, printed },
    { ...value, path: `models/fe/vce/conventional/se/${names[0]}`, printed: '9.9999' },
    { ...value, path: 'tests/hausman/sigmaless/stat', printed: '1.5' },
  ];
  writeFileSync(join(folder, 'published.json'), JSON.stringify({ values }));
  writeFileSync(join(folder, 'strange.json'), '{"other": 1}');
  const { status, out, err } = await runCommand(parity, ['--reference', folder, '--json']);
  rmSync(folder, { recursive: true });
  expect(status).toBe(1);
  const deviations = JSON.parse(out) as Deviation[];
  const stored = deviations.filter((deviation) => deviation.dataset === 'grunfeld, Stata 13');
  expect(stored.map(({ quantity }) => quantity)).toContain('fit statistics');
  expect(stored.every(({ worst, tolerance }) => worst <= tolerance)).toBe(true);
  const beyond = deviations.filter(({ worst, tolerance }) => worst > tolerance);
  expect(beyond.map(({ quantity, compared }) => [quantity, compared])).toEqual([
    ['printed digits', 2],
    ['form not understood', 0],
  ]);
  expect(beyond[1]?.place).toBe('strange.json');
  expect(err).toContain('published.json: 1 numbers belong to Hausman forms');
});

interface Numbers {
  readonly se: Record<string, number>;
  readonly stat: Record<string, number>;
  readonly p: Record<string, number>;
}
