import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { formatCell } from '../../../../shared/table/format-cell.ts';
import { printStyle } from '../../../../shared/table/number-format.ts';
import type { TableDoc } from '../../../../shared/table/table-doc.ts';
import { runSample } from '../../../fixtures/run-sample.ts';
import { sampleReview } from '../../../fixtures/sample-review.ts';
import { PASSPHRASE, SAMPLE, SAMPLE_SOURCES, startServices } from './support/test-services.ts';

/** The main job as a person does it: every step through the contract, on an encrypted file. */
const services = startServices();
let tables: TableDoc[] = [];

beforeAll(async () => {
  await services.call('study.create', {
    file: services.pathToken('Eksempel.panel'),
    title: 'Eksempel',
    passphrase: PASSPHRASE,
    repeated: PASSPHRASE,
    template: 'council-panel',
  });
  for (const source of SAMPLE_SOURCES) await importSource(source);
  await reviewAll();
  await services.call('models.run', { modelSets: [] });
  const previews = await Promise.all(
    ['table-2', 'table-3'].map((table) =>
      services.call('tables.preview', { table, language: 'da' }),
    ),
  );
  tables = previews.map(({ table }) => table);
}, 120_000);

afterAll(() => services.stop());

async function importSource(source: (typeof SAMPLE_SOURCES)[number]): Promise<void> {
  const files = source.files.map((name) => services.upload(`${SAMPLE}/${name}`));
  const settings = { files, encoding: null, delimiter: null };
  const { guesses } = await services.call('imports.inspect', settings);
  const [guess] = guesses;
  expect(guess?.kind).toBe(source.kind);
  const preview = await services.call('imports.preview', {
    ...settings,
    kind: source.kind,
    wave: source.wave,
    sheet: guess?.sheet ?? null,
    headerRow: guess?.headerRow ?? null,
    columns: {},
    // The two letters of 2023 that the app asks about instead of guessing.
    valueMaps: source.id === 'kl-2023' ? { partyLetter: { Æ: 'Æ', M: 'local' } } : {},
  });
  expect(preview.missing).toEqual([]);
  const confirmed = await services.call('imports.confirm', { ...settings, source: preview.source });
  expect(confirmed.account).toEqual(preview.account);
  expect(confirmed.account.read).toBe(confirmed.account.accepted + confirmed.account.rejected);
}

/** Takes the sample's own decisions, pair by pair, until none waits. */
async function reviewAll(): Promise<void> {
  const review = sampleReview();
  for (let decided = 0; decided <= review.pairs; decided += 1) {
    const { pairs } = await services.call('linkage.review', { offset: 0, limit: 1 });
    const [pair] = pairs;
    if (!pair) return;
    const verdict = review.verdictOf(pair);
    if (verdict === null) throw new Error('the sample has no decision for a waiting pair');
    await services.call('linkage.decide', {
      left: pair.left.recordId,
      right: pair.right.recordId,
      verdict,
      reason: null,
    });
  }
  throw new Error('the review does not end');
}

const printed = (doc: TableDoc) =>
  doc.rows.map((row) => [
    row.label,
    ...row.cells.map((cell) => formatCell(cell, printStyle(doc.language))),
  ]);

