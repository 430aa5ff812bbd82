import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { WRITERS } from '../../src-main/writers/index.ts';
import { type RunningWindow, startSampleAt, windowOf } from './support/app.ts';

/** Alternative models: kept from the grid and from a curve, seen in the register, printed. */
test.describe.configure({ mode: 'serial' });

let running: RunningWindow;
let page: Page;

test.beforeAll(async ({ browser }) => {
  running = await startSampleAt(browser, 'models');
  page = running.page;
});

test.afterAll(() => running.stop());

const registerOf = () =>
  page.getByRole('region', { name: windowOf(page).t('register.title'), exact: true });

async function keep(label: string, reason: string): Promise<void> {
  const { t } = windowOf(page);
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(t('register.label'), { exact: true }).fill(label);
  await dialog.getByLabel(t('register.reason'), { exact: true }).fill(reason);
  await dialog.getByRole('button', { name: t('register.save'), exact: true }).click();
  await expect(dialog).toBeHidden();
}

test('a model of the grid is kept as an alternative with its result', async () => {
  const { t, goTo, button } = windowOf(page);
  await goTo('models');
  await expect(registerOf().getByText(t('register.empty'))).toBeVisible();
  await button(t('models.selectColumn', { column: 'II' })).click();
  await button(t('register.keep')).click();
  await keep('Uden samspil', 'Står i fodnoten');
  const row = registerOf().getByRole('row').filter({ hasText: 'A1 · Uden samspil' });
  await expect(row).toContainText('SOC-R: 0,25***');
  await expect(row).toContainText(t('alternatives.same', { model: 'II' }));
  await expect(row).toContainText('Står i fodnoten');
});

test('a model of the specification curve is kept, with fewer links', async () => {
  const { t, button } = windowOf(page);
  await page.getByLabel(t('robustnessChoices.certain')).check();
  await button(t('robustness.run')).click();
  await expect(
    page.getByRole('img', { name: /^SOC-R: koefficienten i 512 modeller/ }),
  ).toBeVisible();
  await page.getByLabel(t('robustness.place', { count: 512 })).fill('1');
  const robustness = page.getByRole('region', { name: t('robustness.title'), exact: true });
  await robustness.getByRole('button', { name: t('register.keep') }).click();
  await keep('', '');
  const row = registerOf().getByRole('row').filter({ hasText: 'A2' });
  await expect(row).toContainText('Fixed effects');
  await expect(registerOf().getByRole('row')).toHaveCount(3);
});

test('an alternative is withdrawn for a reason, stays, and comes back', async () => {
  const { t, button } = windowOf(page);
  await button(t('register.withdraw', { id: 'A2' })).click();
  const dialog = page.getByRole('dialog');
  const withdraw = dialog.getByRole('button', { name: t('register.withdrawButton') });
  await expect(withdraw).toBeDisabled();
  await dialog.getByLabel(t('register.withdrawReason')).fill('Var en fejl');
  await withdraw.click();
  const row = registerOf().getByRole('row').filter({ hasText: 'A2' });
  await expect(row).toContainText(t('register.withdrawn', { reason: 'Var en fejl' }));
  await button(t('register.restore', { id: 'A2' })).click();
  await expect(row).toContainText('SOC-R:');
});

test('the picture of the curve is saved as SVG and as PNG', async () => {
  const { t, button } = windowOf(page);
  const starts = { SVG: '<svg xmlns', PNG: '\u0089PNG' };
  for (const format of ['SVG', 'PNG'] as const) {
    const download = page.waitForEvent('download');
    await button(t('robustness.savePicture', { format })).click();
    const file = await download;
    expect(file.suggestedFilename()).toBe(`vision-II.${format.toLowerCase()}`);
    const bytes = readFileSync(await file.path());
    expect(bytes.toString('latin1').startsWith(starts[format])).toBe(true);
  }
});

test('the register is a table of the supplement and leaves as a file', async () => {
  const { t, goTo, button } = windowOf(page);
  await registerOf()
    .getByRole('button', { name: t('register.asTable') })
    .click();
  const isTable = registerOf().getByText(/^Er med som tabel S\.\d+\.$/);
  await expect(isTable).toBeVisible();
  await goTo('tables');
  await page.getByLabel(t('tables.choose')).selectOption('alternatives-vision');
  const paper = page.getByRole('table').filter({ hasText: 'Uden samspil' });
  await expect(paper).toContainText('0,25*** (0,031)');
  await button(t('tables.export')).click();
  const download = page.waitForEvent('download');
  const format = { format: WRITERS.find(({ id }) => id === 'csv')!.title.da };
  await page.getByRole('menuitem', { name: t('tables.exportThisAs', format) }).click();
  const file = readFileSync(await (await download).path(), 'utf8');
  expect(file).toContain('Uden samspil');
});
