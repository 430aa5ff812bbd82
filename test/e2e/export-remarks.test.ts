import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { docxWriter } from '../../src-main/writers/docx.ts';
import { READ_BACK } from '../unit/src-main/writers/support/read-back.ts';
import { type RunningWindow, startSampleAt, windowOf } from './support/app.ts';

/** What the check of an own table says before its file is made, and that the file can be made still. */
test.describe.configure({ mode: 'serial' });

let running: RunningWindow;
let page: Page;

test.beforeAll(async ({ browser }) => {
  running = await startSampleAt(browser, 'tables');
  page = running.page;
});

test.afterAll(() => running.stop());

test('a note that no longer tells of the sample is remarked on before the export', async () => {
  const { t, button } = windowOf(page);
  await page.getByLabel(t('tables.choose')).selectOption('table-2');
  await page.getByRole('switch', { name: t('tables.specification') }).click();
  await button(t('tables.export')).click();
  const format = docxWriter.title.da;
  await page.getByRole('menuitem', { name: t('tables.exportThisAs', { format }) }).click();
  const dialog = page.getByRole('dialog', { name: t('disclosure.title') });
  await expect(dialog.getByText(/263 og 259 gentagne grupper/)).toBeVisible();
  await expect(dialog.getByText(t('checker.ownHint'))).toBeVisible();
});

test('and the file can be made all the same', async () => {
  const { t } = windowOf(page);
  const dialog = page.getByRole('dialog', { name: t('disclosure.title') });
  const download = page.waitForEvent('download');
  await dialog.getByRole('button', { name: t('disclosure.export'), exact: true }).click();
  const lines = READ_BACK['docx']?.(readFileSync(await (await download).path())) ?? [];
  expect(lines.flat().join('\n')).toContain('SOC-R og visionsledelse');
  await expect(dialog).toHaveCount(0);
});
