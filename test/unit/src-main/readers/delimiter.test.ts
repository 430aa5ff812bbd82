import { describe, expect, it } from 'vitest';
import { commonWidth, findDelimiter } from '../../../../src-main/readers/delimiter.ts';

function delimiterOf(text: string): string {
  return findDelimiter(text, undefined).delimiter;
}

describe('delimiter', () => {
  it.each([
    ['a;b\n1,5;2,5\n3,5;4,5\n', ';'],
    ['a,b,c\n1,"2,5",3\nx,y,z\n', ','],
    ['a\tb\n1;2\t3,4\n', '\t'],
    ['titel\n\na;b;c\n1;2;3\n4;5;6\n', ';'],
    ['kun én kolonne\nx\ny\n', ';'],
    ['a,b\n1,2\n3\n', ','],
  ])('finds the delimiter of %j', (text, delimiter) => {
    expect(delimiterOf(text)).toBe(delimiter);
  });

  it('takes the sep= line out and counts it', () => {
    expect(findDelimiter('sep=;\na,b;c\n', undefined)).toEqual({
      delimiter: ';',
      body: 'a,b;c\n',
      skippedLines: 1,
    });
  });

  it('takes the most frequent width, of equals the first', () => {
    expect(commonWidth([3, 4, 4])).toEqual({ width: 4, share: 2 / 3 });
    expect(commonWidth([4, 5, 2]).width).toBe(4);
    expect(commonWidth([])).toEqual({ width: 0, share: 0 });
  });
});
