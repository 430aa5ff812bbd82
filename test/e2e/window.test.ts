import { expect, type Page, test } from '@playwright/test';
import { placeIds } from '../../shared/contract/study.ts';
import type { Language } from '../../shared/plan/local-text.ts';
import { samplePassphrase } from '../../src-main/hosts/prepare-sample.ts';
import { openSample, PASSPHRASE, type RunningApp, startApp, windowOf } from './support/app.ts';
import { violationsOf } from './support/axe.ts';

/** The window over the sample study: opening, both languages and themes, and every way back. */
test.describe.configure({ mode: 'serial' });

const complaints: string[] = [];
/** axe itself sets inline styles, which the policy rightly refuses. */
let isAuditing = false;
let app: RunningApp;
let page: Page;

test.beforeAll(async ({ browser }) => {
  app = await startApp(['--sample']);
  const context = await browser.newContext({
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  page = await context.newPage();
  page.on('console', (message) => {
    if (isAuditing || !['error', 'warning'].includes(message.type())) return;
    complaints.push(message.text().slice(0, 200));
  });
  page.on('pageerror', (error) => complaints.push(error.name));
  await page.goto(app.address);
});

test.afterAll(async () => {
  await page.context().close();
  await app.stop();
});

const open = (passphrase: string) => openSample(windowOf(page), passphrase);

async function close(): Promise<void> {
  const { t } = windowOf(page);
  await openStudyMenu();
  await page.getByRole('menuitem', { name: t('study.lock') }).click();
}

/** The study's own menu stands on top of the places, whatever the language. */
async function openStudyMenu(): Promise<void> {
  await page.getByRole('navigation').first().getByRole('button').first().click();
}

test('a wrong passphrase gets its sentence and opens nothing', async () => {
  const { t } = windowOf(page);
  await open('fire helt andre ord');
  await expect(page.getByRole('alert')).toHaveText(t('errors.wrong-passphrase-or-damaged'));
  await page.keyboard.press('Escape');
  await open(samplePassphrase);
  await expect(page.getByRole('navigation', { name: t('frame.placesLabel') })).toBeVisible();
});

test('a link is undone by hand, and undo brings it back', async () => {
  const { t, goTo, button } = windowOf(page);
  await goTo('linkage');
  await page.getByRole('tab', { name: t('linkage.tabSearch') }).click();
  const linked = page.getByText(t('linkage.linked', { count: 1473 }));
  await expect(linked).toBeVisible();
  const links = page.getByRole('table', { name: t('linkage.linkedPairs') });
  await page.getByLabel(t('linkage.searchDecided')).check();
  const decided = links
    .getByRole('row')
    .filter({ hasText: t('linkage.decidedSame') })
    .first();
  await decided.getByRole('button').click();
  await expect(page.getByText(t('linkage.linked', { count: 1472 }))).toBeVisible();
  await button(t('frame.undo')).click();
  await expect(linked).toBeVisible();
});

test('a scale is edited, and undo brings it back', async () => {
  const { t, goTo, button } = windowOf(page);
  await goTo('measures');
  await page.getByLabel(t('measures.reverse', { item: 'socr-1' })).click();
  await button(t('measures.save')).click();
  await expect(page.getByText(t('measures.saved')).last()).toBeVisible();
  const reversed = page.getByLabel(t('measures.reverse', { item: 'socr-1' }));
  await expect(reversed).toBeChecked();
  await button(t('frame.undo')).click();
  await expect(reversed).not.toBeChecked();
});

test('a table is copied as markup and as text', async () => {
  const { t, goTo, button } = windowOf(page);
  await goTo('tables');
  await page.getByLabel(t('tables.choose')).selectOption('table-2');
  await expect(page.getByText('0,24***').first()).toBeVisible();
  await button(t('tables.copy')).click();
  await expect(page.getByText(t('tables.copied')).last()).toBeVisible();
  // Pasting shows what other programs get; reading the clipboard would clean it first.
  await page.evaluate(() => {
    document.addEventListener('paste', ({ clipboardData: data }) => {
      const text = ['text/html', 'text/plain'].map((type) => data?.getData(type) ?? '');
      document.body.dataset['pasted'] = text.join('');
    });
  });
  await page.keyboard.press('Control+V');
  const paste = () => page.evaluate(() => document.body.dataset['pasted'] ?? '');
  await expect.poll(paste).not.toBe('');
  const pasted = await paste();
  expect(pasted).toContain('0,24*** (0,032)');
  expect(pasted).toContain('<table');
  expect(pasted).toContain('border-top:1.5pt solid');
});

for (const language of ['da', 'en'] as const) {
  for (const theme of ['light', 'dark'] as const) {
    test(`every place is readable for all in ${language}, ${theme}`, async () => {
      await page.emulateMedia({ colorScheme: theme });
      await speak(language);
      const window = windowOf(page, language);
      for (const place of placeIds) {
        await window.goTo(place);
        await expect(page.getByText(window.t('frame.loading'))).toHaveCount(0);
        expect(await violations(), `${place} in ${language}, ${theme}`).toEqual([]);
      }
      await speak('da');
    });
  }
}

/** Sets the window's language by its own menu. */
async function speak(language: Language): Promise<void> {
  await openStudyMenu();
  const words = windowOf(page, language).t(
    language === 'da' ? 'frame.languageDa' : 'frame.languageEn',
  );
  await page.getByRole('menu').getByText(words, { exact: true }).click();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('menu')).toHaveCount(0);
}

/** What axe finds serious, as rule and element. */
async function violations(): Promise<string[]> {
  isAuditing = true;
  const found = await violationsOf(page);
  isAuditing = false;
  return found;
}

test('the passphrase is changed, and only the new one opens', async () => {
  const { t } = windowOf(page);
  await openStudyMenu();
  await page.getByRole('menuitem', { name: t('study.changePassphrase') }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(t('study.current'), { exact: true }).fill(samplePassphrase);
  await dialog.getByLabel(t('study.next'), { exact: true }).fill(PASSPHRASE);
  await dialog.getByLabel(t('study.repeated'), { exact: true }).fill(PASSPHRASE);
  await dialog.getByRole('button', { name: t('study.changePassphraseTitle') }).click();
  await expect(page.getByText(t('study.changed')).last()).toBeVisible();
  await close();
  await open(samplePassphrase);
  await expect(page.getByRole('alert')).toHaveText(t('errors.wrong-passphrase-or-damaged'));
  await page.keyboard.press('Escape');
  await open(PASSPHRASE);
  await expect(page.getByRole('navigation', { name: t('frame.placesLabel') })).toBeVisible();
});

test('the browser had nothing to complain about', () => {
  expect(complaints).toEqual([]);
});
