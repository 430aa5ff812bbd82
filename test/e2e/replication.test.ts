import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { unzipSync } from 'fflate';
import { type RunningWindow, startSampleAt, windowOf } from './support/app.ts';

/** What leaves for others to repeat: a package without rows, and the analysis data for a reason. */
test.describe.configure({ mode: 'serial' });

let running: RunningWindow;
let page: Page;

test.beforeAll(async ({ browser }) => {
  running = await startSampleAt(browser, 'tables');
  page = running.page;
});

test.afterAll(() => running.stop());

/** The files of the zip that the dialog's button saves. */
async function saved(button: string): Promise<ReadonlyMap<string, string>> {
  const download = page.waitForEvent('download');
  await page.getByRole('dialog').getByRole('button', { name: button, exact: true }).click();
  const path = await (await download).path();
  const parts = unzipSync(new Uint8Array(readFileSync(path)));
  return new Map(
    Object.entries(parts).map(([name, bytes]) => [name, Buffer.from(bytes).toString('utf8')]),
  );
}

test('a package without rows tells first what the scripts repeat', async () => {
  const { t, button } = windowOf(page);
  await button(t('replication.open')).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText(t('replication.covers', { count: 8 }))).toBeVisible();
  await dialog.getByLabel(t('replication.none'), { exact: true }).check();
  const files = await saved(t('replication.save'));
  expect([...files.keys()]).toContain('replicate.do');
  expect([...files.keys()]).not.toContain('data.csv');
  await expect(dialog).toBeHidden();
  await expect(page.getByText(t('replication.done', { count: 8 }))).toBeVisible();
});

test('the analysis data leave once somebody has written why', async () => {
  const { t, button, goTo } = windowOf(page);
  await button(t('replication.open')).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(t('replication.data'), { exact: true }).check();
  const save = dialog.getByRole('button', { name: t('replication.saveData'), exact: true });
  await expect(save).toBeDisabled();
  await dialog.getByLabel(t('replication.reason'), { exact: true }).fill('Aftalt med medforfatter');
  await dialog.getByLabel(t('replication.decimal'), { exact: true }).selectOption('point');
  const files = await saved(t('replication.saveData'));
  expect(files.get('data.csv')).toMatch(/^person,wave,vision,/);
  expect(files.get('README.txt')).toContain('Aftalt med medforfatter');
  await goTo('log');
  await expect(page.getByText(t('events.analysis-data-exported')).first()).toBeVisible();
});
