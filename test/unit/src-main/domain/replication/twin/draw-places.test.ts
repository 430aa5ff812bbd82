import { expect, test } from 'vitest';
import type { MunicipalityCode } from '../../../../../../shared/kernel/ids.ts';
import type { PanelFrame } from '../../../../../../src-main/domain/panel/assemble-panel.ts';
import { drawPlaces } from '../../../../../../src-main/domain/replication/twin/draw-places.ts';
import { createRandom } from '../../../../../../src-main/domain/replication/twin/random.ts';
import { drawSkeleton } from '../../../../../../src-main/domain/replication/twin/skeleton.ts';

/** Ten persons in 101, six in 147 and two in 151, each with a place’s own figure and region. */
const places = [101, 147, 151].flatMap((place, k) =>
  Array.from({ length: [10, 6, 2][k] ?? 0 }, () => place as MunicipalityCode),
);
const column = (values: readonly (number | string)[]) => ({
  values,
  missing: values.map(() => null),
});
const study: PanelFrame = {
  rows: 18,
  entities: 18,
  entity: places.map((_, row) => row),
  wave: places.map(() => '2019'),
  municipality: places,
  answer: [],
  columns: new Map([
    ['figure', column(places.map((place) => place * 1000))],
    ['region', column(places.map((place) => `region of ${place}`))],
  ]),
};

test('figures and region of a place come together, and no place of few persons is given', () => {
  const random = createRandom('places');
  const skeleton = drawSkeleton(study, 5, random);
  const { municipality, figures } = drawPlaces(study, skeleton, ['figure', 'region'], random);
  expect(new Set(municipality)).toEqual(new Set([101, 147]));
  municipality.forEach((place, row) => {
    expect(figures.get('figure')?.[row]).toBe((place ?? 0) * 1000);
    expect(figures.get('region')?.[row]).toBe(`region of ${place}`);
  });
});

test('a study without municipalities gives none and no figure of them', () => {
  const none = { ...study, municipality: study.municipality.map(() => null) };
  const random = createRandom('places');
  const drawn = drawPlaces(none, drawSkeleton(none, 5, random), ['figure'], random);
  expect(drawn.municipality.every((place) => place === null)).toBe(true);
  expect(drawn.figures.size).toBe(0);
});
