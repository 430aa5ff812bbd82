/** Which weighted sum of the items has the most variance, and how does each item follow it? */
import { firstFactor } from './factor-solution.ts';
import type { FactorExtraction } from './factor-solution.ts';

/**
 * First principal component, scaled as loadings:
 *
 *   loading_i = √λ_1 v_i,   λ_1, v the first eigenpair of R itself
 *
 * Loadings are the items' correlations with the component; they are larger than a factor's because
 * each item's own part counts as shared. Eigenvalues: all k of R, descending, summing to k.
 *
 * @source [StataMv] factor, pcf; [Harman1976] §8
 * @verified test/reference/measurement (R eigen and psych::principal, 1e-9)
 */
export const principalComponents: FactorExtraction = {
  id: 'components',
  title: { da: 'Principalkomponenter', en: 'Principal components' },
  extract: firstFactor,
};
