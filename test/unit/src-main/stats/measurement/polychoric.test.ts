import { describe, expect, it } from 'vitest';

import { elementAt } from '../../../../../src-main/stats/linalg/matrix.ts';
import { polychoricCorrelations } from '../../../../../src-main/stats/measurement/polychoric.ts';

/** Two items with two answers each and these counts. */
function fourfold(both: number, left: number, right: number, neither: number): Float64Array[] {
  const rows = [
    ...Array.from({ length: both }, () => [1, 1]),
    ...Array.from({ length: left }, () => [1, 0]),
    ...Array.from({ length: right }, () => [0, 1]),
    ...Array.from({ length: neither }, () => [0, 0]),
  ];
  return [0, 1].map((item) => Float64Array.from(rows, (row) => row[item]!));
}

describe('polychoric correlations', () => {
  it('of two halves that agree in two thirds of the answers are sin(π/2 · 1/3)', () => {
    // Tetrachoric at the medians: share agreeing = 1/2 + asin(r)/π.
    const correlations = polychoricCorrelations(fourfold(200, 100, 100, 200));
    expect(elementAt(correlations!, 0, 1)).toBeCloseTo(Math.sin(Math.PI / 6), 12);
    expect(elementAt(correlations!, 1, 1)).toBe(1);
  });

  it('turn their sign with an item', () => {
    const [left, right] = fourfold(80, 30, 20, 60);
    const straight = elementAt(polychoricCorrelations([left!, right!])!, 0, 1);
    const turned = polychoricCorrelations([left!, right!.map((value) => 1 - value)])!;
    expect(elementAt(turned, 0, 1)).toBeCloseTo(-straight, 10);
  });

  it('do not exist where the answers order perfectly, do not vary or are no steps', () => {
    expect(polychoricCorrelations(fourfold(50, 0, 0, 50))).toBeNull();
    expect(polychoricCorrelations(fourfold(0, 50, 50, 0))).toBeNull();
    expect(polychoricCorrelations(fourfold(50, 50, 0, 0))).toBeNull();
    const fine = Float64Array.from({ length: 60 }, (_, row) => row);
    expect(polychoricCorrelations([fine, fine.map((value) => (value * 7) % 60)])).toBeNull();
  });
});
