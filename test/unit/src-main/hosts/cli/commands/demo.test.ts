import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { expect, test } from 'vitest';

import { demo } from '../../../../../../src-main/hosts/cli/commands/demo.ts';
import { runCommand } from '../support/run-command.ts';

test('refuses to put tables where a file stands, and leaves the file alone', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'panelvaerk-demo-'));
  const taken = join(folder, 'taken');
  writeFileSync(taken, 'mine');
  const { status, out, err } = await runCommand(demo, ['--out', taken, '--json']);
  expect(status).toBe(3);
  expect(JSON.parse(out)).toEqual({ error: { code: 'read-only-folder', file: taken } });
  expect(err.startsWith(`${taken}: `)).toBe(true);
  expect(readFileSync(taken, 'utf8')).toBe('mine');
  rmSync(folder, { recursive: true });
}, 60_000);
