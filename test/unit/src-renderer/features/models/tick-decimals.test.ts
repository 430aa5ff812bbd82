import { expect, it } from 'vitest';
import { tickDecimals } from '../../../../../src-renderer/features/models/tick-decimals.ts';

it('tells ticks apart on a narrow axis', () => {
  expect(tickDecimals([{ lower: -0.000066, upper: 0.000028 }])).toBe(5);
  expect(tickDecimals([{ lower: 0.002, upper: 0.005 }])).toBe(3);
});

it('has two decimals at least', () => {
  expect(tickDecimals([{ lower: -30, upper: 20 }])).toBe(2);
  expect(tickDecimals([])).toBe(2);
});
