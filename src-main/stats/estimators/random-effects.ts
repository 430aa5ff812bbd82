import { invariant } from '../../../shared/kernel/assert.ts';
import { breuschPagan } from '../diagnostics/breusch-pagan-lm.ts';
import { hausman } from '../diagnostics/hausman.ts';
import { mundlak } from '../diagnostics/mundlak.ts';
import type { EstimatorFit } from '../panel/fit-types.ts';
import type { PanelFactor } from '../panel/panel-factor.ts';
import type { PanelWork } from '../panel/panel-work.ts';
import { randomEffectsFit } from '../panel/random-effects-fit.ts';
import { thetaShare } from '../panel/variance-components.ts';
import type { ErrorParts, PanelEstimator } from './estimator.ts';

/**
 * What are the slopes if entities differ at random, θ_i = 1 − √(σ²_e / (T_i σ²_u + σ²_e))?
 *
 *   y_it − θ_i ȳ_i = α(1 − θ_i) + (x_it − θ_i x̄_i) b + e*_it;  s² = RSS* / (N − K − 1);  z and χ²
 *
 * s² of the transformed regression, not σ²_e, scales the classical covariance, as Stata does.
 * `robust` is cluster by entity.
 *
 * @source [StataXtreg] re, sa; [SwamyArora1972]; [BaltagiChang1994]
 * @verified test/reference/grunfeld, study_sim (R, gretl; Stata 13 on unbalanced panels)
 */
export const randomEffects: PanelEstimator = {
  id: 'random-effects',
  title: { da: 'Random effects', en: 'Random effects' },
  options: [
    {
      id: 'varianceComponents',
      title: { da: 'Varianskomponenter', en: 'Variance components' },
      values: [
        {
          id: 'swamy-arora',
          title: { da: 'Swamy–Arora (Stata)', en: 'Swamy–Arora (Stata)' },
        },
        {
          id: 'baltagi-chang',
          title: { da: 'Baltagi–Chang (Statas sa)', en: 'Baltagi–Chang (Stata’s sa)' },
        },
      ],
    },
  ],
  covariances: ['classical', 'robust', 'cluster', 'cluster-cr2'],
  robustIsClusteredByEntity: true,
  reference: 'asymptotic',
  weights: null,
  rSquared: 'all',
  fit: randomEffectsFit,
  errorParts: randomParts,
  tests: (work, options, covariance) => ({
    breuschPagan: breuschPagan(work, options),
    ...hausman(work, options),
    mundlak: mundlak(work, options, covariance),
  }),
};

function randomParts({ factor }: PanelWork, { components }: EstimatorFit): ErrorParts {
  invariant(components !== undefined, 'a fitted model has its variance components');
  const { entity, residual } = components;
  return {
    sigmaEntity: Math.sqrt(entity),
    sigmaResidual: Math.sqrt(residual),
    rho: entity / (entity + residual),
    theta: thetaSpread(factor.means, thetaShare(components)),
    correlationEffectsFitted: null,
  };
}

/** Least, median and greatest θ over entities; θ grows with the panel length. */
function thetaSpread(
  lengths: PanelFactor['means'],
  share: (count: number) => number,
): { min: number; median: number; max: number } {
  const total = lengths.reduce((sum, { entities }) => sum + entities, 0);
  const shareAt = (rank: number): number => {
    let below = 0;
    const block = lengths.find(({ entities }) => (below += entities) > rank);
    return share(block?.count ?? 0);
  };
  const median = (shareAt(Math.floor((total - 1) / 2)) + shareAt(Math.floor(total / 2))) / 2;
  return { min: shareAt(0), median, max: shareAt(total - 1) };
}
