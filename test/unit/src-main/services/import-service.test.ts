import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  createStudy,
  csvFile,
  importFile,
  LIST_HEADER,
  preview,
  settings,
} from './support/small-study.ts';
import { startServices } from './support/test-services.ts';

const services = startServices();
const LIST = { kind: 'kl-contacts', wave: '2019' };

beforeAll(() => createStudy(services));
afterAll(() => services.stop());

const listFile = (...rows: string[]): string =>
  csvFile(services, 'KL_2019.csv', [LIST_HEADER, ...rows]);
const OLE = 'Ole Bang;Greve;A;Borgmester;ole@x.example;20 12 34 56';
const PIA = 'Pia Lund;Vejen;V;Medlem;pia@x.example;';

describe('imports.inspect', () => {
  it('tells what is in the file and what it most likely is', async () => {
    const seen = await services.call('imports.inspect', settings(listFile(OLE)));
    expect(seen).toMatchObject({ fileName: 'KL_2019.csv', format: 'csv', delimiter: ';' });
    expect(seen.sheets).toMatchObject([{ rows: 2, columns: 6, isHidden: false }]);
    expect(seen.guesses[0]).toMatchObject({ kind: 'kl-contacts', wave: '2019', headerRow: 1 });
  });

  it('refuses a file that was not chosen and one that cannot be read', async () => {
    expect(await services.ask('imports.inspect', settings('ukendt'))).toMatchObject({
      error: { code: 'unknown-file' },
    });
    const empty = csvFile(services, 'tom.xlsx', ['ikke et regneark']);
    expect(await services.ask('imports.inspect', settings(empty))).toMatchObject({
      error: { code: 'wrong-extension', data: { fileName: 'tom.xlsx' } },
    });
  });
});

describe('imports.preview', () => {
  it('shows the source as it would be stored, with its account', async () => {
    const shown = await preview(services, listFile(OLE, ';;;;;', PIA), LIST);
    expect(shown.account).toEqual({ read: 3, accepted: 2, rejected: 1 });
    expect(shown.issues).toEqual([{ row: 3, field: null, code: 'blank-row', outcome: 'rejected' }]);
    expect(shown.source).toMatchObject({
      id: 'kl-contacts-2019',
      title: 'Medlemsliste (KL) 2019',
      wave: '2019',
      files: ['KL_2019.csv'],
      columns: { name: 'Navn', email: 'Mailadresse' },
      valueMaps: { partyLetter: { A: 'A', V: 'V' } },
    });
    expect(shown.missing).toEqual([]);
    expect(shown.rows[0]?.[0]).toBe('Ole Bang');
  });

  it('says which column is missing', async () => {
    const file = csvFile(services, 'uden.csv', ['Navn;Partibogstav;Post', 'Ole;A;Medlem']);
    expect((await preview(services, file, LIST)).missing).toEqual(['municipality']);
  });

  it('refuses a kind that it does not know', async () => {
    const input = {
      ...settings(listFile(OLE)),
      kind: 'x',
      wave: null,
      sheet: null,
      headerRow: null,
    };
    const answer = await services.ask('imports.preview', { ...input, columns: {}, valueMaps: {} });
    expect(answer).toMatchObject({ error: { code: 'unknown-source-kind' } });
  });
});

