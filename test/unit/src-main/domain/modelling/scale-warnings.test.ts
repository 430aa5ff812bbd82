import { describe, expect, it } from 'vitest';

import { scaleWarnings } from '../../../../../src-main/domain/modelling/scale-warnings.ts';

const good = {
  items: [
    { item: 'a', loading: 0.4 },
    { item: 'b', loading: 0.8 },
  ],
  alpha: 0.7,
  factors: 1,
  isHeywood: false,
};
const codes = (scale: typeof good | Parameters<typeof scaleWarnings>[0]) =>
  scaleWarnings(scale).map(({ code }) => code);

describe('the warnings about a scale', () => {
  it('are none at the limits themselves', () => {
    expect(scaleWarnings(good)).toEqual([]);
  });

  it('name a weak alpha and several factors for the scale', () => {
    expect(scaleWarnings({ ...good, alpha: 0.69, factors: 2 })).toEqual([
      { code: 'weak-alpha', item: null, value: 0.69 },
      { code: 'several-factors', item: null, value: 2 },
    ]);
  });

  it('name the item that loads weakly or the other way', () => {
    const items = [
      { item: 'a', loading: 0.39 },
      { item: 'b', loading: -0.6 },
    ];
    expect(scaleWarnings({ ...good, items })).toEqual([
      { code: 'weak-loading', item: 'a', value: 0.39 },
      { code: 'negative-loading', item: 'b', value: -0.6 },
    ]);
  });

  it('tell a Heywood case from loadings that do not exist', () => {
    const items = [{ item: 'a', loading: null }];
    expect(codes({ ...good, items, isHeywood: true })).toEqual(['heywood']);
    expect(codes({ ...good, items })).toEqual(['no-factor']);
    expect(codes({ ...good, items, alpha: null, factors: null })).toEqual([]);
  });
});
