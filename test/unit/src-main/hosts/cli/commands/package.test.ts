import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { CommandIo } from '../../../../../../src-main/hosts/cli/command.ts';
import { replication } from '../../../../../../src-main/hosts/cli/commands/package.ts';

function io(): CommandIo & { readonly said: string[] } {
  const said: string[] = [];
  return {
    said,
    out: (text) => said.push(text),
    err: (text) => said.push(text),
    lang: 'en',
    readTable: () => Promise.reject(new Error('no table is read')),
  };
}

test.each([
  ['no folder', ['plan.json']],
  ['a reason for nothing', ['plan.json', '--out', 'x', '--reason', 'because it must']],
  ['two kinds of rows', ['plan.json', '--out', 'x', '--real-rows', '--without-data']],
  ['a decimal mark for a package', ['plan.json', '--out', 'x', '--decimal', 'comma']],
  ['an unknown decimal mark', ['plan.json', '--out', 'x', '--data-only', '--decimal', 'dot']],
  ['two plans', ['plan.json', 'other.json', '--out', 'x']],
])('refuses %s as wrong usage', async (_case, args) => {
  const host = io();
  expect(await replication.run(args, host)).toBe(2);
  expect(host.said.join('')).toContain('panelvaerk package');
});

test.each([
  ['real rows', ['--real-rows']],
  ['real rows for an empty reason', ['--real-rows', '--reason', '  ']],
  ['the analysis data for a short reason', ['--data-only', '--reason', 'because']],
])('says that %s need a reason', async (_case, flags) => {
  const host = io();
  expect(await replication.run(['plan.json', '--out', 'x', ...flags], host)).toBe(2);
  expect(host.said.join('')).toContain('at least 10 characters');
});

test('refuses a plan that is not there and writes nothing', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'panelvaerk-package-'));
  const out = join(folder, 'out');
  expect(await replication.run([join(folder, 'none.json'), '--out', out], io())).toBe(3);
  expect(existsSync(out)).toBe(false);
  rmSync(folder, { recursive: true });
});
