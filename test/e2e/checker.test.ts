import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { WRITERS } from '../../src-main/writers/index.ts';
import type { TableDoc } from '../../shared/table/table-doc.ts';
import { createStudy, type RunningWindow, startWindow, windowOf } from './support/app.ts';

/** The check of printed tables, by pasting and by choosing files. */
test.describe.configure({ mode: 'serial' });

const PRINTED = join(import.meta.dirname, '..', 'reference', 'article-tables');

let running: RunningWindow;
let page: Page;

test.beforeAll(async ({ browser }) => {
  running = await startWindow(browser);
  page = running.page;
});

test.afterAll(() => running.stop());

const rowsOf = (name: string) => page.getByRole('table', { name }).locator('tbody tr');

test('a pasted table shows its impossible cells and how they may have read', async () => {
  const window = windowOf(page);
  await createStudy(window, 'Kontrol');
  await window.goTo('tables');
  await page.getByRole('tab', { name: window.t('checker.tab') }).click();
  const pasted = readFileSync(join(PRINTED, 'table-2.csv'), 'utf8').replaceAll(';', '\t');
  await page.getByLabel(window.t('checker.pasted')).fill(pasted);
  await page
    .getByLabel(window.t('checker.text'), { exact: true })
    .fill('I tabel 2 (model I og II) er SOC-R positiv og signifikant (0,24).');
  await window.button(window.t('checker.check')).click();
  await expect(
    page.getByText(window.t('checker.summary', { count: 28, doubtful: 4 })),
  ).toBeVisible();
  const cells = rowsOf(window.t('checker.cells'));
  await expect(cells.filter({ hasText: 'umulig' })).toHaveCount(4);
  await expect(cells.filter({ hasText: '0,17* (0,80)' })).toContainText('0,17* (0,080)');
});

test('a finding in the text leads to its cell', async () => {
  const window = windowOf(page);
  const found = rowsOf(window.t('checker.textFindings'));
  await expect(found).toHaveCount(1);
  await found.getByRole('button').click();
  const marked = page.locator('[data-marked="true"]');
  await expect(marked).toHaveText('0,25*** (0,031)');
  await expect(marked).toBeInViewport();
});

test('files of both tables are checked against each other', async () => {
  const window = windowOf(page);
  await choose(['table-2.csv', 'table-3.csv'].map((name) => join(PRINTED, name)));
  await expect(
    page.getByText(window.t('checker.summary', { count: 56, doubtful: 8 })),
  ).toBeVisible();
  await expect(rowsOf(window.t('checker.cells')).filter({ hasText: 'umulig' })).toHaveCount(5);
  await expect(rowsOf(window.t('checker.findings')).filter({ hasText: 'kopien' })).toHaveCount(1);
});

for (const id of ['xlsx', 'docx']) {
  test(`a table is opened from ${id}`, async () => {
    const window = windowOf(page);
    const writer = WRITERS.find((one) => one.id === id)!;
    const { bytes } = await writer.write([misprinted]);
    await choose([{ name: `tabel.${id}`, mimeType: writer.mediaType, buffer: Buffer.from(bytes) }]);
    await expect(
      page.getByText(window.t('checker.summary', { count: 1, doubtful: 1 })),
    ).toBeVisible();
    await expect(rowsOf(window.t('checker.cells'))).toContainText('umulig');
  });
}

test('what holds no table is refused in words', async () => {
  const window = windowOf(page);
  await page.getByLabel(window.t('checker.pasted')).fill('Kære alle');
  await window.button(window.t('checker.check')).click();
  await expect(page.getByRole('alert')).toBeVisible();
});

const misprinted: TableDoc = {
  id: 'table',
  number: '4',
  title: 'En trykfejl',
  language: 'da',
  columns: [{ id: 'I', header: ['Model I', 'Random effects'] }],
  rows: [
    {
      id: 'x',
      label: 'SOC-R',
      ruleAbove: false,
      cells: [{ kind: 'estimate', estimate: 0.012, standardError: 0.049, stars: '*', fit: 'I' }],
    },
  ],
  notes: ['Note: Standardfejl i parenteser. * p < 0,05.'],
};

async function choose(files: Parameters<Awaited<ReturnType<typeof chooser>>['setFiles']>[0]) {
  const window = windowOf(page);
  const opened = chooser();
  await window.button(window.t('checker.chooseFiles')).click();
  await (await opened).setFiles(files);
}

function chooser() {
  return page.waitForEvent('filechooser');
}
