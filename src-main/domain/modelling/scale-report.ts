/** What does a scale measure, how well, and what does its index look like? */
import type { ScaleReport } from '../../../shared/contract/measures.ts';
import { invariant } from '../../../shared/kernel/assert.ts';
import type { Descriptor } from '../../../shared/kernel/descriptor.ts';
import type { Matrix } from '../../stats/linalg/matrix.ts';
import { cronbachAlpha } from '../../stats/measurement/cronbach-alpha.ts';
import { noFactor } from '../../stats/measurement/factor-solution.ts';
import type { FactorSolution } from '../../stats/measurement/factor-solution.ts';
import { EXTRACTIONS, ITEM_CORRELATIONS } from '../../stats/measurement/index.ts';
import { indexScore } from '../../stats/measurement/index-score.ts';
import { itemMoments } from '../../stats/measurement/item-moments.ts';
import type { ItemMoments } from '../../stats/measurement/item-moments.ts';
import { omegaTotal } from '../../stats/measurement/omega.ts';
import { parallelAnalysis } from '../../stats/measurement/parallel-analysis.ts';
import { spearmanBrown } from '../../stats/measurement/spearman-brown.ts';
import { scaleWarnings } from './scale-warnings.ts';

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
  readonly extraction?: string | undefined;
  /** An id of ITEM_CORRELATIONS; default the first. */
  readonly correlations?: string | undefined;
}

/** Parallel analysis draws from this seed, so that a report never changes by itself. */
const SEED = 1;

/** The report that `scale` prints: item statistics on complete rows, the index by its own rule. */
export function scaleReport(input: ScaleInput): ScaleReport {
  const complete = completeItems(input);
  const moments = itemMoments(complete);
  const observations = complete[0]?.length ?? 0;
  const reliability = cronbachAlpha(moments);
  const omega = omegaTotal(moments);
  const factor = factorOf(complete, input);
  const items = input.items.map(({ item }, index) => ({
    item,
    observations,
    mean: observations > 0 ? (moments.means[index] ?? null) : null,
    standardDeviation: observations > 1 ? deviation(moments, index) : null,
    itemRest: reliability.itemRest[index] ?? null,
    alphaIfDeleted: reliability.alphaIfDeleted[index] ?? null,
    loading: factor.solution.loadings?.[index] ?? null,
    uniqueness: factor.solution.uniquenesses?.[index] ?? null,
  }));
  const parallel = factor.correlations && parallelAnalysis(factor.correlations, observations, SEED);
  return {
    items,
    observations,
    alpha: reliability.alpha,
    alphaStandardized: reliability.alphaStandardized,
    alphaInterval: reliability.alphaInterval,
    meanInterItemCorrelation: reliability.meanInterItemCorrelation,
    eigenvalues: [...factor.solution.eigenvalues],
    index: indexSummary(input),
    extraction: factor.extraction,
    correlations: factor.correlation,
    omega: omega.raw,
    omegaStandardized: omega.standardized,
    spearmanBrown: spearmanBrown(moments),
    parallelAnalysis: parallel && {
      ...parallel,
      observed: [...parallel.observed],
      mean: [...parallel.mean],
      upper: [...parallel.upper],
    },
    warnings: scaleWarnings({
      items,
      alpha: reliability.alpha,
      factors: parallel?.factors ?? null,
      isHeywood: factor.solution.isHeywood,
    }),
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

interface Factor {
  readonly extraction: string;
  readonly correlation: string;
  readonly correlations: Matrix | null;
  readonly solution: FactorSolution;
}

function factorOf(complete: readonly Float64Array[], input: ScaleInput): Factor {
  const extraction = entryOf(EXTRACTIONS, input.extraction);
  const correlation = entryOf(ITEM_CORRELATIONS, input.correlations);
  const isEnough = complete.length > 1 && (complete[0]?.length ?? 0) > 1;
  const correlations = isEnough ? correlation.correlate(complete) : null;
  return {
    extraction: extraction.id,
    correlation: correlation.id,
    correlations,
    solution: correlations === null ? noFactor([]) : extraction.extract(correlations),
  };
}

/** The entry with this id, else the registry's first. */
function entryOf<Entry extends Descriptor>(registry: readonly Entry[], id: string | undefined) {
  const entry = registry.find((one) => one.id === id) ?? registry[0];
  invariant(entry !== undefined, 'the registries of measurement are not empty');
  return entry;
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
