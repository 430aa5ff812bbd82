import { beforeAll, describe, expect, it } from 'vitest';
import { tableHeading, type TableDoc } from '../../shared/table/table-doc.ts';
import { WRITERS } from '../../src-main/writers/index.ts';
import { runSample } from '../fixtures/run-sample.ts';
import { printedLines, separatedLines } from '../unit/src-main/writers/support/expected-lines.ts';
import {
  type PrintedLines,
  READ_BACK,
  tidyLines,
} from '../unit/src-main/writers/support/read-back.ts';
import {
  FORMULA_TEXTS,
  furtherDoc,
  HOSTILE_TEXTS,
  regressionDoc,
  textDoc,
  withheldDoc,
} from '../unit/src-main/writers/support/sample-tables.ts';

const SLOW_MS = 120_000;
const BREAKS = /[\t\n]/;

let sample: readonly TableDoc[] = [];
beforeAll(async () => {
  sample = (await runSample()).tables.map(({ doc }) => doc);
}, SLOW_MS);

it('names every writer once', () => {
  expect(new Set(WRITERS.map((writer) => writer.id)).size).toBe(WRITERS.length);
});

describe.each(WRITERS)('writer $id', (writer) => {
  const expected = (docs: readonly TableDoc[]) =>
    tidyLines(docs.flatMap(writer.id === 'csv' ? separatedLines : printedLines));
  const readBack = async (docs: readonly TableDoc[]): Promise<PrintedLines> => {
    const { bytes } = await writer.write(docs);
    const read = READ_BACK[writer.id];
    if (!read) throw new Error(`nothing reads ${writer.id} back`);
    return tidyLines(read(bytes));
  };

  it('has a title in both languages, an extension and a media type', () => {
    expect(writer.title.da.length * writer.title.en.length).toBeGreaterThan(0);
    expect(writer.extension).toMatch(/^[a-z]+$/);
    expect(writer.mediaType).toMatch(/^[a-z]+\/[a-z0-9.+-]+$/);
  });

  it.each(['da', 'en'] as const)('shows every kind of cell of a table in %s', async (language) => {
    const docs = [{ ...withheldDoc, language }];
    expect(await readBack(docs)).toEqual(expected(docs));
  });

  it.each(['da', 'en'] as const)(
    'shows wordings, sections and p-values in %s',
    async (language) => {
      // Markup and LaTeX rows are one line of source: a line end in a cell is a blank there.
      const isOneLine = ['latex', 'markdown'].includes(writer.id);
      const docs = [{ ...furtherDoc, language }];
      const wanted = expected(docs).map((line) =>
        isOneLine ? line.map((text) => text.replaceAll('\n', ' ')) : line,
      );
      expect(await readBack(docs)).toEqual(wanted);
    },
  );

  it('shows both tables of the sample study, cell by cell', async () => {
    expect(sample).toHaveLength(2);
    const lines = await readBack(sample);
    expect(lines).toEqual(expected(sample));
    if (writer.id !== 'csv') expect(lines.flat()).toContain('0,24*** (0,032)');
  });

  it('begins a bundle with its title and the list of its tables', async () => {
    const cover = { title: 'Supplerende materiale', study: '=1+1 & <b>', contents: 'Indhold' };
    const docs = [furtherDoc, regressionDoc];
    const { bytes } = await writer.write(docs, { cover });
    const lines = tidyLines(READ_BACK[writer.id]?.(bytes) ?? []);
    const titles = docs.map((doc) => tableHeading(doc));
    const before = [
      [cover.title],
      [cover.study],
      [cover.contents],
      ...titles.map((line) => [line]),
    ];
    const entries = before.map(([text = '']) => text.replace(/^Tabel (\S+): /, ''));
    const wanted = writer.id === 'csv' ? [] : entries;
    const shown = lines
      .slice(0, wanted.length)
      .map((cells) => (cells.at(-1) ?? '').replace(/^Tabel (\S+): /, ''));
    expect(shown).toEqual(wanted);
    expect(lines.slice(wanted.length)).toEqual(tidyLines(await readBack(docs)));
  });

  it('gives the same bytes for the same table, other bytes for another', async () => {
    const first = await writer.write([regressionDoc]);
    const again = await writer.write([structuredClone(regressionDoc)]);
    expect(Buffer.compare(first.bytes, again.bytes)).toBe(0);
    const other = await writer.write([{ ...regressionDoc, title: 'En anden' }]);
    expect(Buffer.compare(first.bytes, other.bytes)).not.toBe(0);
  });

  it('shows texts that look like formulas or markup as the texts they are', async () => {
    const texts = [...FORMULA_TEXTS, ...HOSTILE_TEXTS].filter((text) => !BREAKS.test(text));
    const docs = [textDoc(texts)];
    expect(await readBack(docs)).toEqual(expected(docs));
  });

  it('counts what no format can hold and shows where it stood', async () => {
    const docs = [textDoc(['a\uFFFEb'])];
    expect((await writer.write(docs)).replacedCharacters).toBe(5);
    expect((await readBack(docs)).flat()).toContain('a\uFFFDb');
  });

  it('writes a table without rows, columns or notes', async () => {
    const bare: TableDoc = { ...regressionDoc, columns: [], rows: [], notes: [] };
    expect(await readBack([bare])).toEqual([['Tabel 2: SOC-R og visionsledelse']]);
  });
});
