import { describe, expect, it } from 'vitest';
import { sheetNames } from '../../../../src-main/writers/sheet-names.ts';

describe('sheet names', () => {
  it('takes out what Excel forbids and keeps names short', () => {
    expect(sheetNames(["'Tabel 2/3: [x]*?'"])).toEqual(['Tabel 2 3 x']);
    expect(sheetNames(['a'.repeat(40)])[0]).toHaveLength(31);
  });

  it('makes equal names differ, without regard to case', () => {
    expect(sheetNames(['Tabel 2', 'TABEL 2', 'Tabel 2'])).toEqual([
      'Tabel 2',
      'TABEL 2 (2)',
      'Tabel 2 (3)',
    ]);
    const long = 'b'.repeat(31);
    expect(sheetNames([long, long])[1]).toBe(`${'b'.repeat(27)} (2)`);
  });

  it('finds a name where nothing is left', () => {
    expect(sheetNames(['', '???'])).toEqual(['Sheet 1', 'Sheet 2']);
  });
});
