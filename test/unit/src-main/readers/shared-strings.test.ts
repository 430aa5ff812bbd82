import { expect, it } from 'vitest';
import { readSharedStrings } from '../../../../src-main/readers/shared-strings.ts';

it('keeps every text in its place: plain, rich, empty, with codes and spaces', () => {
  const xml =
    '<sst><si><t xml:space="preserve"> a </t></si><si/><si><t/></si>' +
    '<si><r><rPr><b/></rPr><t>Høje-</t></r><r><t>Taastrup</t></r><rPh><t>x</t></rPh></si>' +
    '<si><t>1_x000B_2_x005F_x000B_3\r\n4</t></si></sst>';
  expect(readSharedStrings(xml, 'x')).toEqual({
    ok: true,
    value: [' a ', '', '', 'Høje-Taastrup', '1\u000B2_x000B_3\n4'],
  });
});

it('refuses a table of texts that ends early', () => {
  expect(readSharedStrings('<sst><si><t>a</t>', 'x')).toMatchObject({
    error: { reason: 'broken-xml' },
  });
});
