import { expect, it } from 'vitest';

import { transitions } from '../../../../../src-main/stats/description/transitions.ts';
import { readExpected } from '../../../../reference/description/read-expected.ts';

it('counts steps between neighbouring times as R’s table of lagged values does', () => {
  const { entity, time, state, ...counts } = readExpected().transitions;
  const rows = [
    Float64Array.from(state),
    Int32Array.from(entity),
    Float64Array.from(time),
  ] as const;
  expect(transitions(...rows)).toEqual({ ...counts, entities: 40 });
  const reversed = [rows[0].toReversed(), rows[1].toReversed(), rows[2].toReversed()] as const;
  expect(transitions(...reversed)).toEqual({ ...counts, entities: 40 });
});

it('has no step for an entity with one row, and takes none between entities', () => {
  const own = transitions(Float64Array.of(0, 1), Int32Array.of(0, 1), Float64Array.of(0, 1));
  expect(own).toEqual({
    upward: 0,
    downward: 0,
    stayedZero: 0,
    stayedOne: 0,
    entities: 0,
    changers: 0,
  });
});
