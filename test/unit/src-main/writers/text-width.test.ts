import { describe, expect, it } from 'vitest';
import { lineCount, textWidth } from '../../../../src-main/writers/text-width.ts';

describe('text width', () => {
  it('adds the widths of Times New Roman', () => {
    // 0 and 2: 500 each, the comma 250, the hyphen 333 thousandths.
    expect(textWidth('-0,2', 10)).toBeCloseTo(15.83, 10);
    expect(textWidth('Åm', 10)).toBeCloseTo(15, 10);
    expect(textWidth('', 10)).toBe(0);
  });

  it('counts lines by whole words, and each line end', () => {
    expect(lineCount('00 00 00', 10, 100)).toBe(1);
    expect(lineCount('00 00 00', 10, 22.5)).toBe(2);
    expect(lineCount('00 00 00', 10, 22.4)).toBe(3);
    expect(lineCount('0000000000 0', 10, 20)).toBe(2);
    expect(lineCount('a\nb', 10, 100)).toBe(2);
    expect(lineCount('', 10, 100)).toBe(1);
  });
});
