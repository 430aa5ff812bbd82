import { expect, it } from 'vitest';
import { entitiesNeeded } from '../../../../../src-main/stats/power/entities-needed.ts';
import { plannedStandardError } from '../../../../../src-main/stats/power/planned-standard-error.ts';
import { testPower } from '../../../../../src-main/stats/power/test-power.ts';

const design = { residualDeviation: 0.148, changeDeviation: 0.141, significance: 0.05, power: 0.8 };

it('is the least number whose power is enough', () => {
  const wanted = { ...design, effect: 0.3, slopes: 2 };
  const powerOf = (entities: number) =>
    testPower(wanted.effect, {
      standardError: plannedStandardError({ ...design, entities }),
      degreesOfFreedom: entities - wanted.slopes,
      significance: 0.05,
    });
  const needed = entitiesNeeded(wanted) ?? 0;
  expect(powerOf(needed)).toBeGreaterThanOrEqual(0.8);
  expect(powerOf(needed - 1)).toBeLessThan(0.8);
});

it('would take the article’s second design some 2,400 persons in both waves', () => {
  const needed = entitiesNeeded({ ...design, effect: 0.085, slopes: 7 }) ?? 0;
  expect(needed).toBeGreaterThan(2300);
  expect(needed).toBeLessThan(2500);
});

it('has no number for an effect of zero', () => {
  expect(entitiesNeeded({ ...design, effect: 0, slopes: 2 })).toBeNull();
});
