import { describe, expect, it } from 'vitest';
import { distributionBins } from '../../../../../src-renderer/features/variables/distribution-bins.ts';
import type { VariableOverview } from '../../../../../shared/contract/measures.ts';

const overview = (type: VariableOverview['type'], labels: string[]): VariableOverview => ({
  id: 'age',
  label: { da: 'Alder', en: 'Age' },
  type,
  derivation: 'age',
  level: 'answer',
  observations: 100,
  missing: [],
  mean: 50,
  standardDeviation: 10,
  betweenDeviation: 10,
  withinDeviation: 1,
  minimum: 20,
  maximum: 86,
  betweenMinimum: 20,
  betweenMaximum: 84,
  withinMinimum: 48,
  withinMaximum: 52,
  changers: 0,
  transitions: null,
  hasFewChangers: false,
  distribution: labels.map((label, index) => ({ label, count: index })),
  usedIn: [],
});
const steps = Array.from({ length: 20 }, (_, step) => String(20 + step * 3.3));

describe('the picture of a variable', () => {
  it('is a histogram whose last step ends at the largest value', () => {
    const bins = distributionBins(overview('number', steps));
    expect(bins).toHaveLength(20);
    expect(bins?.[0]).toEqual({ from: 20, to: 23.3, count: 0 });
    expect(bins?.at(-1)?.to).toBe(86);
  });

  it('gives every step a width, also where the last value is the largest', () => {
    const years = Array.from({ length: 13 }, (_, year) => String(74 + year));
    const bins = distributionBins(overview('number', years)) ?? [];
    expect(bins.every(({ from, to }) => to > from)).toBe(true);
  });

  it('names the values one by one where they are few, or are categories', () => {
    expect(distributionBins(overview('number', ['0', '1']))).toBeNull();
    expect(distributionBins(overview('category', steps))).toBeNull();
  });
});
