import { expect, it } from 'vitest';
import { readNumberFormats } from '../../../../src-main/readers/number-formats.ts';

it('finds the format of every cell style, its own or a built-in one', () => {
  const xml =
    '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="dd\\-mm\\-yyyy &quot;kl.&quot;"/></numFmts>' +
    '<cellStyleXfs><xf numFmtId="9"/></cellStyleXfs>' +
    '<cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="14"/><xf/><xf numFmtId="999"/></cellXfs></styleSheet>';
  expect(readNumberFormats(xml, 'xl/styles.xml')).toEqual({
    ok: true,
    value: ['General', 'dd\\-mm\\-yyyy "kl."', 'm/d/yy', 'General', 'General'],
  });
});

it('refuses broken styles', () => {
  expect(readNumberFormats('<styleSheet>', 'xl/styles.xml')).toMatchObject({
    error: { reason: 'broken-xml', part: 'xl/styles.xml' },
  });
});
