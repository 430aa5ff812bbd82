/** Which models can Stata 14 not repeat, and why? */
import type { z } from 'zod';
import type { stataGapSchema } from '../../../shared/contract/replication.ts';
import type { ExpectedModel } from './expected-numbers.ts';
import type { PackageModel } from './package-spec.ts';

/**
 * `cr2`: Stata 14 has no CR2 errors. `repaired-covariance`: two-way clustering gave no covariance,
 * and Stata has no word for setting its negative eigenvalues to zero.
 */
export type StataGap = z.infer<typeof stataGapSchema>;

/** What stands in the way, known before the model is fitted or only after it. */
export function stataGap({ model, numbers }: ExpectedModel): StataGap | null {
  const known = plannedGap(model);
  if (known !== null) return known;
  return numbers?.isRepaired === true ? 'repaired-covariance' : null;
}

/** What the specification alone tells. */
export function plannedGap({ covariance }: Pick<PackageModel, 'covariance'>): StataGap | null {
  return covariance === 'cluster-cr2' ? 'cr2' : null;
}
