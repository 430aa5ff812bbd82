import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createStudy, csvFile, importFile, LIST_HEADER } from './support/small-study.ts';
import { startServices } from './support/test-services.ts';

const services = startServices();
const municipalities = { outcome: 'vision', against: 'log-population', wave: null, minimum: 3 };

beforeAll(async () => {
  await createStudy(services);
});
afterAll(() => services.stop());

it('has nothing to describe before there is a source', async () => {
  const missing = { ok: false, error: { code: 'sources-missing' } };
  expect(await services.ask('description.attrition', {})).toMatchObject(missing);
  expect(await services.ask('description.municipalities', municipalities)).toMatchObject(missing);
  expect(await services.ask('measures.correlations', { method: 'pearson' })).toMatchObject(missing);
});

describe('with a member list and no answer', () => {
  beforeAll(async () => {
    const file = csvFile(services, 'liste.csv', [
      LIST_HEADER,
      'Ole Bang;Greve;A;Borgmester;ole@x.example;',
      'Mette Holm;Vejen;V;Medlem;m@y.example;',
    ]);
    await importFile(services, file, { kind: 'kl-contacts', wave: '2019' });
  });

  it('answers with what there is, and never with a number of nothing', async () => {
    const { comparisons } = await services.call('description.representativity', {});
    expect(comparisons.map(({ test, dissimilarity }) => [test, dissimilarity])).toEqual(
      comparisons.map(() => [null, null]),
    );
    expect(await services.call('description.means', {})).toEqual({ means: [] });
    const { steps } = await services.call('description.attrition', {});
    expect(steps).toMatchObject([{ respondents: 0, again: 0, silent: 0, left: 0, variables: [] }]);
    const report = await services.call('description.municipalities', municipalities);
    expect(report).toMatchObject({ points: [], line: null, split: null });
    const { columns } = await services.call('description.withinDesign', {});
    expect(columns.every(({ entities }) => entities === 0)).toBe(true);
    const { pairs } = await services.call('measures.correlations', { method: 'spearman' });
    expect(
      pairs.every(({ observations, estimate }) => observations === 0 && estimate === null),
    ).toBe(true);
  });

  it('refuses variables and waves that the plan does not have, and categories', async () => {
    for (const wrong of [{ outcome: 'nowhere' }, { against: 'party' }, { wave: '1999' }]) {
      const answer = await services.ask('description.municipalities', {
        ...municipalities,
        ...wrong,
      });
      expect(answer).toMatchObject({ ok: false, error: { code: 'unknown-part' } });
    }
  });
});
