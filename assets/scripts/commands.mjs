// What each npm script does once packages and Node are there. Each answers an exit status.
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBrowser } from './find-browser.mjs';
import { root, run, say, tool } from './toolchain.mjs';
import { addTotals, playwrightTotals, vitestTotals } from './totals.mjs';

const cliMain = join('src-main', 'hosts', 'cli', 'main.ts');
const reports = join(root, 'node_modules', '.cache', 'panelvaerk');

const checks = [
  { name: 'types', package: 'typescript', command: 'tsc', args: ['-b'] },
  { name: 'layers', script: join('assets', 'scripts', 'check-layers.mjs'), args: [] },
  { name: 'lint', package: 'oxlint', args: ['--type-aware', '--deny-warnings', '--quiet'] },
  { name: 'format', package: 'prettier', args: ['--check', '--log-level=warn', '.'] },
  { name: 'unused code', package: 'knip', args: ['--no-progress', '--no-config-hints'] },
];

const builds = [
  { name: 'window', package: 'vite', args: ['build', '--logLevel', 'warn'] },
  { name: 'main', script: join('assets', 'scripts', 'build-main.mjs'), args: [] },
];

/** Runs every step, also after one failed, and counts. */
async function runSteps(node, steps) {
  const totals = { passed: 0, failed: 0 };
  for (const step of steps) {
    say(`· ${step.name}`);
    const program = step.script ?? tool(step.package, step.command);
    const status = await run(node, [program, ...step.args]);
    totals[status === 0 ? 'passed' : 'failed'] += 1;
    if (status !== 0) say(`✗ ${step.name}`);
  }
  return totals;
}

const statusOf = (totals) => (totals.failed === 0 ? 0 : 1);

/** The folder that a relative path on the command line is meant from. */
const callersFolder = () => process.env.INIT_CWD ?? process.cwd();

export async function check(node) {
  return statusOf(await runSteps(node, checks));
}

export async function build(node) {
  return statusOf(await runSteps(node, builds));
}

export async function cli(node, args) {
  return run(node, [join(root, cliMain), ...args], { cwd: callersFolder() });
}

export async function demo(node, args) {
  return run(node, [cliMain, 'demo', ...args]);
}

export async function parity(node, args) {
  return cli(node, ['parity', ...args]);
}

export async function bench(node, args) {
  return run(node, [join('test', 'bench', 'main.ts'), ...args]);
}

/** Types, layers, lint, tests, build and the main job in a browser; ends with one line of totals. */
export async function test(node) {
  const startedMs = performance.now();
  rmSync(reports, { recursive: true, force: true });
  mkdirSync(reports, { recursive: true });
  const parts = [await runSteps(node, checks), await runVitest(node), await runSteps(node, builds)];
  const isBuilt = parts[2].failed === 0;
  parts.push(isBuilt ? await runPlaywright(node) : { passed: 0, failed: 1 });
  const totals = parts.reduce(addTotals);
  say(`${Math.round((performance.now() - startedMs) / 1000)} seconds`);
  process.stdout.write(`${totals.passed} passed, ${totals.failed} failed\n`);
  return statusOf(totals);
}

async function runVitest(node) {
  say('· unit, reference, conformance and architecture tests');
  const file = join(reports, 'vitest.json');
  const status = await run(node, [
    tool('vitest'),
    'run',
    '--reporter=minimal',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ]);
  return vitestTotals(file, status);
}

async function runPlaywright(node) {
  const browser = ensureBrowser();
  if (browser === null) return { passed: 0, failed: 1 };
  say('· the main job in a browser');
  const file = join(reports, 'playwright.json');
  const status = await run(node, [tool('@playwright/test', 'playwright'), 'test'], {
    env: { PANELVAERK_BROWSER: browser, PLAYWRIGHT_JSON_OUTPUT_FILE: file },
  });
  return playwrightTotals(file, status);
}

/** Electron's program, where it has already been downloaded; never starts that download. */
function electronProgram() {
  const folder = join(root, 'node_modules', 'electron');
  const pathFile = join(folder, 'path.txt');
  if (!existsSync(pathFile)) return null;
  const program = join(folder, 'dist', readFileSync(pathFile, 'utf8').trim());
  return existsSync(program) ? program : null;
}

function hasDisplay() {
  if (process.platform !== 'linux') return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

export async function start(node, args) {
  const status = await build(node);
  if (status !== 0) return status;
  const electron = electronProgram();
  if (electron !== null && hasDisplay() && !args.includes('--browser')) {
    return run(electron, ['.', '--sample', ...args]);
  }
  const open = hasDisplay() ? ['--open'] : [];
  const host = join('dist', 'main', 'browser-host.js');
  return run(node, [host, '--sample', ...open, ...args.filter((arg) => arg !== '--browser')]);
}

export async function packageApp(node, args) {
  const status = await build(node);
  if (status !== 0) return status;
  return run(node, [tool('electron-builder'), ...args]);
}
