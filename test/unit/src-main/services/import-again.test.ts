import { afterAll, beforeAll, expect, test } from 'vitest';
import { PASSPHRASE, SAMPLE, startServices } from './support/test-services.ts';

const services = startServices();

beforeAll(async () => {
  await services.call('study.create', {
    file: services.pathToken('Igen.panel'),
    title: 'Igen',
    passphrase: PASSPHRASE,
    repeated: PASSPHRASE,
    template: 'council-panel',
  });
});
afterAll(() => services.stop());

async function importList(fileName: string): Promise<void> {
  const settings = {
    files: [services.upload(`${SAMPLE}/${fileName}`)],
    encoding: null,
    delimiter: null,
  };
  const { source } = await services.call('imports.preview', {
    ...settings,
    kind: 'kl-contacts',
    wave: '2019',
    sheet: null,
    headerRow: null,
    columns: {},
    valueMaps: {},
  });
  await services.call('imports.confirm', { ...settings, source });
}

async function rowsOnList() {
  const { sources } = await services.call('imports.list', {});
  const { overview } = await services.call('study.state', {});
  const { steps } = await services.call('linkage.overview', {});
  return {
    sources: sources.map(({ account, files }) => [files[0], account.read]),
    linkedFrom: steps.find(({ id }) => id === 'answers-2019')?.rightTotal,
    revision: overview?.revision,
  };
}

test('a source that is imported again can be undone and redone, rows and all', async () => {
  await importList('KL_kommunalpolitikere_januar_2019.xlsx');
  const first = await rowsOnList();
  await importList('Kommunalbestyrelsesmedlemmer_2022-2025.xlsx');
  const second = await rowsOnList();
  expect(first.sources).toEqual([['KL_kommunalpolitikere_januar_2019.xlsx', 2463]]);
  expect(second.sources).toEqual([['Kommunalbestyrelsesmedlemmer_2022-2025.xlsx', 2453]]);
  expect([first.linkedFrom, second.linkedFrom]).toEqual([2463, 2453]);
  await services.call('study.undo', {});
  expect(await rowsOnList()).toEqual(first);
  await services.call('study.redo', {});
  expect(await rowsOnList()).toEqual(second);
}, 60_000);
