import { describe, expect, it } from 'vitest';
import type { RecordId } from '../../shared/kernel/ids.ts';
import type { SourcePlan } from '../../shared/plan/source-plan.ts';
import { guessSource } from '../../src-main/domain/import/guess-source.ts';
import { SOURCES } from '../../src-main/domain/import/index.ts';
import type { Cell, RawWorkbook } from '../../src-main/domain/import/raw-workbook.ts';
import type { SourceKind, SourceTable } from '../../src-main/domain/import/source.ts';
import { councilPanelPlan } from '../../src-main/domain/templates/council-panel.ts';

/** A small file that each kind reads: header and rows. A new kind adds its own line here. */
const EXAMPLES: Readonly<Record<string, Cell[][]>> = {
  'kl-contacts': [
    ['Navn', 'Kommune', 'Partibogstav', 'Post', 'Mailadresse'],
    ['Åse Kjær', 'Høje-Taastrup', 'Ø', 'Borgmester', 'aase@x.example'],
    ['Søren Bøgh', 'Aarhus', 'A', 'Medlem', 'soeren@x.example'],
    ['Søren Bøgh', 'Aarhus', 'A', 'Medlem', 'soeren@x.example'],
  ],
  'survey-wave': [
    ['respondentid', 'navn', 'email', 'kommune', 'statoverall_4', 'Køn'],
    ['1', 'Åse Kjær', 'aase@x.example', 'Høje-Taastrup', '1', 'Kvinde'],
    ['2', 'Søren Bøgh', 'soeren@x.example', 'Aarhus', '1', 'Mand'],
    ['2', 'Søren Bøgh', 'soeren@x.example', 'Aarhus', '1', 'Mand'],
  ],
  'municipality-file': [
    ['Kommune', 'Vision på hjemmesiden', 'Andel i budgetforliget'],
    ['Høje-Taastrup', 'Ja', '0,875'],
    ['Ærø Kommune', '0', '1'],
  ],
  'key-figures': [
    ['', 'Kom.nr', '2019', '2023'],
    ['Indbyggertal', '', '', ''],
    ['Ærø Kommune', '492', '6.016', '5.960'],
    ['Aarhus Kommune', '751', '345.332', '361.544'],
  ],
};

const plan = councilPanelPlan('Studie');
const anywhere = { sheet: null, headerRow: null };

function workbook(rows: Cell[][]): RawWorkbook {
  const width = Math.max(0, ...rows.map((row) => row.length));
  const padded = rows.map((row) => [...row, ...Array<null>(width - row.length).fill(null)]);
  const sheets = [{ name: 'Ark1', hidden: false, rows: padded, notices: [] }];
  return { fileName: 'fil.xlsx', format: 'xlsx', sheets };
}

function tableOf(kind: SourceKind, rows: Cell[][]): SourceTable {
  const table = kind.tabulate([workbook(rows)], anywhere);
  if (!table.ok) throw new Error(`${kind.id}: ${table.error.code}`);
  return table.value;
}

function planFor(kind: SourceKind, table: SourceTable): SourcePlan {
  const wave = kind.isPerWave ? '2019' : null;
  const choices = { wave, columns: {}, valueMaps: {}, knownTexts: {} };
  const { columns, valueMaps } = guessSource(kind, table, plan, choices);
  return {
    id: 'kilde',
    kind: kind.id,
    title: 'Kilde',
    wave,
    files: ['fil.xlsx'],
    sheet: null,
    headerRow: null,
    encoding: null,
    delimiter: null,
    columns,
    valueMaps,
  };
}

function read(kind: SourceKind, rows: Cell[][], source?: SourcePlan) {
  const table = tableOf(kind, rows);
  return kind.read(table, source ?? planFor(kind, table), {
    plan,
    identify: (cells, ordinal) => `${cells.join('|')}#${ordinal}` as RecordId,
  });
}

/** Records without the row that they stood in, in an order of their own. */
const contentOf = (reading: ReturnType<typeof read>): string[] =>
  reading.records.map(({ row: _row, ...content }) => JSON.stringify(content)).toSorted();

it('has kinds with ids of their own and titles in both languages', () => {
  expect(new Set(SOURCES.map(({ id }) => id)).size).toBe(SOURCES.length);
  expect(SOURCES.every(({ title }) => title.da !== '' && title.en !== '')).toBe(true);
  expect(Object.keys(EXAMPLES).toSorted()).toEqual(SOURCES.map(({ id }) => id).toSorted());
});

