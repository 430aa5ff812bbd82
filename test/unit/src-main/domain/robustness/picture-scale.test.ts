import { describe, expect, test } from 'vitest';
import { pictureScale } from '../../../../../src-main/domain/robustness/picture-scale.ts';

const span = { top: 0, bottom: 100 };

describe('the scale of a picture', () => {
  test('stands at round values and holds 0', () => {
    const { ticks, decimals, yOf } = pictureScale([0.08, 0.31], span);
    expect(ticks.map((tick) => tick.toFixed(decimals))).toEqual([
      '0.0',
      '0.1',
      '0.2',
      '0.3',
      '0.4',
    ]);
    expect(yOf(0)).toBe(100);
    expect(yOf(0.4)).toBeCloseTo(0, 10);
    expect(yOf(0.1)).toBeCloseTo(75, 10);
  });

  test('holds values below 0 and small ones with the decimals that they need', () => {
    const { ticks, decimals, yOf } = pictureScale([-0.0004, 0.0011], span);
    expect(decimals).toBe(4);
    expect(yOf(-0.0004)).toBeLessThanOrEqual(100);
    expect(yOf(0.0011)).toBeGreaterThanOrEqual(0);
    expect(ticks.some((tick) => Math.abs(tick) < 1e-12)).toBe(true);
  });

  test('stands also where there is nothing to draw, and where all values are large', () => {
    expect(pictureScale([], span).ticks).toEqual([0, 1]);
    const { ticks, decimals } = pictureScale([1200, 3400], span);
    expect(decimals).toBe(0);
    expect(ticks.at(-1)).toBe(4000);
  });
});
