import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import * as XLSX from 'xlsx';
import type { Sample } from '../../../../../assets/sample/generate/generate-sample.ts';
import { generateSample } from '../../../../../assets/sample/generate/generate-sample.ts';

const sampleFolder = new URL('../../../../../assets/sample/', import.meta.url);
const fixtures = new URL('../../../../fixtures/', import.meta.url);

let sample: Sample;
const workbooks = new Map<string, XLSX.WorkBook>();

/** Made far from the time zone in which the committed files were: that must not show. */
beforeAll(async () => {
  const before = process.env['TZ'];
  process.env['TZ'] = 'America/New_York';
  sample = await generateSample();
  if (before === undefined) delete process.env['TZ'];
  else process.env['TZ'] = before;
});

function fileNamed(name: string): Uint8Array {
  const bytes = sample.files.get(name);
  if (bytes === undefined) throw new Error(`No file ${name}`);
  return bytes;
}

type Cell = string | number | boolean | undefined;

function sheetRows(file: string, sheet: string): Cell[][] {
  const workbook = workbooks.get(file) ?? XLSX.read(fileNamed(file), { dense: true });
  workbooks.set(file, workbook);
  const sheetFound = workbook.Sheets[sheet];
  if (sheetFound === undefined) throw new Error(`No sheet ${sheet}`);
  return XLSX.utils.sheet_to_json<Cell[]>(sheetFound, { header: 1, blankrows: true });
}

function surveyRows(): Record<string, string>[] {
  const text = new TextDecoder('utf-16le').decode(fileNamed('SurveyXact_2019/dataset.csv'));
  const [header = '', ...lines] = text.trimEnd().split('\r\n');
  const names = header.split('\t');
  return lines.map((line) =>
    Object.fromEntries(line.split('\t').map((cell, at) => [names[at] ?? '', cell])),
  );
}

describe('the committed sample', () => {
  it('is what the generator makes, byte for byte', () => {
    for (const [path, bytes] of sample.files) {
      const committed = readFileSync(new URL(path, sampleFolder));
      expect(Buffer.compare(committed, bytes), path).toBe(0);
    }
    expect(Buffer.compare(readFileSync(new URL('sample-truth.csv', fixtures)), sample.truth)).toBe(
      0,
    );
  });
});

describe('the member lists', () => {
  it('have 2,463 and 2,453 rows with 31 and 17 substitutes', () => {
    const list2019 = sheetRows('KL_kommunalpolitikere_januar_2019.xlsx', 'Kommunalbestyrelser');
    expect(list2019[3]?.slice(0, 5)).toEqual([
      'Kommunenr.',
      'Kommune',
      'Titel',
      'Fornavn',
      'Efternavn',
    ]);
    expect(list2019.slice(4)).toHaveLength(2463);
    expect(list2019.filter((row) => row[2] === 'Stedfortræder')).toHaveLength(31);
    expect(list2019.filter((row) => row[2] === 'Borgmester')).toHaveLength(98);
    const list2023 = sheetRows('Kommunalbestyrelsesmedlemmer_2022-2025.xlsx', 'Ark1');
    expect(list2023.slice(1)).toHaveLength(2453);
    expect(list2023.filter((row) => row[5] === 'Stedfortræder')).toHaveLength(17);
    expect(list2023.filter((row) => String(row[5]).startsWith('Borgmester'))).toHaveLength(98);
  });

  it('give the letter Æ in 2023 to Danmarksdemokraterne alone', () => {
    const rows = sheetRows('Kommunalbestyrelsesmedlemmer_2022-2025.xlsx', 'Ark1');
    const withLetter = rows.filter((row) => row[3] === 'Æ');
    expect(withLetter).toHaveLength(19);
    expect(new Set(withLetter.map((row) => row[4]))).toEqual(new Set(['Danmarksdemokraterne']));
  });

  it('hold no address outside the reserved domains', () => {
    const cells = [
      ...sheetRows('KL_kommunalpolitikere_januar_2019.xlsx', 'Kommunalbestyrelser').map(
        (row) => row[7],
      ),
      ...sheetRows('Kommunalbestyrelsesmedlemmer_2022-2025.xlsx', 'Ark1').flatMap((row) => [
        row[6],
        row[7],
      ]),
      ...surveyRows().map((row) => row['email']),
    ];
    const addresses = cells.flatMap((cell) => String(cell ?? '').match(/\S+@\S+/g) ?? []);
    expect(addresses.length).toBeGreaterThan(7000);
    const elsewhere = addresses.filter((address) => !/\.example[>;,]?$/i.test(address));
    expect(elsewhere).toEqual([]);
  });
});

