import { expect, type Page, test } from '@playwright/test';
import { openSample, type RunningWindow, startWindow, windowOf } from './support/app.ts';

/** Robustness in English: the grid, its curve and rows, influence, and stopping halfway. */
test.describe.configure({ mode: 'serial' });

let running: RunningWindow;
let page: Page;

test.beforeAll(async ({ browser }) => {
  const viewport = { width: 1600, height: 1000 };
  running = await startWindow(browser, ['--sample'], { viewport });
  page = running.page;
  await page.getByLabel(windowOf(page).t('frame.language')).getByText('English').click();
  const window = windowOf(page, 'en');
  await openSample(window);
  await window.goTo('models');
});

test.afterAll(() => running.stop());

const words = () => windowOf(page, 'en');
const section = (title: string) => page.getByRole('region', { name: title, exact: true });

test('every choice gives a curve, a sentence and a row for each value', async () => {
  const { t, button } = words();
  await button(t('robustness.run')).click();
  const robustness = section(t('robustness.title'));
  await expect(
    robustness.getByRole('img', { name: /^SOC-R: the coefficient in 256 models runs from / }),
  ).toBeVisible();
  await expect(
    robustness.getByText(/^From .+; the median is .+\. In \d+% of the models/),
  ).toBeVisible();
  const rows = robustness.getByRole('table').getByRole('row');
  const cellsOf = async (name: string): Promise<string[]> =>
    rows
      .filter({ has: page.getByRole('rowheader', { name, exact: true }) })
      .getByRole('cell')
      .allTextContents();
  expect((await cellsOf('Fixed effects'))[0]).toBe('128');
  expect((await cellsOf(t('robustnessChoices.two-rows')))[0]).toBe('128');
  const [least, median, greatest] = (await cellsOf('Random effects')).slice(1, 4).map(Number);
  expect(least).toBeLessThanOrEqual(median!);
  expect(median).toBeLessThanOrEqual(greatest!);
});

test('one model of the curve is read by its place, the least first', async () => {
  const { t } = words();
  const place = page.getByLabel(t('robustness.place', { count: 256 }));
  const coefficient = () =>
    section(t('robustness.title'))
      .locator('dt', { hasText: t('robustness.coefficient') })
      .locator('xpath=following-sibling::dd[1]')
      .innerText();
  await place.fill('1');
  const first = Number.parseFloat((await coefficient()).replace('−', '-'));
  await place.fill('256');
  await expect
    .poll(async () => Number.parseFloat((await coefficient()).replace('−', '-')))
    .toBeGreaterThan(first);
});

test('influence names municipalities and numbers persons', async () => {
  const { t, button } = words();
  const influence = section(t('robustness.influence'));
  await button(t('robustness.withoutMunicipalities')).click();
  await expect(
    influence.getByText(/^The coefficient is .+ Without one at a time of 98 /),
  ).toBeVisible();
  const names = influence.getByRole('table').getByRole('rowheader');
  expect((await names.allTextContents()).every((name) => /^[A-ZÆØÅ]/.test(name))).toBe(true);
  await button(t('robustness.withoutPersons')).click();
  await expect(names.first()).toHaveText(/^Person no\. \d+$/);
});

test('a long search is stopped halfway, and the curve from before stays', async () => {
  const { t, button } = words();
  for (const choice of [
    'cluster-cr2',
    'cluster-cr2-municipality',
    'common',
    'all-items',
  ] as const) {
    await page.getByLabel(t(`robustnessChoices.${choice}`), { exact: true }).check();
  }
  await button(t('robustness.run')).click();
  await button(t('robustness.cancel')).click();
  await expect(button(t('robustness.run'))).toBeVisible();
  await expect(
    page.getByRole('img', { name: /^SOC-R: the coefficient in 256 models/ }),
  ).toBeVisible();
});
