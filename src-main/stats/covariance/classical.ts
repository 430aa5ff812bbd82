import { scaleMatrix } from '../linalg/matrix.ts';
import type { CovarianceEstimator } from './covariance.ts';

/**
 * What is the coefficients' covariance if errors are alike and independent after the transformation?
 *
 *   V = s² (X*′X*)⁻¹
 *
 * s²: RSS / (N − K − 1) pooled and random effects (of the transformed regression), RSS / (N − n − K)
 * fixed effects, RSS / (n − K − 1) between. V: p × p with the constant.
 *
 * @source [StataXtreg]; [Baltagi2021] §2.2–2.3
 * @verified test/reference/grunfeld, study_sim (Stata 13 on unbalanced panels, gretl, plm)
 */
export const classical: CovarianceEstimator = {
  id: 'classical',
  title: { da: 'Konventionelle', en: 'Conventional' },
  isClustered: false,
  estimate: (input) => ({
    matrix: scaleMatrix(input.inverse, input.residualVariance),
    root: scaleMatrix(input.inverseFactor, Math.sqrt(input.residualVariance)),
    clusters: null,
    degreesOfFreedom: input.residualDegreesOfFreedom,
  }),
};
