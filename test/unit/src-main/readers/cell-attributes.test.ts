import { describe, expect, it } from 'vitest';
import { readCellAttributes } from '../../../../src-main/readers/cell-attributes.ts';

describe('what a cell tag says', () => {
  it.each([
    [' r="A1"', { reference: 'A1', type: 'n', style: 0 }],
    [' r="AB12" s="3" t="s"', { reference: 'AB12', type: 's', style: 3 }],
    [' r="A1" t="str" s="7"', { reference: 'A1', type: 'str', style: 7 }],
    [" t='b'  r='A1' cm=\"1\"", { reference: 'A1', type: 'b', style: 0 }],
    ['', { reference: null, type: 'n', style: 0 }],
    [' r="a1" xr:uid="{1}"', { reference: 'a1', type: 'n', style: 0 }],
  ])('reads %j', (attributes, cell) => {
    expect(readCellAttributes(attributes)).toEqual(cell);
  });

  it.each([' r="A1" 2="b"', ' r="A1" t="x"', ' r="A1" s="x"', ' r="A1" tt="s"'])(
    'knows nothing of %j',
    (attributes) => {
      expect(readCellAttributes(attributes)).toBeNull();
    },
  );
});
