import { describe, expect, it } from 'vitest';

import { withoutMarks } from '../../../../../src-main/hosts/cli/missing-marks.ts';

describe('withoutMarks', () => {
  it('reads the marks of R and Stata as missing and counts each', () => {
    const { cells, marks } = withoutMarks(['1', 'NA', '.', '2,5', ' .a ', '.a', '', null, 3]);
    expect(cells).toEqual(['1', null, null, '2,5', null, null, '', null, 3]);
    expect(marks).toEqual([
      { mark: 'NA', cells: 1 },
      { mark: '.', cells: 1 },
      { mark: '.a', cells: 2 },
    ]);
  });

  it.each([
    ['a column of words', ['Venstre', 'NA', 'C']],
    ['other ways to write it', ['1', 'n/a', '-', 'NaN', '.1a', 'NA']],
    ['a column without marks', ['1', '.5', '5.', '']],
  ])('leaves %s as it is', (_case, cells) => {
    expect(withoutMarks(cells)).toEqual({ cells, marks: [] });
  });

  it('leaves a single slip among numbers to be refused where it stands', () => {
    expect(withoutMarks(['1', 'NA', 'x', '2']).cells).toEqual(['1', null, 'x', '2']);
  });

  it('takes a column of marks alone as wholly missing', () => {
    expect(withoutMarks(['NA', '']).cells).toEqual([null, '']);
  });
});
