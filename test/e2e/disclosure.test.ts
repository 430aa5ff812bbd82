import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { docxWriter } from '../../src-main/writers/docx.ts';
import { READ_BACK } from '../unit/src-main/writers/support/read-back.ts';
import { type RunningWindow, startSampleAt, windowOf } from './support/app.ts';

/** What stays behind when a table with small parties leaves, and what a reason changes. */
test.describe.configure({ mode: 'serial' });

const REASON = 'Bilag til fagfællen, som har underskrevet en erklæring';
let running: RunningWindow;
let page: Page;

test.beforeAll(async ({ browser }) => {
  running = await startSampleAt(browser, 'tables');
  page = running.page;
  const { t } = windowOf(page);
  await page.getByLabel(t('tables.choose')).selectOption('representativeness-2019');
});

test.afterAll(() => running.stop());

async function askToExport(): Promise<void> {
  const { t, button } = windowOf(page);
  await button(t('tables.export')).click();
  const format = docxWriter.title.da;
  await page.getByRole('menuitem', { name: t('tables.exportThisAs', { format }) }).click();
  await expect(page.getByRole('dialog', { name: t('disclosure.title') })).toBeVisible();
}

/** The table that a click saves, read back from the Word file: each line's cells. */
async function savedBy(name: string): Promise<readonly (readonly string[])[]> {
  const download = page.waitForEvent('download');
  await page.getByRole('dialog').getByRole('button', { name }).click();
  const path = await (await download).path();
  return READ_BACK['docx']?.(readFileSync(path)) ?? [];
}

test('the paper marks what would leave as a dash, and says why below', async () => {
  const { t } = windowOf(page);
  await page.getByText(t('disclosure.previewHeld', { count: 14 })).click();
  await expect(page.getByRole('table', { name: t('disclosure.heldCells') })).toBeVisible();
  const title = t('disclosure.heldCell', { text: '2' });
  await expect(page.getByTitle(title, { exact: true })).toBeVisible();
});

test('a table leaves with dashes unless a reason is given', async () => {
  const { t } = windowOf(page);
  await askToExport();
  const lines = await savedBy(t('disclosure.exportHeld'));
  const party = lines.find(([label]) => label === 'Kristendemokraterne') ?? [];
  expect(party.slice(1, 5)).toEqual(['9', '0,4', '–', '–']);
  expect(lines.flat().join('\n')).toContain('grænsen er 5 personer');
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('a reason that says nothing is not enough; one that does is kept and shown in the log', async () => {
  const { t, goTo } = windowOf(page);
  await askToExport();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: t('disclosure.include') }).click();
  const leave = dialog.getByRole('button', { name: t('disclosure.exportWhole') });
  await dialog.getByLabel(t('disclosure.reason')).fill('fordi');
  await expect(leave).toBeDisabled();
  await dialog.getByLabel(t('disclosure.reason')).fill(REASON);
  const lines = await savedBy(t('disclosure.exportWhole'));
  const party = lines.find(([label]) => label === 'Kristendemokraterne') ?? [];
  expect(party.slice(1, 5)).toEqual(['9', '0,4', '2', '0,2']);
  await goTo('log');
  await page.getByRole('button', { name: /Sendt ud trods tilbageholdelse: 14/ }).click();
  await expect(page.getByText(REASON)).toBeVisible();
});

test('a lower limit is a setting of the study that can be taken back', async () => {
  const { t, button } = windowOf(page);
  await page.getByRole('navigation').first().getByRole('button').first().click();
  await page.getByRole('menuitem', { name: t('study.rename') }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(t('disclosure.minimum')).fill('10');
  await dialog.getByRole('button', { name: t('frame.save'), exact: true }).click();
  await expect(dialog).toHaveCount(0);
  await expect(page.getByText(t('commands.set-disclosure')).first()).toBeVisible();
  await button(t('frame.undo')).click();
  await expect(page.getByText(t('log.stateUndone')).first()).toBeVisible();
});
