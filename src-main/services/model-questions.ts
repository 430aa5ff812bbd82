import type { AppError } from '../../shared/contract/errors.ts';
import type { JointTest, MarginalEffects } from '../../shared/contract/model-questions.ts';
import { invariant } from '../../shared/kernel/assert.ts';
import type { Result } from '../../shared/kernel/result.ts';
import { err, ok } from '../../shared/kernel/result.ts';
import { type AfterFitError, effectsOf, testTerms } from '../domain/modelling/after-fit.ts';
import type { DesignedTerms } from '../domain/modelling/design-terms.ts';
import type { JointCoefficients } from '../stats/panel/coefficient-covariance.ts';
import { fail } from './app-error.ts';
import { columnStates } from './model-results.ts';
import type { OpenStudy } from './study-session.ts';

/** A column of a model set. */
interface ColumnName {
  readonly modelSet: string;
  readonly column: string;
}

/** Do these terms of a fitted column matter together? */
export function answerJointTest(
  study: OpenStudy,
  { terms, ...name }: ColumnName & { readonly terms: readonly string[] },
): Result<JointTest, AppError> {
  const fitted = fittedColumn(study, name);
  if (!fitted.ok) return fitted;
  return answered(testTerms(fitted.value.fit, fitted.value.designed, terms));
}

/** The effect of one variable of a fitted column at the values of another. */
export function answerMarginalEffects(
  study: OpenStudy,
  { effectOf, at, ...name }: ColumnName & { readonly effectOf: string; readonly at: string },
): Result<MarginalEffects, AppError> {
  const fitted = fittedColumn(study, name);
  if (!fitted.ok) return fitted;
  return answered(effectsOf(fitted.value.fit, fitted.value.designed, { effectOf, at }));
}

/** Only a fit of the present plan and data: its coefficients belong to the present terms. */
function fittedColumn(
  study: OpenStudy,
  { modelSet, column }: ColumnName,
): Result<{ fit: JointCoefficients; designed: DesignedTerms }, AppError> {
  const state = columnStates(study).find(
    ({ request }) => request.modelSet === modelSet && request.column === column,
  );
  if (!state) return fail('unknown-part', { part: `${modelSet} ${column}` });
  const { stored, status, request } = state;
  const covarianceMatrix = stored?.body.covarianceMatrix;
  if (!stored || status !== 'done' || !covarianceMatrix) return fail('not-fitted');
  const coefficients = stored.body.estimate.coefficients.map((one) => {
    const { standardError, lower, upper } = one;
    invariant(
      standardError !== null && lower !== null && upper !== null,
      'an estimated coefficient has a standard error',
    );
    return { ...one, standardError, lower, upper };
  });
  const fit = { coefficients, covarianceMatrix };
  return ok({ fit, designed: request.designed });
}

function answered<Value>(answer: Result<Value, AfterFitError>): Result<Value, AppError> {
  if (answer.ok) return answer;
  const { error } = answer;
  switch (error.code) {
    case 'unknown-term':
      return fail('unknown-part', { part: error.term });
    case 'effect-not-estimable':
      return fail(error.code, { terms: error.terms.join(', ') });
    case 'no-interaction':
    case 'effect-of-category': {
      const { code, ...data } = error;
      return err({ code, data });
    }
  }
}
