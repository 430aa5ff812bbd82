import { describe, expect, it } from 'vitest';
import { compareDanish } from '../../../../../assets/sample/generate/danish-order.ts';

describe('compareDanish', () => {
  it('puts æ, ø and å last, and aa with å', () => {
    const places = ['Aarhus', 'Ærø', 'Varde', 'Assens', 'Ørsted', 'Aabenraa', 'Åkirkeby'];
    expect(places.sort(compareDanish)).toEqual([
      'Assens',
      'Varde',
      'Ærø',
      'Ørsted',
      'Aabenraa',
      'Åkirkeby',
      'Aarhus',
    ]);
  });

  it('sorts a decomposed å as å', () => {
    expect(compareDanish('A\u030Akirkeby', 'Åkirkeby')).toBe(0);
  });
});
