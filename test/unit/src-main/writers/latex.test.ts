import { describe, expect, it } from 'vitest';
import { latexWriter } from '../../../../src-main/writers/latex.ts';
import { regressionDoc, textDoc } from './support/sample-tables.ts';

async function write(...args: Parameters<typeof latexWriter.write>): Promise<string> {
  return new TextDecoder().decode((await latexWriter.write(...args)).bytes);
}

describe('latex writer', () => {
  it('sets rows between the rules of booktabs, decimal marks under each other', async () => {
    const source = await write([regressionDoc]);
    const body = source.slice(source.indexOf('\\toprule'), source.indexOf('\\end{tabular*}'));
    expect(body.trim().split('\n')).toEqual([
      '\\toprule',
      '{} & Model~I & Model~II \\\\',
      '{} & Random effects & Random effects \\\\',
      '{} & uden kontrol & med kontrol \\\\',
      '\\midrule',
      '{}SOC-R & 0,24***~(0,032) & -0,033\\textdagger{}~(0,019) \\\\',
      '{}Alder &  & \\phantom{-}0,00061~(0,00040) \\\\',
      '{}Gennemsnit & 0,74 & ikke beregnet \\\\',
      '\\midrule',
      '{}Antal observationer & 1695 & 1677 \\\\',
      '\\bottomrule',
    ]);
  });

  it('keeps the number of the table and the word of its language', async () => {
    const source = await write([{ ...regressionDoc, number: 'S.1', language: 'en', id: 'a b%' }]);
    expect(source).toContain('\\renewcommand{\\tablename}{Table}');
    expect(source).toContain('\\renewcommand{\\thetable}{S.1}');
    expect(source).toContain('\\label{tab:a-b-}');
  });

  it('draws one rule where a table has only rows below it', async () => {
    const [row] = regressionDoc.rows;
    const doc = { ...regressionDoc, rows: [{ ...row!, ruleAbove: true }] };
    expect((await write([doc])).match(/\\midrule/g)).toHaveLength(1);
  });

  it('runs no command of a text', async () => {
    const source = await write([textDoc(['\\input{x}', '\\\\[9cm]', '% væk'])]);
    expect(source).not.toMatch(/\\input|\\\\\[|[^\\]% væk/);
  });
});
