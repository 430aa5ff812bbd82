import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TemporaryCopy } from './temporary-copy.ts';
import { projectRoot, temporaryCopy } from './temporary-copy.ts';

const oxlint = join(projectRoot, 'node_modules', 'oxlint', 'bin', 'oxlint');

const longFunction = [
  'export function long(): number {',
  ...Array.from({ length: 60 }, (_, index) => `  const a${index} = ${index};`),
  '  return a1;',
  '}',
];

const planted: [rule: string, path: string, lines: readonly string[]][] = [
  [
    'no-floating-promises',
    'shared/plan/floating.ts',
    ['async function work() {}', 'export function go() {', '  work();', '}'],
  ],
  ['no-explicit-any', 'shared/plan/loose.ts', ['export const loose = (value: any) => value;']],
  [
    'switch-exhaustiveness-check',
    'shared/plan/forgotten.ts',
    [
      "export function name(kind: 'a' | 'b'): string {",
      '  switch (kind) {',
      "    case 'a':",
      "      return 'A';",
      '  }',
      "  return '';",
      '}',
    ],
  ],
  ['no-console', 'src-main/services/noisy.ts', ["console.log('x');", 'export {};']],
  ['no-restricted-properties', 'src-main/domain/clock.ts', ['export const now = Date.now();']],
  ['no-restricted-properties', 'src-main/stats/dice.ts', ['export const roll = Math.random();']],
  ['no-default-export', 'src-main/services/nameless.ts', ['export default 1;']],
  ['max-lines-per-function', 'src-main/services/long.ts', longFunction],
  [
    'max-lines',
    'src-main/services/endless.ts',
    Array.from({ length: 301 }, (_, index) => `export const value${index} = ${index};`),
  ],
  [
    'max-params',
    'src-main/services/greedy.ts',
    [
      'export const sum = (a: number, b: number, c: number, d: number, e: number) => a + b + c + d + e;',
    ],
  ],
  ['ban-ts-comment', 'src-main/services/quiet.ts', ['// @ts-ignore', 'export const quiet = 1;']],
];

describe('the lint', () => {
  let copy: TemporaryCopy;
  let text = '';

  beforeAll(() => {
    const settings = ['.oxlintrc.json', 'tsconfig.json', 'tsconfig.base.json'];
    const projects = ['shared', 'src-main', 'src-main/stats', 'src-main/domain'];
    copy = temporaryCopy([...settings, ...projects.map((project) => `${project}/tsconfig.json`)]);
    for (const [, path, lines] of planted) copy.plant(path, lines);
    const run = spawnSync(
      process.execPath,
      [oxlint, '--type-aware', '--format=unix', 'shared', 'src-main'],
      {
        cwd: copy.folder,
        encoding: 'utf8',
      },
    );
    text = run.stdout;
  });
  afterAll(() => copy.remove());

  it.each(planted)('finds a planted fault against %s in %s', (rule, path) => {
    const found = text.split('\n').filter((line) => line.includes(path));
    expect(found.join('\n')).toContain(rule);
  });

  it('lets the same words pass where they belong', () => {
    const allowed = temporaryCopy(['.oxlintrc.json', 'tsconfig.json', 'tsconfig.base.json']);
    allowed.plant('src-main/hosts/cli/say.ts', ["console.log('x');", 'export {};']);
    allowed.plant('src-main/services/clock.ts', ['export const now = Date.now();']);
    const run = spawnSync(process.execPath, [oxlint, 'src-main'], {
      cwd: allowed.folder,
      encoding: 'utf8',
    });
    allowed.remove();
    expect(run.stdout).toContain('0 errors');
  });
});
