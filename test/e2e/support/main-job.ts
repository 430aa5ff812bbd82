import { join } from 'node:path';
import { expect } from '@playwright/test';
import { sampleReview } from '../../fixtures/sample-review.ts';
import { type AppWindow, SAMPLE } from './app.ts';

interface SourceToImport {
  readonly files: readonly string[];
  readonly wave: string | null;
  /** Field → raw value → the words of what it means: what the app asks about. */
  readonly meanings?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly read: number;
  readonly refused: number;
}

/** The five sources of the sample as a person finds them. */
export const SOURCES: readonly SourceToImport[] = [
  { files: ['KL_kommunalpolitikere_januar_2019.xlsx'], wave: '2019', read: 2463, refused: 0 },
  {
    files: ['Kommunalbestyrelsesmedlemmer_2022-2025.xlsx'],
    wave: '2023',
    meanings: { Partibogstav: { Æ: 'Danmarksdemokraterne', M: 'Lokalliste' } },
    read: 2453,
    refused: 0,
  },
  {
    files: ['dataset.csv', 'labels.csv', 'structure.csv'].map((name) =>
      join('SurveyXact_2019', name),
    ),
    wave: '2019',
    read: 2469,
    refused: 0,
  },
  { files: ['SurveyXact_2023.xlsx'], wave: '2023', read: 2458, refused: 0 },
  { files: ['nwRap-10Sep2024-101803.csv'], wave: null, read: 214, refused: 18 },
];

/** Takes one source through the four steps of the wizard. */
export async function importSource(app: AppWindow, source: SourceToImport): Promise<void> {
  const { page, t, button } = app;
  await button(t('sources.add')).first().click();
  const chooser = page.waitForEvent('filechooser');
  await button(t('sources.chooseFiles')).click();
  await (await chooser).setFiles(source.files.map((name) => join(SAMPLE, name)));
  await button(t('frame.next')).click();
  if (source.wave !== null) {
    await page.getByLabel(t('sources.wave'), { exact: true }).selectOption(source.wave);
  }
  await button(t('frame.next')).click();
  for (const [field, meanings] of Object.entries(source.meanings ?? {})) {
    await button(t('sources.showValues', { field })).click();
    for (const [raw, meaning] of Object.entries(meanings)) {
      const select = page.getByLabel(t('sources.meansOf', { raw }), { exact: true });
      await select.selectOption({ label: meaning });
    }
  }
  await button(t('frame.next')).click();
  await button(t('sources.confirm')).click();
  const stored = source.read - source.refused;
  await expect(
    page.getByText(t('sources.stored', { stored, rejected: source.refused })).last(),
  ).toBeVisible();
}

/** Goes through the review with the keyboard, as the sample's own decisions say. */
export async function reviewPairs(app: AppWindow): Promise<number> {
  const { page, t, goTo } = app;
  await goTo('linkage');
  const review = sampleReview();
  const card = page.getByRole('table', { name: t('linkage.comparison') });
  let decided = 0;
  for (; decided <= review.pairs; decided += 1) {
    const shown = card.or(page.getByText(t('linkage.reviewAllDone')));
    // The last decisions may still be on their way to the study.
    await expect(shown).toBeVisible({ timeout: 60_000 });
    if ((await card.count()) === 0) break;
    const pair = await shownPair(app);
    const verdict = review.verdictShown(pair);
    if (verdict === null) throw new Error('the sample has no decision for a waiting pair');
    await page.keyboard.press(verdict === 'same' ? 'j' : 'n');
    await expect(card.filter({ hasText: pair.text })).toHaveCount(0);
  }
  return decided;
}

async function shownPair({ page, t }: AppWindow) {
  const card = page.getByRole('table', { name: t('linkage.comparison') });
  const row = (name: string) =>
    card.getByRole('row').filter({ has: page.getByRole('rowheader', { name, exact: true }) });
  const cells = async (name: string) => {
    const found = row(name);
    if ((await found.count()) === 0) return ['', ''];
    return (await found.getByRole('cell').allTextContents()).slice(0, 2);
  };
  const heads = await card.getByRole('columnheader').allTextContents();
  const names = await cells(t('linkage.name'));
  const emails = await cells(t('linkage.email'));
  const side = (index: number) => ({
    heading: heads[index] ?? '',
    name: names[index] ?? '',
    emails: emails[index] === t('linkage.none') ? '' : (emails[index] ?? ''),
  });
  return { left: side(0), right: side(1), text: (await card.textContent()) ?? '' };
}
