import { join } from 'node:path';
import type { BrowserWindow } from 'electron';
import { app, Menu } from 'electron';
import { createDataProcess } from '../../jobs/data-process.ts';
import { appFolder, defaultStudiesFolder } from '../folders.ts';
import { prepareSample, sampleName, samplePassphrase } from '../prepare-sample.ts';
import { openClosedSession } from './closed-session.ts';
import { connectWindow } from './ipc.ts';
import { registerWindowScheme, serveWindow } from './protocol.ts';
import { utilityLauncher } from './utility-launcher.ts';
import { openWindow } from './window.ts';

/** The Electron app: one instance, one window, one data process. */
function main() {
  app.enableSandbox();
  app.commandLine.appendSwitch('disable-background-networking');
  app.commandLine.appendSwitch('disable-component-update');
  registerWindowScheme();
  if (!app.requestSingleInstanceLock()) {
    app.quit();
    return;
  }
  let window: BrowserWindow | null = null;
  app.on('second-instance', () => {
    if (window?.isMinimized() === true) window.restore();
    window?.focus();
  });
  app.on('window-all-closed', () => app.quit());
  void app.whenReady().then(async () => {
    if (process.argv.includes('--sample')) await makeSample();
    window = start();
  });
}

/** `npm start` shows the app on the sample study; an installed app has no sample to show. */
async function makeSample() {
  const made = await prepareSample({
    launcher: utilityLauncher,
    studiesFolder: defaultStudiesFolder(),
    settingsFolder: app.getPath('userData'),
  });
  const text = made.ok
    ? `${sampleName} · ${samplePassphrase}`
    : `No sample study: ${made.error.code}`;
  process.stdout.write(`${text}\n`);
}

function start(): BrowserWindow {
  const data = createDataProcess({
    launcher: utilityLauncher,
    args: ['--settings', app.getPath('userData')],
  });
  setMenu();
  const session = openClosedSession();
  serveWindow(session, join(appFolder(), 'dist', 'renderer'));
  const window = openWindow(session);
  connectWindow(window, data);
  stopBeforeQuit(() => data.stop());
  return window;
}

/** Lets the data process close its file before the app is gone. */
function stopBeforeQuit(stop: () => Promise<void>) {
  let isStopped = false;
  app.on('will-quit', (event) => {
    if (isStopped) return;
    event.preventDefault();
    void stop().then(() => {
      isStopped = true;
      app.quit();
    });
  });
}

/** macOS takes copy and paste from the menu; elsewhere the window needs none. */
function setMenu() {
  const isMac = process.platform === 'darwin';
  Menu.setApplicationMenu(
    isMac
      ? Menu.buildFromTemplate([{ role: 'appMenu' }, { role: 'editMenu' }, { role: 'windowMenu' }])
      : null,
  );
}

main();
