import { describe, expect, it } from 'vitest';
import { htmlWriter, writeHtmlTable } from '../../../../src-main/writers/html.ts';
import { screenStyle } from '../../../../shared/table/number-format.ts';
import { regressionDoc, textDoc } from './support/sample-tables.ts';

describe('html writer', () => {
  it('puts the same table on the clipboard as markup and as text with tabs', () => {
    const { html, text } = writeHtmlTable(regressionDoc);
    expect(text.split('\n')).toEqual([
      'Tabel 2: SOC-R og visionsledelse',
      '\tModel I\tModel II',
      '\tRandom effects\tRandom effects',
      '\tuden kontrol\tmed kontrol',
      'SOC-R\t0,24*** (0,032)\t-0,033† (0,019)',
      'Alder\t\t0,00061 (0,00040)',
      'Gennemsnit\t0,74\tikke beregnet',
      'Antal observationer\t1695\t1677',
      'Note: Standardfejl i parenteser. *** p < 0,001.',
      'Specifikation: Konventionelle.',
    ]);
    expect(html).toContain('>0,24***\u00A0(0,032)</p></td>');
    expect(html).toContain('p\u00A0&lt;\u00A00,001.</p>');
  });

  it('draws a strong rule above and below and a thin one under the header', () => {
    const { html } = writeHtmlTable(regressionDoc);
    expect(html.match(/border-top:1\.5pt/g)).toHaveLength(3);
    expect(html.match(/border-bottom:1\.5pt/g)).toHaveLength(3);
    expect(html.match(/border-bottom:0\.5pt/g)).toHaveLength(3);
    expect(html.match(/border-top:0\.5pt/g)).toHaveLength(3);
  });

  it('shows markup in a text instead of running it', async () => {
    const attack = "\"><script>alert(1)</script><img src=x onerror='alert(1)'>&amp;";
    const { bytes } = await htmlWriter.write([textDoc([attack])]);
    const page = new TextDecoder().decode(bytes);
    expect(page).not.toMatch(/<script|<img/);
    expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(page).toContain('&amp;amp;');
  });

  it('indents numbers so that their decimal marks meet', () => {
    const { html } = writeHtmlTable(regressionDoc);
    // The hyphen of 11 points Times is 3.66 points wide.
    expect(html).toMatch(/<p style="margin:1pt 0 1pt 3\.66pt">0,00061/);
    expect(html).toMatch(/<p style="margin:1pt 0 1pt 0">-0,033/);
  });

  it('keeps tabs and line ends of a text from shifting cells', () => {
    const { text } = writeHtmlTable({ ...textDoc(['a\tb\nc']), notes: [], title: 'x' });
    expect(text).toBe('Tabel S.1: x\n\ta b c\na b c\ta b c');
  });

  it('spells numbers as asked', () => {
    expect(writeHtmlTable(regressionDoc, screenStyle('da')).html).toContain('−0,033†\u00A0(0,019)');
  });
});
