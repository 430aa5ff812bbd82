import type { GroupCount } from './representativity.ts';

/**
 * What share of the respondents would have to belong to other groups for both to be composed alike?
 *
 *   D = ½ Σ |n_g / n − N_g / N|
 *
 * 0: same composition; 1: no group in common. `null` where nobody answered.
 *
 * @source [DuncanDuncan1955]
 * @verified test/reference/description (R by the formula, rel. 1e-9)
 */
export function dissimilarityIndex(groups: readonly GroupCount[]): number | null {
  const population = groups.reduce((sum, group) => sum + group.population, 0);
  const respondents = groups.reduce((sum, group) => sum + group.respondents, 0);
  if (population === 0 || respondents === 0) return null;
  const gaps = groups.map((group) =>
    Math.abs(group.respondents / respondents - group.population / population),
  );
  return gaps.reduce((sum, gap) => sum + gap, 0) / 2;
}
