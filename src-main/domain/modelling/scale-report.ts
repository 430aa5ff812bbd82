/** What does a scale measure, how well, and what does its index look like? */
import type { ScaleReport } from '../../../shared/contract/measures.ts';
import { cronbachAlpha } from '../../stats/measurement/cronbach-alpha.ts';
import { EXTRACTIONS } from '../../stats/measurement/index.ts';
import { noFactor } from '../../stats/measurement/factor-solution.ts';
import type { FactorSolution } from '../../stats/measurement/factor-solution.ts';
import { indexScore } from '../../stats/measurement/index-score.ts';
import { correlationMatrix, itemMoments } from '../../stats/measurement/item-moments.ts';
import type { ItemMoments } from '../../stats/measurement/item-moments.ts';

/** Items as answered, before reversal; null = not answered. All have the same number of rows. */
export interface ScaleInput {
  readonly items: readonly {
    readonly item: string;
    readonly isReversed: boolean;
    readonly values: readonly (number | null)[];
  }[];
  readonly minimum: number;
  readonly maximum: number;
  readonly minimumAnswered: number;
  /** An id of EXTRACTIONS; default the first. */
  readonly extraction?: string;
}

/** The report that `scale` prints: item statistics on complete rows, the index by its own rule. */
export function scaleReport(input: ScaleInput): ScaleReport {
  const complete = completeItems(input);
  const moments = itemMoments(complete);
  const observations = complete[0]?.length ?? 0;
  const reliability = cronbachAlpha(moments);
  const factor = factorOf(moments, input.extraction);
  return {
    items: input.items.map(({ item }, index) => ({
      item,
      observations,
      mean: observations > 0 ? (moments.means[index] ?? null) : null,
      standardDeviation: observations > 1 ? deviation(moments, index) : null,
      itemRest: reliability.itemRest[index] ?? null,
      alphaIfDeleted: reliability.alphaIfDeleted[index] ?? null,
      loading: factor.loadings?.[index] ?? null,
      uniqueness: factor.uniquenesses?.[index] ?? null,
    })),
    observations,
    alpha: reliability.alpha,
    alphaStandardized: reliability.alphaStandardized,
    alphaInterval: reliability.alphaInterval,
    meanInterItemCorrelation: reliability.meanInterItemCorrelation,
    eigenvalues: [...factor.eigenvalues],
    index: indexSummary(input),
  };
}

/** The items on the rows complete on all of them, reversed ones turned. */
function completeItems({ items, minimum, maximum }: ScaleInput): Float64Array[] {
  const length = items[0]?.values.length ?? 0;
  const rows = Array.from({ length }, (_, row) => row).filter((row) =>
    items.every(({ values }) => values[row] !== null && values[row] !== undefined),
  );
  return items.map(({ values, isReversed }) =>
    Float64Array.from(rows, (row) => {
      const value = values[row] ?? 0;
      return isReversed ? minimum + maximum - value : value;
    }),
  );
}

function deviation(moments: ItemMoments, index: number): number {
  const { covariance } = moments;
  return Math.sqrt(covariance.data[index * covariance.rows + index] ?? 0);
}

function factorOf(moments: ItemMoments, id: string | undefined): FactorSolution {
  const none = noFactor([]);
  const correlations = moments.rows < 2 ? null : correlationMatrix(moments);
  const extraction = EXTRACTIONS.find((entry) => entry.id === id) ?? EXTRACTIONS[0];
  if (correlations === null || correlations.rows < 2 || extraction === undefined) return none;
  return extraction.extract(correlations);
}

function indexSummary(input: ScaleInput): ScaleReport['index'] {
  const { items, minimum, maximum, minimumAnswered } = input;
  const rule = {
    minimum,
    maximum,
    reversed: items.map(({ isReversed }) => isReversed),
    minAnswered: minimumAnswered,
  };
  const scores = (items[0]?.values ?? []).flatMap(
    (_, row) =>
      indexScore(
        items.map(({ values }) => values[row] ?? null),
        rule,
      ) ?? [],
  );
  const observations = scores.length;
  if (observations === 0) {
    return { observations, mean: null, standardDeviation: null, minimum: null, maximum: null };
  }
  const mean = scores.reduce((sum, score) => sum + score, 0) / observations;
  const squares = scores.reduce((sum, score) => sum + (score - mean) ** 2, 0);
  return {
    observations,
    mean,
    standardDeviation: observations > 1 ? Math.sqrt(squares / (observations - 1)) : null,
    minimum: scores.reduce((least, score) => Math.min(least, score), Infinity),
    maximum: scores.reduce((most, score) => Math.max(most, score), -Infinity),
  };
}
