import { err, ok } from '../../../shared/kernel/result.ts';
import type { Result } from '../../../shared/kernel/result.ts';
import { likelihoodRatio } from '../diagnostics/likelihood-ratio.ts';
import { notApplicable } from '../diagnostics/test-result.ts';
import type { TestResult } from '../diagnostics/test-result.ts';
import type { EstimatorFit, FitError } from '../panel/fit-types.ts';
import { maximiseLikelihood, observedInformation } from '../panel/maximise-likelihood.ts';
import { isPerfectFit, withDegreesOfFreedom } from '../panel/panel-work.ts';
import type { PanelWork } from '../panel/panel-work.ts';
import { profileAt } from '../panel/profile-likelihood.ts';
import { everyColumn } from '../panel/regression.ts';
import type { PanelEstimator } from './estimator.ts';
import { randomEffects } from './random-effects.ts';

/**
 * What are the slopes and variances that make the data most likely, if both errors are normal?
 *
 *   y_it = α + x_it b + u_i + e_it,   u ~ N(0, σ²_u), e ~ N(0, σ²_e)
 *
 * The likelihood is maximised over λ = σ²_u / σ²_e alone; for a given λ the best b is the
 * quasi-demeaned regression's and σ²_e = RSS* / N. Standard errors from the observed information of
 * all parameters; z. The model test is the likelihood ratio against the model without slopes,
 * `noEntityEffects` that against σ_u = 0.
 *
 * @source [StataXtreg] mle; [Hsiao2014] §3.3
 * @verified test/reference/estimators (R lme4; a numeric optimum and Hessian of the whole
 *   likelihood in R)
 */
export const randomEffectsMl: PanelEstimator = {
  ...randomEffects,
  id: 'random-effects-ml',
  title: { da: 'Random effects (ML)', en: 'Random effects (ML)' },
  options: [],
  covariances: ['classical'],
  robustIsClusteredByEntity: false,
  fit,
  tests: (work) => ({ noEntityEffects: effectsTest(work) }),
  modelTest,
};

function fit(work: PanelWork): Result<EstimatorFit, FitError> {
  const { shape, outcome } = work;
  const choices = everyColumn(work);
  const checked = withDegreesOfFreedom(
    profileAt(work, choices, 0).regression,
    shape.observations,
    shape,
  );
  if (!checked.ok) return checked;
  const { observations, entities } = shape;
  if (shape.singletons === entities) {
    const parameters = checked.value.regression.solution.kept.length + 1;
    return err({ code: 'too-few-observations', observations, entities, parameters });
  }
  const best = maximiseLikelihood(work, choices);
  if (best === null || isPerfectFit(best.residualVariance, outcome)) {
    return err({ code: 'no-residual-variation' });
  }
  const { regression, residualVariance, ratio, logLikelihood } = best;
  return ok({
    ...checked.value,
    regression,
    residualVariance,
    components: { entity: ratio * residualVariance, residual: residualVariance },
    logLikelihood,
    information: observedInformation(best, observations),
  });
}

/** 2 (l − l₀) against pooled normal errors; recomputed from the fit's own maximum. */
function effectsTest(work: PanelWork): TestResult {
  const best = maximiseLikelihood(work, everyColumn(work));
  if (best === null) return notApplicable('no-residual-variation');
  const pooled = profileAt(work, everyColumn(work), 0);
  return likelihoodRatio(best.logLikelihood, pooled.logLikelihood, 'variance-is-zero');
}

/** 2 (l − l₀) against the model with a constant only. */
function modelTest(work: PanelWork, { regression, logLikelihood }: EstimatorFit): TestResult {
  const slopes = regression.keptSlopes.length;
  if (slopes === 0) return notApplicable('no-slopes');
  const constantOnly = maximiseLikelihood(work, []);
  if (constantOnly === null || logLikelihood === undefined) {
    return notApplicable('no-residual-variation');
  }
  return likelihoodRatio(logLikelihood, constantOnly.logLikelihood, slopes);
}
