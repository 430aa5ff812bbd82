/** How closely does each item follow the one thing they share, judged in one pass? */
import {
  firstFactor,
  noFactor,
  squaredMultipleCorrelations,
  withDiagonal,
} from './factor-solution.ts';
import type { FactorExtraction } from './factor-solution.ts';

/**
 * Principal factor in one pass, Stata's default:
 *
 *   R_h = R with squared multiple correlations 1 − 1/(R⁻¹)_ii on its diagonal
 *   loading_i = √λ_1 v_i,   λ_1, v the first eigenpair of R_h
 *
 * No iteration. Signs: loadings sum to a positive number. Eigenvalues: all k of R_h, descending.
 * None where R is singular, or where λ_1 is not positive.
 *
 * @source [StataMv] factor, pf; [Harman1976] §8
 * @verified test/reference/study_sim/study_sim.items.json (R psych, numpy)
 */
export const principalFactor: FactorExtraction = {
  id: 'principal-factor',
  title: { da: 'Principal faktor (Statas standard)', en: 'Principal factor (Stata’s default)' },
  extract: (correlations) => {
    const communalities = squaredMultipleCorrelations(correlations);
    if (communalities === null) return noFactor([]);
    return firstFactor(withDiagonal(correlations, communalities));
  },
};
