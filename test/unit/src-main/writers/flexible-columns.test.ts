import { describe, expect, it } from 'vitest';
import { printStyle } from '../../../../shared/table/number-format.ts';
import {
  type ColumnMeasure,
  columnWishes,
  shareRoom,
} from '../../../../src-main/writers/flexible-columns.ts';
import { furtherDoc, regressionDoc } from './support/sample-tables.ts';

const measure: ColumnMeasure = {
  widthOf: (line) => line.length,
  plainLabel: 20,
  longestLabel: 30,
  longestText: 40,
  comfortable: 15,
};
const style = printStyle('da');

describe('flexible columns', () => {
  it('makes columns of models as wide as the widest, none narrower', () => {
    const [label, first, second] = columnWishes(regressionDoc, style, measure);
    expect(label).toEqual({ natural: 19, least: 19 });
    // `0,00061 (0,00040)` with room for the minus of others.
    expect([first, second]).toEqual([
      { natural: 18, least: 18 },
      { natural: 18, least: 18 },
    ]);
  });

  it('lets texts and headers take several lines, numbers never', () => {
    const [label, wording, n, mean, rest] = columnWishes(furtherDoc, style, measure);
    expect(label).toEqual({ natural: 6, least: 6 });
    expect(wording).toEqual({ natural: 40, least: 15 });
    expect(n).toEqual({ natural: 4, least: 4 });
    expect(mean).toEqual({ natural: 10, least: 10 });
    expect(rest).toEqual({ natural: 11, least: 11 });
  });

  it('lets long labels take several lines, but not what heads a section', () => {
    const [row] = regressionDoc.rows;
    const rows = [
      { ...row!, label: 'En ordlyd, som fylder mere end en linje' },
      { ...row!, label: 'x'.repeat(99), isSection: true },
    ];
    const [label] = columnWishes({ ...regressionDoc, rows }, style, measure);
    expect(label).toEqual({ natural: 30, least: 15 });
  });

  it('shares what is left, narrows texts before numbers, and all alike where nothing else helps', () => {
    const wishes = [
      { natural: 40, least: 20 },
      { natural: 10, least: 10 },
    ];
    expect(shareRoom(wishes, 100)).toEqual([80, 20]);
    expect(shareRoom(wishes, 40)).toEqual([30, 10]);
    expect(shareRoom(wishes, 15)).toEqual([10, 5]);
  });
});
