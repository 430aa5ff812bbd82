import { expect, it } from 'vitest';
import { MUNICIPALITIES } from '../../../../../src-main/domain/import/municipality-table.ts';

it('holds 98 municipalities with codes of their own', () => {
  expect(new Set(MUNICIPALITIES.map(({ code }) => code)).size).toBe(98);
});

it('divides them among the five regions as they are divided', () => {
  const sizes = Map.groupBy(MUNICIPALITIES, ({ region }) => region);
  const counted = Object.fromEntries([...sizes].map(([region, all]) => [region, all.length]));
  expect(counted).toEqual({
    Hovedstaden: 29,
    Sjælland: 17,
    Syddanmark: 22,
    Midtjylland: 19,
    Nordjylland: 11,
  });
});
