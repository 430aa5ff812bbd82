import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';

import { parseNumber } from '../../src-main/domain/modelling/parse-number.ts';
import { bivariateNormalBelow } from '../../src-main/stats/dist/bivariate-normal.ts';
import { correlationMatrix, itemMoments } from '../../src-main/stats/measurement/item-moments.ts';
import { iteratedFactor } from '../../src-main/stats/measurement/iterated-factor.ts';
import { maximumLikelihoodFactor } from '../../src-main/stats/measurement/maximum-likelihood-factor.ts';
import { omegaTotal } from '../../src-main/stats/measurement/omega.ts';
import { parallelAnalysis } from '../../src-main/stats/measurement/parallel-analysis.ts';
import { polychoricCorrelations } from '../../src-main/stats/measurement/polychoric.ts';
import { principalComponents } from '../../src-main/stats/measurement/principal-components.ts';
import { readFrame, referencePath } from './read-frame.ts';
import { LIKELIHOOD, POLYCHORIC_PSYCH, SCALE, SIMULATED } from './tolerances.ts';

const numbers = z.array(z.number());
const expectedSchema = z.object({
  sets: z.array(
    z.object({
      id: z.string(),
      items: z.array(z.string()),
      rows: z.number(),
      iterated: numbers,
      iteratedEigenvalues: numbers,
      components: numbers,
      maximumLikelihood: numbers,
      omega: z.number(),
      omegaStandardized: z.number(),
      omegaPsych: z.number(),
      polychoric: z.array(numbers),
      polychoricPsych: z.array(numbers),
      chanceMean: numbers,
      chanceUpper: numbers,
      componentsAboveChance: z.number(),
    }),
  ),
  heywood: z.object({ correlations: z.array(numbers), loadings: numbers, uniquenesses: numbers }),
  bivariateNormal: z.array(numbers),
});
const expected = expectedSchema.parse(
  JSON.parse(readFileSync(referencePath('measurement/measurement.json'), 'utf8')),
);

/** The items' answers on the rows complete on all of them. */
async function completeItems(items: readonly string[]): Promise<Float64Array[]> {
  const { columns, rows } = await readFrame(referencePath('study_sim/study_sim.csv'));
  const answers = items.map((item) =>
    (columns.get(item) ?? []).map((cell) => parseNumber(cell, 'point')),
  );
  const complete = Array.from({ length: rows }, (_, row) => row).filter((row) =>
    answers.every((values) => values[row] !== null),
  );
  return answers.map((values) => Float64Array.from(complete, (row) => values[row] ?? 0));
}

function expectClose(found: ArrayLike<number> | null, numbersOfR: number[], tolerance: number) {
  expect(found).toHaveLength(numbersOfR.length);
  numbersOfR.forEach((value, at) =>
    expect(Math.abs((found?.[at] ?? Infinity) - value)).toBeLessThanOrEqual(tolerance),
  );
}

describe.each(expected.sets)('the items of $id give the numbers of R', (set) => {
  let items: Float64Array[] = [];
  beforeAll(async () => {
    items = await completeItems(set.items);
  });
  const moments = () => itemMoments(items);
  const correlations = () => {
    const found = correlationMatrix(moments());
    if (found === null) throw new Error('the items vary');
    return found;
  };

  it('by iterated principal factor', () => {
    const { loadings, eigenvalues } = iteratedFactor.extract(correlations());
    expect(items[0]).toHaveLength(set.rows);
    expectClose(loadings, set.iterated, SCALE);
    expectClose(eigenvalues, set.iteratedEigenvalues, SCALE);
  });

  it('by components and by maximum likelihood', () => {
    expectClose(principalComponents.extract(correlations()).loadings, set.components, SCALE);
    const { loadings } = maximumLikelihoodFactor.extract(correlations());
    expectClose(loadings, set.maximumLikelihood, LIKELIHOOD);
  });

  it('for omega, of raw and of standardized items', () => {
    const { raw, standardized } = omegaTotal(moments());
    expect(Math.abs((raw ?? 9) - set.omega)).toBeLessThan(LIKELIHOOD);
    expect(Math.abs((standardized ?? 9) - set.omegaStandardized)).toBeLessThan(LIKELIHOOD);
    expect(Math.abs((standardized ?? 9) - set.omegaPsych)).toBeLessThan(LIKELIHOOD);
  });

  it('for polychoric correlations', () => {
    const found = polychoricCorrelations(items)?.data ?? null;
    expectClose(found, set.polychoric.flat(), SCALE);
    expectClose(found, set.polychoricPsych.flat(), POLYCHORIC_PSYCH);
  });

  it('for parallel analysis', () => {
    const found = parallelAnalysis(correlations(), set.rows, 1);
    expect(found?.factors).toBe(set.componentsAboveChance);
    expectClose(found?.mean ?? null, set.chanceMean, SIMULATED);
    expectClose(found?.upper ?? null, set.chanceUpper, SIMULATED);
  });
});

describe('special cases of R', () => {
  it('a Heywood case is the item itself', () => {
    const rows = expected.heywood.correlations;
    const found = maximumLikelihoodFactor.extract({
      rows: rows.length,
      columns: rows.length,
      data: Float64Array.from(rows.flat()),
    });
    // R's search runs along the edge and stops some way before the end.
    expectClose(found.loadings, expected.heywood.loadings, 1e-5);
    expectClose(found.uniquenesses, expected.heywood.uniquenesses, 1e-5);
    expect(found.isHeywood).toBe(true);
  });

  it.each(expected.bivariateNormal)('P(X ≤ %d, Y ≤ %d; r = %d)', (x, y, r, share) => {
    expect(bivariateNormalBelow(x ?? 0, y ?? 0, r ?? 0)).toBeCloseTo(share ?? 9, 11);
  });
});
