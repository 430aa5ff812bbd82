import { expect, it } from 'vitest';

import { betweenWithin } from '../../../../../src-main/stats/description/between-within.ts';
import { readFrame, referencePath } from '../../../../reference/read-frame.ts';

const frame = await readFrame(referencePath('study_sim/study_sim_indexes.csv'));

it('splits the spread of an index as Stata’s xtsum does', () => {
  const cells = frame.columns.get('vl') ?? [];
  const persons = frame.columns.get('person_id') ?? [];
  const used = cells.flatMap((cell, row) => (cell === null || cell === '' ? [] : [row]));
  const own = betweenWithin(
    Float64Array.from(used, (row) => Number(cells[row])),
    Int32Array.from(used, (row) => Number(persons[row])),
  );
  expect(own).toMatchObject({ observations: 1649, entities: 1397 });
  expect(own.mean).toBeCloseTo(0.6925409338993329, 12);
  expect(own.overallDeviation).toBeCloseTo(0.22713990957918836, 12);
  expect(own.betweenDeviation).toBeCloseTo(0.2233918115627243, 12);
  expect(own.withinDeviation).toBeCloseTo(0.068748620904085, 12);
  expect(own.withinMinimum).toBeCloseTo(0.3175409338993329, 12);
  expect(own.withinMaximum).toBeCloseTo(1.067540933899333, 12);
  expect([own.betweenMinimum, own.betweenMaximum]).toEqual([0, 1]);
});

it('has no spread to show for one value', () => {
  expect(betweenWithin(Float64Array.of(3), Int32Array.of(0))).toMatchObject({
    mean: 3,
    overallDeviation: null,
    betweenDeviation: null,
  });
});
