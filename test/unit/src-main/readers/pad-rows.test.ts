import { expect, it } from 'vitest';
import { padRows } from '../../../../src-main/readers/pad-rows.ts';

it('makes all rows as wide as the widest and leaves the given ones alone', () => {
  const rows = [['a'], [], ['b', 1, true], []];
  expect(padRows(rows)).toEqual({
    ok: true,
    value: [
      ['a', null, null],
      [null, null, null],
      ['b', 1, true],
      [null, null, null],
    ],
  });
  expect(rows[0]).toEqual(['a']);
});

it('refuses a rectangle that would fill memory', () => {
  const wide = Array.from({ length: 4_096 }, () => 1);
  const rows = [wide, ...Array.from({ length: 5_000 }, () => [1])];
  expect(padRows(rows)).toEqual({
    ok: false,
    error: { code: 'too-many-cells', rows: 5_001, columns: 4_096, limit: 20_000_000 },
  });
});
