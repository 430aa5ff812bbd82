import { expect, test } from 'vitest';
import {
  givenColumns,
  givenPart,
} from '../../../../../../src-main/domain/replication/twin/given-part.ts';

const parties = Array.from({ length: 400 }, (_, row) => (row % 2 === 0 ? 'V' : 'A'));
const scores = parties.map((party) => (party === 'V' ? 0.5 : -0.5));

test('a level moves the numbers of the twin’s rows that have it', () => {
  const columns = givenColumns([{ observed: parties, drawn: ['A', 'V', 'V'] }], 5);
  const { drawn, variance } = givenPart(scores, columns);
  expect(drawn.map((x) => Math.round(x * 10) / 10)).toEqual([-0.5, 0.5, 0.5]);
  expect(variance).toBeCloseTo(0.25, 1);
});

test('a level of four rows moves nothing', () => {
  const observed = parties.map((party, row) => (row < 4 ? 'Æ' : party));
  const columns = givenColumns([{ observed, drawn: ['Æ'] }], 5);
  expect(columns).toHaveLength(2);
});

test('a figure counts by its distance from its mean, and the twin’s by the same', () => {
  const figure = parties.map((party) => (party === 'V' ? 30 : 10));
  const columns = givenColumns([{ observed: figure, drawn: [20, 30, 40] }], 5);
  const { drawn } = givenPart(scores, columns);
  expect(drawn[0]).toBeCloseTo(0, 6);
  expect((drawn[2] ?? 0) / (drawn[1] ?? 1)).toBeCloseTo(2, 6);
});

test('category and place never say everything', () => {
  const columns = givenColumns([{ observed: parties, drawn: parties }], 5);
  const { variance } = givenPart(
    scores.map((score) => score * 10),
    columns,
  );
  expect(variance).toBeCloseTo(0.9, 12);
});
