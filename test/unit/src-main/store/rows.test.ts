import { describe, expect, it } from 'vitest';
import {
  integerOf,
  jsonOf,
  parseTexts,
  textOf,
  textOrNullOf,
  toJson,
} from '../../../../src-main/store/rows.ts';

const row = { name: 'x', count: 3, nothing: null, body: '{"a":1}', broken: '{"Hans Hansen' };

describe('rows', () => {
  it('reads columns by their type', () => {
    expect(textOf(row, 'name')).toBe('x');
    expect(textOrNullOf(row, 'nothing')).toBeNull();
    expect(integerOf(row, 'count')).toBe(3);
    expect(jsonOf(row, 'body', (value) => value)).toEqual({ a: 1 });
  });

  it('stops at a column of another type or no such column', () => {
    expect(() => textOf(row, 'count')).toThrow('column count holds text');
    expect(() => textOf(row, 'absent')).toThrow('column absent holds text');
    expect(() => integerOf(row, 'name')).toThrow('column name holds an integer');
  });

  it('never quotes a stored body in an error', () => {
    expect(() => jsonOf(row, 'broken', (value) => value)).toThrow(
      /^Invariant broken: the body in column broken has an unknown shape$/,
    );
    const failing = (): never => {
      throw new Error('Hans Hansen');
    };
    expect(() => jsonOf(row, 'body', failing)).toThrow(/^(?!.*Hans).*$/);
  });

  it('refuses what JSON would change in silence', () => {
    for (const value of [Number.NaN, [1, Infinity], { deep: { x: -Infinity } }, undefined]) {
      expect(() => toJson(value)).toThrow('Invariant broken');
    }
    const odd = { text: 'half \ud800, nul \0, 😀', numbers: [0.1, 1e-300, 9007199254740991] };
    expect(JSON.parse(toJson(odd))).toEqual(odd);
  });

  it('reads a list of texts and nothing else', () => {
    expect(parseTexts(['a', 'b'])).toEqual(['a', 'b']);
    expect(() => parseTexts(['a', 1])).toThrow('holds texts');
    expect(() => parseTexts('a')).toThrow('is an array');
  });
});
