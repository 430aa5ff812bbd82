import { expect, test } from 'vitest';
import type { PanelFrame } from '../../../../../../src-main/domain/panel/assemble-panel.ts';
import { derivedBinaries } from '../../../../../../src-main/domain/replication/twin/derived-binaries.ts';

const terms = Array.from({ length: 60 }, (_, row) => 1 + (row % 4));

function frameOf(columns: Readonly<Record<string, readonly (number | null)[]>>): PanelFrame {
  return {
    rows: 60,
    entities: 60,
    entity: terms.map((_, row) => row),
    wave: terms.map(() => '2019'),
    municipality: [],
    answer: [],
    columns: new Map(
      Object.entries(columns).map(([id, values]) => [
        id,
        { values, missing: values.map((value) => (value === null ? ('blank' as const) : null)) },
      ]),
    ),
  };
}

test('finds the yes-or-no that follows from a number, also between the numbers that occur', () => {
  const first = terms.map((number) => (number === 1 ? 1 : 0));
  const [found, ...others] = derivedBinaries(frameOf({ terms, first }), ['first'], ['terms']);
  expect(others).toEqual([]);
  expect(found?.from).toBe('terms');
  expect([1, 1.4, 1.6, 9].map((x) => found?.valueOf(x))).toEqual([1, 1, 0, 0]);
});

test('one exception is enough to tell that it does not follow', () => {
  const first = terms.map((number, row) => (number === 1 && row > 0 ? 1 : 0));
  expect(derivedBinaries(frameOf({ terms, first }), ['first'], ['terms'])).toEqual([]);
});

test('a number that nearly every row has for itself says nothing of the kind', () => {
  const own = terms.map((_, row) => row);
  const first = terms.map((number) => (number === 1 ? 1 : 0));
  expect(derivedBinaries(frameOf({ own, first }), ['first'], ['own'])).toEqual([]);
});

test('a number that many rows lack does not stand for the yes-or-no', () => {
  const some = terms.map((number, row) => (row < 20 ? null : number));
  const first = terms.map((number) => (number === 1 ? 1 : 0));
  expect(derivedBinaries(frameOf({ some, first }), ['first'], ['some'])).toEqual([]);
});