describe('the surveys', () => {
  it('have 946 and 757 answering persons in all 98 municipalities', () => {
    const truth = new TextDecoder().decode(sample.truth).trimEnd().split('\n').slice(1);
    const personOf = new Map(
      truth.map((line) => [line.split(',')[2] ?? '', line.split(',')[3] ?? '']),
    );
    const answers2019 = surveyRows().filter(
      (row) => row['stato_3'] === '1' || row['stato_4'] === '1',
    );
    const persons2019 = new Set(answers2019.map((row) => personOf.get(row['responde'] ?? '')));
    expect(persons2019.size).toBe(946);
    expect(new Set(answers2019.map((row) => row['kommune'])).size).toBe(98);
    const [header = [], ...rows] = sheetRows('SurveyXact_2023.xlsx', 'Dataset');
    const at = (name: string): number => header.indexOf(name);
    const answers2023 = rows.filter(
      (row) => row[at('statoverall_3')] === 1 || row[at('statoverall_4')] === 1,
    );
    const persons2023 = new Set(
      answers2023.map((row) => personOf.get(String(row[at('respondentid')]))),
    );
    persons2023.delete('');
    expect(persons2023.size).toBe(757);
    const places = new Set(answers2023.map((row) => row[at('kommune')]));
    places.delete(undefined);
    expect(places.size).toBe(98);
  });

  it('write "Ved ikke" as 6 in 2019 and as 99 in 2023', () => {
    const codes2019 = new Set(surveyRows().map((row) => row['s_6_1']));
    expect(codes2019).toEqual(new Set(['', '1', '2', '3', '4', '5', '6']));
    const [header = [], ...rows] = sheetRows('SurveyXact_2023.xlsx', 'Dataset');
    const codes2023 = new Set(rows.map((row) => row[header.indexOf('faellesskab_1')]));
    expect(codes2023).toEqual(new Set([undefined, 1, 2, 3, 4, 5, 99]));
  });

  it('cut the variable names of 2019 to eight letters and keep them apart', () => {
    const names = Object.keys(surveyRows()[0] ?? {});
    expect(Math.max(...names.map((name) => name.length))).toBe(8);
    expect(names).toContain('digit_1');
    expect(names).toHaveLength(new Set(names).size);
  });

  it('mark every invented wording and leave the printed ones unmarked', () => {
    const texts = new Set(
      sheetRows('SurveyXact_2023.xlsx', 'Structure').map((row) => String(row[4])),
    );
    const unmarked = [...texts].filter((text) => !text.endsWith('[konstrueret ordlyd]'));
    expect(
      unmarked.filter((text) => text.startsWith('Som kommunalbestyrelsesmedlem')),
    ).toHaveLength(2);
    expect(unmarked.filter((text) => text.startsWith('Jeg '))).toHaveLength(1);
    expect(unmarked.filter((text) => text.startsWith('I min '))).toHaveLength(1);
  });
});

describe('the key figures', () => {
  it('name all 98 municipalities in both blocks of a windows-1252 file', () => {
    const text = new TextDecoder('windows-1252').decode(fileNamed('nwRap-10Sep2024-101803.csv'));
    const rows = text.split('\r\n').map((line) => line.split(';'));
    const places = rows.filter((row) => /^\d{3}$/.test(row[1] ?? ''));
    expect(places).toHaveLength(196);
    expect(text).toMatch(/Københavns Kommune;101;[\d.]+;623\.404;.*;653\.664\r/);
    expect(text).toContain('Ærø Kommune;492;');
    expect(new Set(rows.filter((row) => row.length > 1).map((row) => row.length))).toEqual(
      new Set([8]),
    );
  });
});
