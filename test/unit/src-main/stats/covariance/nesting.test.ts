import { expect, it } from 'vitest';

import { nestingOf } from '../../../../../src-main/stats/covariance/nesting.ts';

const entities = { codes: Int32Array.of(0, 0, 1, 1, 2), groups: 3 };

it('names the entities that are in several clusters', () => {
  const { clusters, crossing } = nestingOf(
    { codes: Int32Array.of(1, 1, 0, 1, 0), groups: 2 },
    entities,
  );
  expect([...clusters]).toEqual([1, 0, 0]);
  expect(crossing).toEqual([1]);
});

it('every entity is a cluster of its own where they are the clusters', () => {
  const { clusters, crossing } = nestingOf(entities, entities);
  expect([...clusters]).toEqual([0, 1, 2]);
  expect(crossing).toEqual([]);
});
