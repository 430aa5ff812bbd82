import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { referencePath } from '../../../reference/read-frame.ts';
import { createStudy } from './support/small-study.ts';
import { startServices } from './support/test-services.ts';

const services = startServices();
afterAll(() => services.stop());

const path = (name: string) => referencePath(`article-tables/${name}`);

describe('the checker of printed tables', () => {
  it('checks chosen files together', async () => {
    const files = ['table-2.csv', 'table-3.csv'].map((name) => services.upload(path(name)));
    const { cells, findings } = await services.call('checker.printed', { files, pasted: null });
    expect(cells.filter(({ verdict }) => verdict === 'impossible')).toHaveLength(5);
    expect(findings.map(({ rule }) => rule)).toContain('rows-swapped');
  });

  it('checks a table pasted from Word or Excel', async () => {
    const pasted = readFileSync(path('table-2.csv'), 'utf8').replaceAll(';', '\t');
    const { cells } = await services.call('checker.printed', { files: [], pasted });
    expect(cells.filter(({ verdict }) => verdict === 'impossible')).toHaveLength(4);
    expect(cells[0]?.table).toBe('tabel.txt');
  });

  it.each([
    ['md', '| | I |\n|--|--|\n| x | 0,24\\*\\*\\* (0,32) |'],
    ['html', '<table><tr><td>x</td><td>0,24*** (0,32)</td></tr></table>'],
    ['tex', String.raw`\begin{tabular}{ll} x & 0,24*** (0,32) \\ \end{tabular}`],
  ])('checks a table pasted as %s', async (extension, pasted) => {
    const { cells } = await services.call('checker.printed', { files: [], pasted });
    expect(cells).toMatchObject([{ table: `tabel.${extension}`, verdict: 'impossible' }]);
  });

  it('holds a text against the table beside it', async () => {
    const pasted = readFileSync(path('table-2.csv'), 'utf8').replaceAll(';', '\t');
    const text = 'Køn er signifikant i model II.';
    const { findings, claims } = await services.call('checker.printed', {
      files: [],
      pasted,
      text,
    });
    expect(claims).toBe(1);
    expect(findings.at(-1)).toMatchObject({ rule: 'text-significant', passage: text });
  });

  it('says where there is nothing to check, and which file it does not know', async () => {
    const ask = (files: string[], pasted: string | null) =>
      services.ask('checker.printed', { files, pasted });
    expect(await ask([], 'Kære alle\tvi ses')).toMatchObject({
      error: { code: 'no-coefficients', data: { fileName: 'tabel.txt' } },
    });
    expect(await ask(['gone'], null)).toMatchObject({ error: { code: 'unknown-file' } });
  });

  it('has no own tables to check without a study, its sources or that table', async () => {
    const own = () => services.ask('checker.own', { tables: ['table-2'], language: 'da' });
    expect(await own()).toMatchObject({ error: { code: 'no-study-open' } });
    await createStudy(services);
    expect(await own()).toMatchObject({ error: { code: 'sources-missing' } });
  });
});
