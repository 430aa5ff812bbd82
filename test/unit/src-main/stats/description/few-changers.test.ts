import { expect, it } from 'vitest';

import { hasFewChangers } from '../../../../../src-main/stats/description/few-changers.ts';

const of = (changers: number, entities: number) => ({
  upward: changers,
  downward: 0,
  stayedZero: 0,
  stayedOne: entities - changers,
  entities,
  changers,
});

it('warns below thirty changers and below five per cent', () => {
  expect(hasFewChangers(of(29, 100))).toBe(true);
  expect(hasFewChangers(of(30, 259))).toBe(false);
  expect(hasFewChangers(of(49, 1000))).toBe(true);
  expect(hasFewChangers(of(50, 1000))).toBe(false);
});