describe('the main job through the services', () => {
  test('gives the tables that the command line gives on the sample plan', async () => {
    const run = await runSample();
    const docs = run.tables.map(({ doc }) => doc);
    expect(tables.map(printed)).toEqual(docs.map(printed));
    expect(tables.map(({ notes }) => notes)).toEqual(docs.map(({ notes }) => notes));
  });

  test.each(['da', 'en'] as const)(
    'has no impossible cell in its own tables, %s',
    async (language) => {
      const own = { tables: ['table-2', 'table-3'], language };
      const { cells, findings } = await services.call('checker.own', own);
      expect(cells).toHaveLength(56);
      expect(cells.map(({ verdict }) => verdict)).not.toContain('impossible');
      expect(cells.map(({ verdict }) => verdict)).not.toContain('unreadable');
      // What the article's design brings with it: samples that differ, and what a note may add.
      const designed = ['count-common-sample', 'label-log', 'label-scale'];
      expect(findings.map(({ rule }) => rule).filter((rule) => !designed.includes(rule))).toEqual(
        [],
      );
    },
  );

  test('leaves nothing waiting', async () => {
    const { overview } = await services.call('study.state', {});
    expect(overview?.places.linkage).toEqual({ state: 'done', count: 0 });
    expect(overview?.places.models.state).toBe('done');
    expect(overview?.rowsUsed).toBe(1703);
  });

  test('told about every fitted column', () => {
    const progress = services.events.filter(({ kind }) => kind === 'model-progress');
    expect(progress).toHaveLength(8);
  });

  test('recomputes only what an edit touches, and undo leads back', async () => {
    const before = await services.call('models.results', {});
    const { plan } = await services.call('study.plan', {});
    const vision = plan.scales.find(({ id }) => id === 'vision')!;
    await services.call('study.edit', {
      command: { kind: 'put-scale', value: { ...vision, minimumAnswered: 2 } },
    });
    const after = await services.call('models.results', {});
    const statuses = (results: typeof after) =>
      Object.fromEntries(
        results.modelSets.map(({ id, columns }) => [id, columns.map(({ status }) => status)]),
      );
    expect(statuses(after)).toEqual({
      vision: ['stale', 'stale', 'stale', 'stale'],
      consensus: ['done', 'done', 'done', 'done'],
    });
    await services.call('study.undo', {});
    expect(await services.call('models.results', {})).toEqual(before);
  });

  test('remembers a table of the supplement as it left, with what the gate held back', async () => {
    const table = 'representativeness-2019';
    const { file } = await services.call('tables.export', {
      tables: [table],
      language: 'da',
      writer: 'docx',
      isSupplement: true,
    });
    expect(file.fileName).toBe('supplerende-materiale.docx');
    const [untouched] = (await services.call('tables.frozen', { table })).exports;
    expect(untouched?.changes).toEqual([]);
  });

  test('remembers an exported table and tells what prints differently since', async () => {
    await services.call('tables.export', { tables: ['table-2'], language: 'da', writer: 'html' });
    const [untouched] = (await services.call('tables.frozen', { table: 'table-2' })).exports;
    expect(untouched?.changes).toEqual([]);
    const { plan } = await services.call('study.plan', {});
    const vision = plan.scales.find(({ id }) => id === 'vision')!;
    await services.call('study.edit', {
      command: { kind: 'put-scale', value: { ...vision, minimumAnswered: 2 } },
    });
    const [changed] = (await services.call('tables.frozen', { table: 'table-2' })).exports;
    expect(changed?.changes).toContainEqual(
      expect.objectContaining({ place: 'cell', row: 'Antal observationer', before: '1695' }),
    );
    await services.call('study.undo', {});
    const [back] = (await services.call('tables.frozen', { table: 'table-2' })).exports;
    expect(back?.changes).toEqual([]);
  });

  test('is all there after closing and opening again', async () => {
    await services.call('study.close', {});
    expect(await services.ask('linkage.overview', {})).toMatchObject({
      ok: false,
      error: { code: 'no-study-open' },
    });
    await services.call('study.open', {
      file: services.pathToken('Eksempel.panel'),
      passphrase: PASSPHRASE,
    });
    const { table } = await services.call('tables.preview', { table: 'table-2', language: 'da' });
    expect(table).toEqual(tables[0]);
  });

  test('keeps a diary without a word about a person', async () => {
    const { entries } = await services.call('study.log', {});
    expect(entries.map(({ what }) => what)).toContain('source-imported');
    expect(JSON.stringify(entries)).not.toMatch(/@|example/);
  });

  test('reported no internal error', () => {
    expect(services.reports).toEqual([]);
  });
});