describe('imports.confirm', () => {
  it('stores what the preview showed', async () => {
    const stored = await importFile(services, listFile(OLE, ';;;;;', PIA), LIST);
    expect(stored.account).toEqual({ read: 3, accepted: 2, rejected: 1 });
    const { sources } = await services.call('imports.list', {});
    expect(sources).toMatchObject([
      { id: 'kl-contacts-2019', wave: '2019', files: ['KL_2019.csv'], account: stored.account },
    ]);
    expect(sources[0]?.hash).toMatch(/^[0-9a-f]{16}$/);
    const { issues } = await services.call('imports.issues', { sourceId: stored.sourceId });
    expect(issues).toEqual([{ row: 3, field: null, code: 'blank-row', outcome: 'rejected' }]);
  });

  it('replaces the list of a wave and keeps the ids of rows that are still there', async () => {
    const idsOf = async () => {
      const { records } = await services.call('linkage.unlinked', {
        step: 'lists-2019-2023',
        side: 'left',
        text: '',
        limit: 10,
      });
      return new Map(records.map(({ name, recordId }) => [name, recordId]));
    };
    await importFile(services, listFile(OLE, PIA), LIST);
    const before = await idsOf();
    await importFile(services, listFile('Ny Mand;Greve;A;Medlem;ny@x.example;', OLE), LIST);
    const after = await idsOf();
    expect([...after.keys()]).toEqual(['Ny Mand', 'Ole Bang']);
    expect(after.get('Ole Bang')).toBe(before.get('Ole Bang'));
    expect((await services.call('imports.list', {})).sources).toHaveLength(1);
  });

  it('refuses a source without a wave, a column or a row, and changes nothing', async () => {
    const file = listFile(OLE);
    const { source } = await preview(services, file, LIST);
    const before = await services.call('study.plan', {});
    const codeOf = async (change: Partial<typeof source>, token = file) => {
      const changed = { ...source, id: 'anden', ...change };
      const answer = await services.ask('imports.confirm', { ...settings(token), source: changed });
      return answer.ok ? 'stored' : answer.error.code;
    };
    expect(await codeOf({ wave: null })).toBe('bad-plan');
    expect(await codeOf({ wave: '1999' })).toBe('bad-plan');
    expect(await codeOf({ kind: 'x' })).toBe('unknown-source-kind');
    expect(await codeOf({ columns: { name: 'Navn' } })).toBe('missing-column');
    expect(await codeOf({ columns: { ...source.columns, email: 'Borte' } })).toBe('missing-column');
    expect(await codeOf({}, listFile(';;;;;'))).toBe('no-accepted-rows');
    expect(await services.call('study.plan', {})).toEqual(before);
  });
});

describe('a file about municipalities', () => {
  const KIND = { kind: 'municipality-file', wave: null };
  const file = (name: string, ...rows: string[]) =>
    csvFile(services, name, ['Kommune;Vision på hjemmesiden', ...rows]);

  it('brings a variable for each of its columns, once, and stands beside another file', async () => {
    const before = (await services.call('study.plan', {})).plan.variables.length;
    const token = file('vision.csv', 'Greve;1', 'Vejen;0', 'Atlantis;1');
    const seen = await services.call('imports.inspect', settings(token));
    expect(seen.guesses[0]).toMatchObject({ kind: 'municipality-file', wave: null });
    const shown = await preview(services, token, KIND);
    expect(shown.fields.map(({ id, column }) => [id, column])).toContainEqual([
      'vision-paa-hjemmesiden',
      'Vision på hjemmesiden',
    ]);
    const stored = await importFile(services, token, KIND);
    expect(stored.account).toEqual({ read: 3, accepted: 2, rejected: 1 });
    const again = await importFile(services, file('vision.csv', 'Greve;0', 'Vejen;0'), KIND);
    expect(again.sourceId).toBe(stored.sourceId);
    const other = await importFile(services, file('andet.csv', 'Greve;0', 'Vejen;1'), KIND);
    expect(other.sourceId).toBe('municipality-file-2');
    const { plan, revision } = await services.call('study.plan', {});
    expect(other.revision).toBe(revision);
    expect(plan.variables.slice(before)).toMatchObject([
      {
        id: 'vision-paa-hjemmesiden',
        type: 'binary',
        derivation: { kind: 'key-figure', figure: 'vision-paa-hjemmesiden' },
      },
    ]);
    for (const id of ['municipality-file-2', 'municipality-file']) {
      await services.call('imports.remove', { sourceId: id });
    }
  });
});

describe('imports.remove', () => {
  it('takes a source out of the study, and undo brings it back', async () => {
    const ids = async () => (await services.call('imports.list', {})).sources.map(({ id }) => id);
    const before = await ids();
    await services.call('imports.remove', { sourceId: 'kl-contacts-2019' });
    expect(await ids()).toEqual([]);
    await services.call('study.undo', {});
    expect(await ids()).toEqual(before);
  });

  it('knows no other source', async () => {
    for (const name of ['imports.remove', 'imports.issues'] as const) {
      const answer = await services.ask(name, { sourceId: 'findes-ikke' });
      expect(answer).toMatchObject({ error: { code: 'unknown-part' } });
    }
  });
});

it('keeps names and addresses out of the log', async () => {
  const { entries } = await services.call('study.log', {});
  expect(entries.length).toBeGreaterThan(0);
  expect(JSON.stringify(entries)).not.toMatch(/Ole|Pia|@/);
});
