import { expect, test } from 'vitest';
import { latentCorrelation } from '../../../../../../src-main/domain/replication/twin/latent-correlation.ts';
import { normalUpperQuantile } from '../../../../../../src-main/stats/dist/quantiles.ts';

const normal = Array.from({ length: 2000 }, (_, k) => normalUpperQuantile(1 - (k + 0.5) / 2000));
const halves = Array.from({ length: 2000 }, (_, k) => (k < 1000 ? 0 : 1));
const rare = Array.from({ length: 2000 }, (_, k) => (k < 1900 ? 0 : 1));

test('on normal margins the numbers go together as the values do', () => {
  expect(latentCorrelation(0.5, normal, normal)).toBeCloseTo(0.5, 1);
  expect(latentCorrelation(-0.3, normal, normal)).toBeCloseTo(-0.3, 1);
});

test('two halves that go together by r come from numbers that do by sin(πr/2)', () => {
  expect(latentCorrelation(0.4, halves, halves)).toBeCloseTo(Math.sin((Math.PI / 2) * 0.4), 1);
});

test('a rare yes needs a closer relation than an even one', () => {
  const even = latentCorrelation(0.2, halves, normal);
  expect(latentCorrelation(0.2, rare, normal)).toBeGreaterThan(even + 0.1);
});

test('what never differs goes together with nothing', () => {
  expect(latentCorrelation(0.5, [1, 1, 1], normal)).toBe(0);
  expect(latentCorrelation(0.5, normal, [])).toBe(0);
});
