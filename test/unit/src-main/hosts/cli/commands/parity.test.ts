import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { expect, it } from 'vitest';

import { parity } from '../../../../../../src-main/hosts/cli/commands/parity.ts';
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
