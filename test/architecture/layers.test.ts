import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TemporaryCopy } from './temporary-copy.ts';
import { projectRoot, temporaryCopy } from './temporary-copy.ts';

const script = join(projectRoot, 'assets', 'scripts', 'check-layers.mjs');

function checkLayers(folder: string): { status: number | null; text: string } {
  const { status, stdout } = spawnSync(process.execPath, [script, folder], { encoding: 'utf8' });
  return { status, text: stdout };
}

const planted: [rule: string, path: string, line: string][] = [
  ['kernel imports nothing', 'shared/kernel/planted.ts', "import { z } from 'zod';"],
  [
    'layer shared/(plan|table|i18n|contract)',
    'shared/plan/planted.ts',
    "import { readFileSync } from 'node:fs';",
  ],
  [
    'layer src-main/stats',
    'src-main/stats/planted.ts',
    "import { contract } from '../../shared/contract/index.ts';",
  ],
  ['layer src-main/domain', 'src-main/domain/planted.ts', "import Database from 'better-sqlite3';"],
  [
    'layer src-main/(store|readers|writers|jobs)',
    'src-main/readers/planted.ts',
    "import { composeServices } from '../services/compose.ts';",
  ],
  [
    'one module opens databases',
    'src-main/writers/planted.ts',
    "import Database from 'better-sqlite3';",
  ],
  [
    'one way out for tables',
    'src-main/services/planted.ts',
    "import { WRITERS } from '../writers/index.ts';",
  ],
  [
    'electron only in its host',
    'src-main/hosts/browser/planted.ts',
    "import { app } from 'electron';",
  ],
  [
    'layer src-main/hosts(?!/cli/)',
    'src-main/hosts/data/planted.ts',
    "import { openStudy } from '../../store/open-study.ts';",
  ],
  [
    'hosts do not know each other',
    'src-main/hosts/electron/planted.ts',
    "import { startBrowserHost } from '../browser/server.ts';",
  ],
  [
    'layer src-renderer',
    'src-renderer/ui/planted.ts',
    "import { spawn } from 'node:child_process';",
  ],
  [
    'features never import each other',
    'src-renderer/features/tables/planted.ts',
    "import * as other from '../models/other.ts';",
  ],
  [
    'no cycles',
    'src-main/jobs/planted-a.ts',
    "import { b } from './planted-b.ts';\nexport const a = b;",
  ],
  ['no orphans', 'src-main/jobs/planted-alone.ts', 'export const alone = 1;'],
  ['everything resolves', 'src-main/jobs/planted-lost.ts', "import { x } from './nowhere.ts';"],
];

describe('the layer check', () => {
  let copy: TemporaryCopy;
  let report = { status: null as number | null, text: '' };

  beforeAll(() => {
    copy = temporaryCopy(['shared', 'src-main', 'src-renderer']);
    for (const [, path, line] of planted) copy.plant(path, [line]);
    copy.plant('src-main/jobs/planted-b.ts', [
      "import { a } from './planted-a.ts';",
      'export const b = a;',
    ]);
    copy.plant('src-renderer/features/models/other.ts', ['export const other = 1;']);
    report = checkLayers(copy.folder);
  });
  afterAll(() => copy.remove());

  it.each(planted)('finds a planted fault against "%s" in %s', (rule, path) => {
    const lines = report.text.split('\n').filter((line) => line.startsWith(`${rule}: `));
    expect(lines.join('\n')).toContain(path);
  });

  it('fails where there is a fault, and has seen the whole project', () => {
    expect(report.status).toBe(1);
    const modules = Number(/(\d+) modules/.exec(report.text)?.[1]);
    expect(modules).toBeGreaterThan(150);
  });

  it('fails when it sees next to nothing', () => {
    const empty = temporaryCopy(['shared/kernel']);
    empty.plant('src-main/a.ts', ['export const a = 1;']);
    empty.plant('src-renderer/b.ts', ['export const b = 1;']);
    const { status, text } = checkLayers(empty.folder);
    empty.remove();
    expect(status).toBe(1);
    expect(text).toContain('the check itself is broken');
  });
});
