import { expect, test } from 'vitest';
import type { PanelFrame } from '../../../../../../src-main/domain/panel/assemble-panel.ts';
import { createRandom } from '../../../../../../src-main/domain/replication/twin/random.ts';
import { withoutCopies } from '../../../../../../src-main/domain/replication/twin/without-copies.ts';

function frameOf(y: readonly (number | null)[], x: readonly number[]): PanelFrame {
  const column = (values: readonly (number | null)[]) => ({
    values,
    missing: values.map((value) => (value === null ? ('blank' as const) : null)),
  });
  return {
    rows: y.length,
    entities: y.length,
    entity: y.map((_, row) => row),
    wave: y.map(() => '2019'),
    municipality: [],
    answer: [],
    columns: new Map([
      ['y', column(y)],
      ['x', column(x)],
    ]),
  };
}

const real = frameOf([1, 2, 3], [10, 20, 30]);

test('a row that equals a real one gets another outcome, near by', () => {
  const twin = withoutCopies(frameOf([2, 3, 1], [20, 10, 30]), real, ['y'], createRandom('a'));
  const [copy, ...others] = twin.columns.get('y')?.values ?? [];
  expect(copy).not.toBe(2);
  expect(Math.abs(Number(copy) - 2)).toBeLessThan(0.04);
  expect(others).toEqual([3, 1]);
});

test('a twin without such rows stays as it is', () => {
  const other = frameOf([5, null], [10, 20]);
  expect(withoutCopies(other, real, ['y'], createRandom('a'))).toEqual(other);
});
