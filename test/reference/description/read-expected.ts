import { readFileSync } from 'node:fs';
import { z } from 'zod';

const numbers = z.array(z.number());
const byName = z.record(z.string(), z.number());

const schema = z.looseObject({
  x: numbers,
  y: numbers,
  weights: numbers,
  group: numbers,
  binary: numbers,
  holes: z.array(z.number().nullable()),
  mean: byName,
  welch: byName,
  pearson: byName,
  spearman: byName,
  pairwise: byName,
  line: byName,
  intraclass: byName,
  standardized: z.object({ number: z.number(), binary: z.number(), half: numbers }),
  groupMeans: z.object({ mean: numbers, size: numbers, standardError: numbers }),
  representativity: z.object({
    population: numbers,
    respondents: numbers,
    statistic: z.number(),
    pValue: z.number(),
    residuals: numbers,
    dissimilarity: z.number(),
  }),
  transitions: z.object({
    entity: numbers,
    time: numbers,
    state: numbers,
    stayedZero: z.number(),
    upward: z.number(),
    downward: z.number(),
    stayedOne: z.number(),
    changers: z.number(),
  }),
  noncentral: z.object({ t: numbers, df: numbers, delta: numbers, p: numbers }),
  power: z.object({
    standardError: numbers,
    degreesOfFreedom: numbers,
    minimalEffect: numbers,
    effect: numbers,
    power: numbers,
  }),
});

/** R's numbers for the descriptive statistics, with the data that they were computed from. */
export function readExpected() {
  const text = readFileSync(new URL('description.json', import.meta.url), 'utf8');
  const expected = schema.parse(JSON.parse(text));
  const where = (values: readonly number[], side: number) =>
    Float64Array.from(values.filter((_, row) => expected.binary[row] === side));
  return {
    ...expected,
    x: Float64Array.from(expected.x),
    y: Float64Array.from(expected.y),
    weights: Float64Array.from(expected.weights),
    group: Int32Array.from(expected.group),
    /** A column's values where the binary variable is 0, or is 1. */
    where,
  };
}
