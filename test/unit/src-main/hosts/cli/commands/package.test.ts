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
  ['real rows without a reason', ['plan.json', '--out', 'x', '--real-rows']],
  ['an empty reason', ['plan.json', '--out', 'x', '--real-rows', '--reason', '  ']],
  ['a reason for nothing', ['plan.json', '--out', 'x', '--reason', 'because']],
  ['two plans', ['plan.json', 'other.json', '--out', 'x']],
])('refuses %s as wrong usage', async (_case, args) => {
  const host = io();
  expect(await replication.run(args, host)).toBe(2);
  expect(host.said.join('')).toContain('panelvaerk package');
});

test('refuses a plan that is not there and writes nothing', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'panelvaerk-package-'));
  const out = join(folder, 'out');
  expect(await replication.run([join(folder, 'none.json'), '--out', out], io())).toBe(3);
  expect(existsSync(out)).toBe(false);
  rmSync(folder, { recursive: true });
});
