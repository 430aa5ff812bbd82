import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { SAMPLE, startSampleAt, windowOf } from './support/app.ts';

/** Appendix B: a file about municipalities through the wizard, to a comparison of municipalities. */
test('a file about municipalities becomes variables that answers are set against', async ({
  browser,
}) => {
  const { app, page, stop } = await startSampleAt(browser, 'sources');
  const { t, goTo, button } = windowOf(page);
  await button(t('sources.add')).first().click();
  const chooser = page.waitForEvent('filechooser');
  await button(t('sources.chooseFiles')).click();
  await (await chooser).setFiles([climateFile(app.folder)]);
  await button(t('frame.next')).click();
  await expect(page.getByLabel(t('sources.kind'))).toHaveValue('municipality-file');
  await button(t('frame.next')).click();
  const column = (field: string) => page.getByLabel(`${field}: ${t('sources.column')}`);
  await expect(column('Klimaplan')).toHaveValue('Klimaplan');
  await button(t('frame.next')).click();
  await button(t('sources.confirm')).click();
  await expect(
    page.getByText(t('sources.stored', { stored: 98, rejected: 0 })).last(),
  ).toBeVisible();
  await goTo('variables');
  await expect(page.getByText('Klimaplan (1 = ja)').first()).toBeVisible();
  await goTo('description');
  const against = page.getByLabel(t('description.municipalityAgainst'), { exact: true });
  await against.selectOption({ label: 'Klimaplan' });
  const level = page.getByRole('region', { name: t('description.municipalityLevel'), exact: true });
  await expect(level.getByText(/\(Welch\)/)).toBeVisible();
  await expect(level.getByText(/^I 98 kommuner hænger Visionsledelse og Klimaplan/)).toBeVisible();
  await stop();
});

/** The sample's file about municipalities, about something else that the study does not know. */
function climateFile(folder: string): string {
  const path = join(folder, 'klima.csv');
  const known = readFileSync(join(SAMPLE, 'kommuner_vision_og_budgetforlig.csv'), 'utf8');
  const text = known.replace('Vision på hjemmesiden;Andel i budgetforliget', 'Klimaplan;Elbiler');
  writeFileSync(path, text);
  return path;
}
