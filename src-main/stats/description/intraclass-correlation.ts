import { invariant } from '../../../shared/kernel/assert.ts';
import { fisherUpperTail } from '../dist/distributions.ts';
import { compactCodes } from '../panel/panel-data.ts';

/** How alike members of a group are; `null` where no group has two members or there is one group. */
export interface IntraclassCorrelation {
  readonly observations: number;
  readonly groups: number;
  /** n₀, the group size that the unequal ones are worth. */
  readonly typicalSize: number | null;
  /** ICC(1): the share of the variance that lies between groups. Can be negative. */
  readonly single: number | null;
  /** ICC(2): the reliability of a group's mean. Can be negative. */
  readonly mean: number | null;
  readonly test: {
    readonly statistic: number;
    readonly degreesOfFreedom: readonly [number, number];
    readonly pValue: number;
  } | null;
}

/**
 * How much of the variance lies between groups, and how reliable is a group's mean?
 *
 *   ICC(1) = (MSB − MSW) / (MSB + (n₀ − 1) MSW),   ICC(2) = (MSB − MSW) / MSB,
 *   n₀ = (N − Σ n_g² / N) / (G − 1),   F = MSB / MSW on G − 1 and N − G
 *
 * values: N finite numbers. group: N codes. Negative estimates are printed as they are: the data
 * then show no likeness within groups.
 *
 * @source [ShroutFleiss1979]; unequal groups as in Stata's loneway [StataR]
 * @verified test/reference/description (R aov mean squares, rel. 1e-9)
 */
export function intraclassCorrelation(
  values: Float64Array,
  group: Int32Array,
): IntraclassCorrelation {
  invariant(values.length === group.length, 'every value has a group');
  const observations = values.length;
  const { codes, groups } = compactCodes(group);
  const unknown = { typicalSize: null, single: null, mean: null, test: null };
  if (groups < 2 || observations === groups) return { observations, groups, ...unknown };
  const { between, within, typicalSize } = meanSquares(values, codes, groups);
  if (between === 0) return { observations, groups, ...unknown, typicalSize };
  const degreesOfFreedom = [groups - 1, observations - groups] as const;
  const statistic = between / within;
  return {
    observations,
    groups,
    typicalSize,
    single: (between - within) / (between + (typicalSize - 1) * within),
    mean: (between - within) / between,
    test:
      within === 0
        ? null
        : { statistic, degreesOfFreedom, pValue: fisherUpperTail(statistic, ...degreesOfFreedom) },
  };
}

function meanSquares(values: Float64Array, codes: Int32Array, groups: number) {
  const n = values.length;
  const sizes = new Float64Array(groups);
  const means = new Float64Array(groups);
  for (const code of codes) sizes[code] += 1;
  values.forEach((value, row) => {
    means[codes[row]] += value / sizes[codes[row]];
  });
  const grand = values.reduce((sum, value) => sum + value, 0) / n;
  const between = means.reduce((sum, mean, code) => sum + sizes[code] * (mean - grand) ** 2, 0);
  const within = values.reduce((sum, value, row) => sum + (value - means[codes[row]]) ** 2, 0);
  const squaredSizes = sizes.reduce((sum, size) => sum + size * size, 0);
  return {
    between: between / (groups - 1),
    within: within / (n - groups),
    typicalSize: (n - squaredSizes / n) / (groups - 1),
  };
}
