import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { read, utils } from 'xlsx';
import { WRITERS } from '../../src-main/writers/index.ts';
import { runSample } from '../fixtures/run-sample.ts';
import { createStudy, type RunningWindow, startWindow, windowOf } from './support/app.ts';
import { importSource, reviewPairs, SOURCES } from './support/main-job.ts';

/** The main job from an empty profile, by clicking, on the sample's own files. */
test.describe.configure({ mode: 'serial' });

let running: RunningWindow;
let page: Page;

test.beforeAll(async ({ browser }) => {
  running = await startWindow(browser);
  page = running.page;
});

test.afterAll(() => running.stop());

test('a study is created from the template', async () => {
  const window = windowOf(page);
  await createStudy(window, 'Kommunalpolitikere 2019–2023');
  await expect(page.getByText('Kommunalpolitikere 2019–2023').first()).toBeVisible();
});

for (const source of SOURCES) {
  test(`${source.files[0]} is imported through the wizard`, async () => {
    const window = windowOf(page);
    await window.goTo('sources');
    await importSource(window, source);
  });
}

test('the review is decided with the keyboard', async () => {
  const window = windowOf(page);
  const decided = await reviewPairs(window);
  expect(decided).toBeGreaterThan(50);
  await expect(page.getByText(window.t('linkage.reviewAllDone'))).toBeVisible();
});

test('measures, variables and description show what the data hold', async () => {
  const window = windowOf(page);
  await window.goTo('measures');
  await expect(page.getByText('0,68').first()).toBeVisible();
  await window.goTo('variables');
  await expect(page.getByRole('row').filter({ hasText: 'Borgmesterkoalition' })).toBeVisible();
  await window.goTo('description');
  await expect(page.getByText(/38,4\s*%/).first()).toBeVisible();
});

test('the eight models are fitted', async () => {
  const window = windowOf(page);
  await window.goTo('models');
  await window.button(window.t('models.run')).click();
  await expect(page.getByText(window.t('models.ran', { count: 8 })).last()).toBeVisible();
  await expect(page.getByText('0,24***').first()).toBeVisible();
});

test('the exported workbook has the cells that the command line exports', async () => {
  const window = windowOf(page);
  await window.goTo('tables');
  await window.button(window.t('tables.export')).click();
  const download = page.waitForEvent('download');
  await page
    .getByRole('menuitem', {
      name: window.t('tables.exportAllAs', { format: WRITERS[0]!.title.da }),
    })
    .click();
  const path = await (await download).path();
  const run = await runSample();
  // The article's first table is typed by hand; the regressions follow.
  const typed = run.furtherTables.filter(({ doc }) => doc.number === '1');
  const article = [...typed, ...run.tables].map(({ doc }) => doc);
  const expected = await WRITERS[0]!.write(article);
  expect(cellsOf(readFileSync(path))).toEqual(cellsOf(expected.bytes));
});

test('nothing of it reached the host’s output or the settings', () => {
  expect(running.app.output()).not.toMatch(/@|\.example/);
});

/** Every sheet's filled cells, read by a library that did not write them. */
function cellsOf(bytes: Uint8Array) {
  const workbook = read(bytes, { type: 'array' });
  return workbook.SheetNames.map((name) => [
    name,
    utils.sheet_to_json<unknown[]>(workbook.Sheets[name]!, { header: 1, defval: null }),
  ]);
}
