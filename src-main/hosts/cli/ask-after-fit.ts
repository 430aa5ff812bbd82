/** Which joint tests and marginal effects were asked for on the command line, and what are they? */
import type { JointTest, MarginalEffects } from '../../../shared/contract/model-questions.ts';
import type { Result } from '../../../shared/kernel/result.ts';
import { err, ok } from '../../../shared/kernel/result.ts';
import { effectsOf, testTerms } from '../../domain/modelling/after-fit.ts';
import type { DesignedTerms } from '../../domain/modelling/design-terms.ts';
import { parseTerms, termKey } from '../../domain/modelling/model-terms.ts';
import type { JointCoefficients } from '../../stats/panel/coefficient-covariance.ts';
import type { CommandError } from './command.ts';

/** Each text as it stands after its flag. */
export interface AfterFitFlags {
  readonly joint: readonly string[];
  readonly margins: readonly string[];
  readonly withCovariance: boolean;
}

/** Keys that stand in the JSON beside the estimate, each only where it was asked for. */
export interface AfterFit {
  readonly jointTests?: readonly JointTest[];
  readonly marginalEffects?: readonly MarginalEffects[];
  readonly covarianceMatrix?: JointCoefficients['covarianceMatrix'];
}

/** The answers, in the order of the flags. */
export function askAfterFit(
  fit: JointCoefficients,
  designed: DesignedTerms,
  flags: AfterFitFlags,
  columns: ReadonlySet<string>,
): Result<AfterFit, CommandError> {
  const tests: JointTest[] = [];
  for (const text of flags.joint) {
    const terms = parseTerms(text, columns);
    if (!terms.ok) return terms;
    const test = testTerms(fit, designed, terms.value.map(termKey));
    if (!test.ok) return err({ ...test.error });
    tests.push(test.value);
  }
  const effects: MarginalEffects[] = [];
  for (const text of flags.margins) {
    const [effectOf = '', at = ''] = text.split('@').map((part) => part.trim());
    if (effectOf === '' || at === '') return err({ code: 'bad-flag-value', flag: '--margins' });
    const found = effectsOf(fit, designed, { effectOf, at });
    if (!found.ok) return err({ ...found.error });
    effects.push(found.value);
  }
  return ok({
    ...(tests.length > 0 && { jointTests: tests }),
    ...(effects.length > 0 && { marginalEffects: effects }),
    ...(flags.withCovariance && { covarianceMatrix: fit.covarianceMatrix }),
  });
}
