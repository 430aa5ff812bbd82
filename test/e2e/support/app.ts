import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type BrowserContextOptions, expect, type Page } from '@playwright/test';
import type { PlaceId } from '../../../shared/contract/study.ts';
import { translatorOf } from '../../../shared/i18n/translate.ts';
import type { Language } from '../../../shared/plan/local-text.ts';
import { sampleName, samplePassphrase } from '../../../src-main/hosts/prepare-sample.ts';

const root = join(import.meta.dirname, '..', '..', '..');
export const SAMPLE = join(root, 'assets', 'sample');
export const PASSPHRASE = 'fire små blå heste';

/** The built browser host over folders of its own: an empty profile. */
export interface RunningApp {
  readonly address: string;
  readonly folder: string;
  /** What the host and its processes wrote. */
  output(): string;
  stop(): Promise<void>;
}

export async function startApp(flags: readonly string[] = []): Promise<RunningApp> {
  const folder = mkdtempSync(join(tmpdir(), 'panelvaerk-e2e-'));
  const child = spawn(
    process.execPath,
    [
      join(root, 'dist', 'main', 'browser-host.js'),
      '--folder',
      join(folder, 'studies'),
      '--settings',
      join(folder, 'settings'),
      ...flags,
    ],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  );
  let output = '';
  child.stdout.on('data', (text: Buffer) => (output += text.toString()));
  child.stderr.on('data', (text: Buffer) => (output += text.toString()));
  await expect.poll(() => addressIn(output), { timeout: 60_000 }).not.toBeNull();
  return {
    address: addressIn(output) ?? '',
    folder,
    output: () => output,
    async stop() {
      await ended(child);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function addressIn(output: string): string | null {
  return /http:\/\/127\.0\.0\.1:\d+\/\?token=\S+/.exec(output)?.[0] ?? null;
}

function ended(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null) return resolve();
    child.on('exit', () => resolve());
    child.kill('SIGTERM');
  });
}

/** The window as a person uses it, found by roles and the app's own words. */
export function windowOf(page: Page, language: Language = 'da') {
  const t = translatorOf(language);
  const goTo = async (place: PlaceId): Promise<void> => {
    await page
      .getByRole('navigation', { name: t('frame.placesLabel') })
      .getByRole('button', { name: t(`places.${place}`), exact: true })
      .click();
    await expect(page.getByRole('heading', { name: t(`places.${place}`), level: 1 })).toBeVisible();
  };
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  return { page, t, goTo, button };
}

export type AppWindow = ReturnType<typeof windowOf>;

/** A page of its own over an app of its own, for the tests of one file. */
export interface RunningWindow {
  readonly app: RunningApp;
  readonly page: Page;
  stop(): Promise<void>;
}

export async function startWindow(
  browser: Browser,
  flags: readonly string[] = [],
  options: BrowserContextOptions = {},
): Promise<RunningWindow> {
  const app = await startApp(flags);
  const page = await browser.newPage(options);
  await page.goto(app.address);
  return {
    app,
    page,
    async stop() {
      await page.close();
      await app.stop();
    },
  };
}

/** The same with the sample study open at a place. */
export async function startSampleAt(browser: Browser, place: PlaceId): Promise<RunningWindow> {
  const running = await startWindow(browser, ['--sample']);
  const window = windowOf(running.page);
  await openSample(window);
  await window.goTo(place);
  return running;
}

/** Opens the sample study that the host was started with, or tries to with another passphrase. */
export async function openSample(
  { page, t, button }: AppWindow,
  passphrase = samplePassphrase,
): Promise<void> {
  await button(t('start.openNamed', { name: sampleName })).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(t('start.passphrase'), { exact: true }).fill(passphrase);
  await dialog.getByRole('button', { name: t('start.openButton'), exact: true }).click();
}

/** Makes a study from the two-wave template. */
export async function createStudy({ page, t, button }: AppWindow, title: string): Promise<void> {
  await page.getByRole('tab', { name: t('start.create') }).click();
  await page.getByLabel(t('start.title'), { exact: true }).fill(title);
  await page.getByLabel(t('start.passphrase'), { exact: true }).fill(PASSPHRASE);
  await page.getByLabel(t('start.repeated'), { exact: true }).fill(PASSPHRASE);
  await button(t('start.createButton')).click();
  await expect(page.getByRole('navigation', { name: t('frame.placesLabel') })).toBeVisible();
}
