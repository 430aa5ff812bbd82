// Which browser can show the app? Chrome, Chromium or Edge where they usually are.
import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { say } from './toolchain.mjs';

const commands = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'microsoft-edge-stable',
];

const macApps = ['Google Chrome', 'Chromium', 'Microsoft Edge'];

const windowsPlaces = [
  ['Google', 'Chrome', 'Application', 'chrome.exe'],
  ['Chromium', 'Application', 'chrome.exe'],
  ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
];

function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function candidates() {
  if (process.platform === 'darwin') {
    return macApps.map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`);
  }
  if (process.platform === 'win32') {
    const { ProgramFiles, LOCALAPPDATA } = process.env;
    const roots = [ProgramFiles, process.env['ProgramFiles(x86)'], LOCALAPPDATA];
    return roots
      .filter((folder) => folder !== undefined)
      .flatMap((folder) => windowsPlaces.map((parts) => join(folder, ...parts)));
  }
  const folders = [
    '/usr/bin',
    '/usr/local/bin',
    '/snap/bin',
    ...(process.env.PATH ?? '').split(delimiter),
  ];
  return commands.flatMap((name) => folders.map((folder) => join(folder, name)));
}

/** The path of a browser of the Chrome family, or null. */
export function findBrowser() {
  const chosen = process.env.PANELVAERK_BROWSER;
  if (chosen !== undefined && chosen !== '') return chosen;
  return candidates().find(isProgram) ?? null;
}

function installWithApt() {
  say('No Chrome, Chromium or Edge was found: installing chromium by apt-get …');
  const options = {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  };
  spawnSync('apt-get', ['update', '-qq'], options);
  const args = ['install', '-y', '-qq', '--no-install-recommends', 'chromium'];
  return spawnSync('apt-get', args, options).status === 0;
}

/** A browser for the end-to-end tests; installs Debian's where that is possible. */
export function ensureBrowser() {
  const found = findBrowser();
  if (found !== null) return found;
  const isRoot = process.getuid?.() === 0;
  if (isRoot && isProgram('/usr/bin/apt-get') && installWithApt()) return findBrowser();
  say(
    'The end-to-end tests need Chrome, Chromium or Edge, and none was found. ' +
      'Install one, or name its program in PANELVAERK_BROWSER.',
  );
  return null;
}