describe.each(SOURCES)('source kind $id', (kind) => {
  const example = EXAMPLES[kind.id] ?? [];
  const [header = [], ...rows] = example;

  it('has fields with ids of their own, and its requirements among them', () => {
    const ids = kind.fields(plan).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(kind.requirements.flat().every((field) => ids.includes(field))).toBe(true);
  });

  it('recognises its own example as likelier than any other kind does', () => {
    const best = (other: SourceKind): number =>
      Math.max(0, ...other.likeness([workbook(example)]).map(({ confidence }) => confidence));
    const others = SOURCES.filter(({ id }) => id !== kind.id).map(best);
    expect(best(kind)).toBeGreaterThan(Math.max(...others));
  });

  it('finds every required column of its example by itself', () => {
    const table = tableOf(kind, example);
    const choices = { wave: '2019', columns: {}, valueMaps: {}, knownTexts: {} };
    expect(guessSource(kind, table, plan, choices).missing).toEqual([]);
    expect(read(kind, example).records.length).toBeGreaterThan(0);
  });

  it('accounts for every row, also among rows that are none', () => {
    const messy = [header, [], ...rows, ['I alt', 3], ['Kilde: KL. Må ikke videregives.'], header];
    const { account, issues } = read(kind, messy);
    const rejected = issues.filter(({ outcome }) => outcome === 'rejected');
    expect(account.read).toBe(messy.length - 1);
    expect(account.accepted + account.rejected).toBe(account.read);
    expect(new Set(rejected.map(({ row }) => row)).size).toBe(account.rejected);
    expect(contentOf(read(kind, messy))).toEqual(contentOf(read(kind, example)));
  });

  it('reads the same from columns in another order and beside unknown ones', () => {
    const order = header.map((_, index) => index).toReversed();
    // Key figures begin their lines with the name; only the columns after it can move.
    const movable = header[0] === '' ? [0, ...order.filter((index) => index > 0)] : order;
    const shuffled = example.map((row, line) => [
      ...movable.map((index) => row[index] ?? null),
      line === 0 ? 'Ukendt' : null,
    ]);
    expect(contentOf(read(kind, shuffled))).toEqual(contentOf(read(kind, example)));
  });

  it('reads æ, ø and å that were misread once, or came decomposed, as the same municipalities', () => {
    const garble = (cell: Cell): Cell =>
      typeof cell === 'string'
        ? cell.replaceAll('ø', 'Ã¸').replaceAll('å', 'Ã¥').replaceAll('æ', 'Ã¦')
        : cell;
    const decompose = (cell: Cell): Cell =>
      typeof cell === 'string' ? cell.normalize('NFD') : cell;
    const placesOf = (all: Cell[][]) =>
      read(kind, [header, ...all.slice(1)]).records.map(({ municipality }) => municipality);
    for (const change of [garble, decompose]) {
      const heading = kind.id === 'key-figures' ? example.slice(0, 2) : [header];
      const changed = example.slice(heading.length).map((row) => row.map(change));
      expect(placesOf([...heading, ...changed])).toEqual(placesOf(example));
    }
  });

  it('gives rows that are equal ids of their own, the same on every reading', () => {
    const idsOf = () =>
      read(kind, example).records.flatMap((record) =>
        'recordId' in record ? [String(record.recordId)] : [],
      );
    expect(new Set(idsOf()).size).toBe(idsOf().length);
    expect(idsOf()).toEqual(idsOf());
  });

  it('reads nothing from a source without columns, and breaks at nothing', () => {
    const source = { ...planFor(kind, tableOf(kind, example)), columns: {}, valueMaps: {} };
    const { account } = read(kind, example, source);
    expect(account.accepted + account.rejected).toBe(account.read);
  });

  it('refuses a file without rows and a sheet that is not there by a code', () => {
    expect(kind.tabulate([workbook([])], anywhere).ok).toBe(false);
    expect(kind.tabulate([workbook([header])], anywhere).ok).toBe(false);
    const elsewhere = { sheet: 'Findes ikke', headerRow: null };
    expect(kind.tabulate([workbook(example)], elsewhere)).toMatchObject({
      error: { code: 'no-such-sheet' },
    });
  });

  it('keeps what a person wrote out of its issues', () => {
    const odd = [header, ...rows, rows[0]?.map(() => 'Hemmelig Tekst') ?? []];
    expect(JSON.stringify(read(kind, odd).issues)).not.toMatch(/hemmelig/i);
  });
});
