import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { READ_BACK } from '../unit/src-main/writers/support/read-back.ts';
import { type RunningWindow, startSampleAt, windowOf } from './support/app.ts';
import { violationsOf } from './support/axe.ts';

/** The article's tables and the supplement: seen, added, moved, written in, taken away, exported. */
test.describe.configure({ mode: 'serial' });

let running: RunningWindow;
let page: Page;

test.beforeAll(async ({ browser }) => {
  running = await startSampleAt(browser, 'tables');
  page = running.page;
});

test.afterAll(() => running.stop());

const choice = () => page.getByLabel(windowOf(page).t('tables.choose'), { exact: true });
const chosen = () => choice().locator('option:checked');
const options = () => choice().locator('option');
const ofSupplement = () => choice().locator('option', { hasText: /^Tabel\sS\./ });
const paper = () => page.getByRole('article');

test('a table of the supplement is chosen from the list and shows its numbers', async () => {
  await choice().selectOption({ label: 'Tabel S.6: Svarprocenter' });
  await expect(paper().getByRole('heading', { level: 2 })).toHaveText('Tabel S.6: Svarprocenter');
  await expect(paper().getByRole('cell', { name: '38,4', exact: true })).toBeVisible();
  await expect(paper().getByRole('cell', { name: '30,9', exact: true })).toBeVisible();
  expect(await violationsOf(page)).toEqual([]);
});

test('the next table is a step away, by the keyboard', async () => {
  const { t, button } = windowOf(page);
  await button(t('tables.nextTable')).focus();
  await page.keyboard.press('Enter');
  await expect(chosen()).toHaveText('Tabel S.7: Svarpersonernes repræsentativitet i 2019');
  await expect(paper().getByRole('rowheader', { name: 'Hovedstaden' })).toBeVisible();
});

test('a table is added with its choices, moved, and numbered by its place', async () => {
  const { t, button } = windowOf(page);
  const before = await ofSupplement().count();
  await button(t('tables.newTable')).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(t('tables.kind'), { exact: true }).selectOption('reliability');
  await dialog.getByLabel(t('tables.choiceScale'), { exact: true }).selectOption('consensus');
  expect(await violationsOf(page)).toEqual([]);
  await dialog.getByRole('button', { name: t('tables.addTable') }).click();
  await expect(chosen()).toHaveText(new RegExp(`^Tabel\\sS\\.${before + 1}: .*Konsensusskabelse$`));
  await expect(paper().getByText('Cronbachs alfa').first()).toBeVisible();
  await button(t('tables.moveUp')).click();
  await expect(page.getByText(t('tables.moved', { number: `S.${before}` })).last()).toBeVisible();
  await expect(chosen()).toHaveText(new RegExp(`^Tabel\\sS\\.${before}: .*Konsensusskabelse$`));
});

test('a table is taken away, and undo brings it back to its place', async () => {
  const { t, button } = windowOf(page);
  const [title, count] = [await chosen().textContent(), await options().count()];
  await button(t('tables.removeTable')).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: t('frame.remove'), exact: true })
    .click();
  await expect(options()).toHaveCount(count - 1);
  await button(t('frame.undo')).click();
  await expect(options()).toHaveCount(count);
  await expect(options().filter({ hasText: title ?? '' })).toHaveCount(1);
  await button(t('frame.undo')).click();
  await button(t('frame.undo')).click();
  await expect(options()).toHaveCount(count - 1);
});

test('the typed table is written in, gains a row and loses it', async () => {
  const { t, button } = windowOf(page);
  await choice().selectOption({ index: 0 });
  const cell = (row: number, column: number) =>
    paper().getByLabel(new RegExp(`^${t('tables.textCell', { row, column })}(:|$)`));
  await cell(1, 2).click();
  const field = paper().getByRole('textbox');
  await field.fill('En ny forståelse');
  await page.keyboard.press('Control+Enter');
  await expect(cell(1, 2)).toHaveText('En ny forståelse');
  await button(t('tables.addRow')).click();
  await cell(7, 1).focus();
  await button(t('tables.removeRowNumber', { number: 7 })).click();
  await expect(cell(7, 1)).toHaveCount(0);
  expect(await violationsOf(page)).toEqual([]);
});

test('the note of a regression table can be kept to its first paragraph', async () => {
  const { t } = windowOf(page);
  await choice().selectOption({ label: 'Tabel 2: SOC-R og visionsledelse' });
  const specification = paper().getByText(/^Specifikation:/);
  await expect(specification).toBeVisible();
  await page.getByRole('switch', { name: t('tables.specification') }).click();
  await expect(specification).toHaveCount(0);
});

test('the supplement leaves as one Word file with its list of tables', async () => {
  const { t, button } = windowOf(page);
  await button(t('tables.export')).click();
  const format = 'Word-dokument';
  await page
    .getByRole('menuitem', { name: t('tables.exportSupplementAs', { format }), exact: true })
    .click();
  const download = page.waitForEvent('download');
  await page
    .getByRole('dialog')
    .getByRole('button', { name: t('disclosure.exportHeld'), exact: true })
    .click();
  const file = await download;
  expect(file.suggestedFilename()).toBe('supplerende-materiale.docx');
  const lines = READ_BACK['docx']!(new Uint8Array(readFileSync(await file.path())));
  const entries = lines.flat().map((text) => text.replaceAll('\u00A0', ' '));
  const study = 'Kommunalpolitikere 2019–2023 (eksempelstudie)';
  expect(entries.slice(0, 3)).toEqual(['Supplerende materiale', study, 'Indhold']);
  const count = await ofSupplement().count();
  for (let number = 1; number <= count; number += 1) {
    const headings = entries.filter((text) => text.startsWith(`Tabel S.${number}: `));
    // Once in the list, once above the table.
    expect(headings).toHaveLength(2);
    expect(headings[0]).toBe(headings[1]);
  }
  expect(entries).toContain('38,4');
});
