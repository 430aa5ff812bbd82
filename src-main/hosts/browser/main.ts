import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { forkLauncher } from '../../jobs/child-launcher.ts';
import { createDataProcess } from '../../jobs/data-process.ts';
import { appFolder, defaultSettingsFolder, defaultStudiesFolder } from '../folders.ts';
import { prepareSample, sampleName, samplePassphrase } from '../prepare-sample.ts';
import { exitWhenIdle } from './exit-when-idle.ts';
import { startBrowserHost } from './server.ts';
import { terminalTexts } from './terminal-texts.ts';

const options = {
  folder: { type: 'string' },
  settings: { type: 'string' },
  port: { type: 'string', default: '0' },
  sample: { type: 'boolean', default: false },
  open: { type: 'boolean', default: false },
  'exit-when-idle': { type: 'boolean', default: false },
} as const;

/** Serves the app to this machine's browsers until it is stopped. */
async function main() {
  const { values } = parseArgs({ options });
  const texts = terminalTexts(process.env['LANG']);
  const studiesFolder = resolve(values.folder ?? defaultStudiesFolder());
  const settingsFolder = resolve(values.settings ?? defaultSettingsFolder());
  mkdirSync(settingsFolder, { recursive: true, mode: 0o700 });
  const say = (text: string) => process.stdout.write(`${text}\n`);
  if (values.sample) {
    say(texts.preparingSample);
    const made = await prepareSample({ launcher: forkLauncher, studiesFolder, settingsFolder });
    say(made.ok ? texts.sample(sampleName, samplePassphrase) : texts.noSample(made.error.code));
  }
  const data = createDataProcess({
    launcher: forkLauncher,
    args: ['--settings', settingsFolder],
  });
  const idle = values['exit-when-idle'] ? exitWhenIdle(() => void stop()) : null;
  const host = await startBrowserHost({
    data,
    studiesFolder,
    windowFolder: join(appFolder(), 'dist', 'renderer'),
    port: Number(values.port),
    onNewAddress: (address) => say(texts.anotherAddress(address)),
    onWindows: (open) => idle?.(open),
  });

  async function stop() {
    await host.stop();
    await data.stop();
    process.exit(0);
  }
  process.on('SIGINT', () => void stop());
  process.on('SIGTERM', () => void stop());

  say(texts.address(host.address, studiesFolder));
  if (values.open) openInBrowser(host.address);
}

/** Asks the system to show the address; where it cannot, the printed address still stands. */
function openInBrowser(address: string) {
  const [program, ...args] =
    process.platform === 'win32'
      ? ['rundll32', 'url.dll,FileProtocolHandler', address]
      : [process.platform === 'darwin' ? 'open' : 'xdg-open', address];
  if (program === undefined) return;
  const opener = spawn(program, args, { stdio: 'ignore', detached: true });
  opener.on('error', () => {});
  opener.unref();
}

await main();
