import { expect, it } from 'vitest';
import { representativity } from '../../../../../src-main/stats/description/representativity.ts';
import { readExpected } from '../../../../reference/description/read-expected.ts';
import { SAME_NUMBER } from '../../../../reference/tolerances.ts';
import { relativeError } from '../support/relative-error.ts';

const expected = readExpected().representativity;
const groups = expected.population.map((population, place) => ({
  population,
  respondents: expected.respondents[place] ?? 0,
}));

it('tests against the population with the finite-population correction', () => {
  const own = representativity(groups);
  expect(own).toMatchObject({ respondents: 946, population: 2432 });
  expect(own.finitePopulationCorrection).toBeCloseTo(0.782, 3);
  expect(relativeError(own.test?.statistic, expected.statistic)).toBeLessThan(SAME_NUMBER);
  expect(relativeError(own.test?.pValue, expected.pValue)).toBeLessThan(SAME_NUMBER);
  expect(own.test?.degreesOfFreedom).toBe(4);
  own.groups.forEach(({ standardizedResidual }, place) =>
    expect(relativeError(standardizedResidual, expected.residuals[place])).toBeLessThan(
      SAME_NUMBER,
    ),
  );
});

it('corrects by 0.830 for 758 of 2,436', () => {
  const own = representativity([{ population: 2436, respondents: 758 }]);
  expect(own.finitePopulationCorrection).toBeCloseTo(0.83, 3);
  expect(own.test).toBeNull();
});

it('has no test where nobody or everybody answered', () => {
  const none = representativity(groups.map((group) => ({ ...group, respondents: 0 })));
  expect(none.test).toBeNull();
  expect(none.groups[0]).toMatchObject({ respondentShare: 0, standardizedResidual: null });
  const all = representativity(
    groups.map((group) => ({ ...group, respondents: group.population })),
  );
  expect(all.test).toBeNull();
  expect(all.groups[0]).toMatchObject({ difference: 0, standardizedResidual: null });
});
