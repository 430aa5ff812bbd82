import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createStudy, csvFile, importFile, LIST_HEADER } from './support/small-study.ts';
import { startServices } from './support/test-services.ts';

const services = startServices();

const LISTS = {
  2019: [
    'Ole Bang;Greve;A;Borgmester;ole@x.example;',
    'Mette Holm Jensen;Vejen;V;Medlem;m@y.example;',
    'Jens Friis;Skive;F;Medlem;j@y.example;',
  ],
  2023: [
    'BANG, OLE;Greve;A;Medlem;Ole@X.example;',
    'Mette Holm Kristensen;Vejen;V;Medlem;mhk@z.example;',
    'Ulla Dahl;Skive;F;Medlem;u@y.example;',
  ],
};

beforeAll(async () => {
  await createStudy(services);
});
afterAll(() => services.stop());

const STEP = 'lists-2019-2023';
const review = () => services.call('linkage.review', { offset: 0, limit: 10 });
const search = (text: string, status: 'linked' | 'decided' = 'linked') =>
  services.call('linkage.search', { text, status, limit: 10 });
const unlinked = (side: 'left' | 'right', text = '') =>
  services.call('linkage.unlinked', { step: STEP, side, text, limit: 10 });

it('has nothing to show before there is a list', async () => {
  const answer = await services.ask('linkage.overview', {});
  expect(answer).toMatchObject({ ok: false, error: { code: 'sources-missing' } });
});

describe('with two lists', () => {
  beforeAll(async () => {
    for (const [wave, rows] of Object.entries(LISTS)) {
      const file = csvFile(services, `liste-${wave}.csv`, [LIST_HEADER, ...rows]);
      await importFile(services, file, { kind: 'kl-contacts', wave });
    }
  });

  it('counts what each rule linked and what waits', async () => {
    const overview = await services.call('linkage.overview', {});
    expect(overview).toMatchObject({ waiting: 1, decided: 0, persons: 5, personsInAllWaves: 1 });
    expect(overview.steps.at(-1)).toMatchObject({ id: STEP, linked: 1, inReview: 1 });
  });

  it('shows a waiting pair with both records and its levels', async () => {
    const { pairs, total } = await review();
    expect(total).toBe(1);
    expect(pairs[0]).toMatchObject({
      rule: 'surname-changed',
      left: {
        name: 'Mette Holm Jensen',
        municipality: 'Vejen',
        party: { da: 'Venstre' },
        role: { da: 'Medlem' },
      },
      right: { name: 'Mette Holm Kristensen', sourceTitle: 'Medlemsliste (KL) 2023', wave: '2023' },
      decided: null,
    });
    expect(pairs[0]?.levels).toContainEqual({ field: 'name', level: 'surname-changed' });
  });

  it('finds linked pairs by name, address or municipality, however spelled', async () => {
    for (const text of ['bang', 'OLE@x', 'greve', '']) expect((await search(text)).total).toBe(1);
    expect((await search('holm')).total).toBe(0);
  });

  it('takes a decision, shows it, and takes it back', async () => {
    const [pair] = (await review()).pairs;
    const ids = { left: pair?.left.recordId ?? '', right: pair?.right.recordId ?? '' };
    await services.call('linkage.decide', { ...ids, verdict: 'same', reason: 'nyt efternavn' });
    expect((await review()).total).toBe(0);
    expect((await search('mette', 'decided')).pairs[0]).toMatchObject({
      status: 'linked',
      rule: 'decision',
      decided: 'same',
    });
    await services.call('linkage.withdraw', ids);
    expect((await review()).total).toBe(1);
    await services.call('study.undo', {});
    expect((await review()).total).toBe(0);
    await services.call('study.undo', {});
  });

  it('undoes a link of a rule and makes one by hand', async () => {
    const [ole] = (await search('bang')).pairs;
    const left = ole?.left.recordId ?? '';
    const right = ole?.right.recordId ?? '';
    await services.call('linkage.decide', { left, right, verdict: 'different', reason: null });
    expect((await search('bang')).total).toBe(0);
    expect((await unlinked('left', 'bang')).records.map(({ name }) => name)).toEqual(['Ole Bang']);
    const [ulla] = (await unlinked('right', 'ulla')).records;
    const byHand = { left, right: ulla?.recordId ?? '', verdict: 'same' as const, reason: null };
    await services.call('linkage.decide', byHand);
    expect((await search('ulla')).pairs[0]).toMatchObject({ rule: 'decision' });
    expect((await services.call('linkage.overview', {})).decided).toBe(2);
  });

  it('knows no other records, steps or decisions', async () => {
    const ids = { left: '0'.repeat(20), right: '1'.repeat(20) };
    const asked = [
      await services.ask('linkage.decide', { ...ids, verdict: 'same', reason: null }),
      await services.ask('linkage.withdraw', ids),
      await services.ask('linkage.unlinked', { step: 'x', side: 'left', text: '', limit: 1 }),
    ];
    for (const answer of asked) expect(answer).toMatchObject({ error: { code: 'unknown-part' } });
  });
});
