/** What can be asked of a fitted model: do terms matter together, and where does an effect lie? */
import type { JointTest, MarginalEffects } from '../../../shared/contract/model-questions.ts';
import type { Result } from '../../../shared/kernel/result.ts';
import { err, ok } from '../../../shared/kernel/result.ts';
import { jointTest } from '../../stats/diagnostics/joint-test.ts';
import { marginalEffect } from '../../stats/diagnostics/marginal-effect.ts';
import type { JointCoefficients } from '../../stats/panel/coefficient-covariance.ts';
import type { DesignedTerms } from './design-terms.ts';
import { type EffectError, type EffectQuestion, effectPoints } from './effect-points.ts';

export type AfterFitError =
  | EffectError
  | { readonly code: 'unknown-term'; readonly term: string }
  /** A coefficient that every point needs was omitted or is called by another name. */
  | { readonly code: 'effect-not-estimable'; readonly terms: readonly string[] };

/** The joint test of every coefficient of some terms, and which of them it is about. */
export function testTerms(
  fit: JointCoefficients,
  { terms }: DesignedTerms,
  asked: readonly string[],
): Result<JointTest, AfterFitError> {
  const unknown = asked.find((id) => terms.every(({ term }) => term !== id));
  if (unknown !== undefined) return err({ code: 'unknown-term', term: unknown });
  const names = terms
    .filter(({ term }) => asked.includes(term))
    .flatMap(({ columns }) => columns.map(({ term }) => term));
  const estimated = new Set(fit.coefficients.map(({ term }) => term));
  return ok({
    tested: names.filter((name) => estimated.has(name)),
    omitted: names.filter((name) => !estimated.has(name)),
    test: { ...jointTest(fit, names) },
  });
}

/** The effect at each value where every coefficient that it needs was estimated. */
export function effectsOf(
  fit: JointCoefficients,
  designed: DesignedTerms,
  question: EffectQuestion,
): Result<MarginalEffects, AfterFitError> {
  const points = effectPoints(designed, question);
  if (!points.ok) return points;
  const estimated = new Set(fit.coefficients.map(({ term }) => term));
  const lacking = points.value.map(({ weights }) =>
    [...weights].flatMap(([term, weight]) => (weight === 0 || estimated.has(term) ? [] : [term])),
  );
  const known = points.value.filter((_, k) => lacking[k]?.length === 0);
  if (known.length === 0) {
    return err({ code: 'effect-not-estimable', terms: [...new Set(lacking.flat())] });
  }
  return ok({
    ...question,
    effects: known.map(({ at, weights }) => ({ at, ...marginalEffect(fit, weights) })),
    notEstimable: points.value.flatMap(({ at }, k) => (lacking[k]?.length === 0 ? [] : [at])),
  });
}
