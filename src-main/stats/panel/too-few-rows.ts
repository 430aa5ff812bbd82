/** Why are there too few rows: too many variables, or rows of the wrong kind? */
import type { FitError } from './fit-types.ts';
import type { PanelData } from './panel-data.ts';

type TooFew = Extract<FitError, { readonly code: 'too-few-observations' }>;

/**
 * The reason that a person can act on. Where the model without any variable has too few rows as
 * well, leaving variables out would not help: there is one entity, no entity has two rows, or none
 * has two rows that follow each other.
 *
 * isBareTooFew: whether the model without variables fails for the same reason.
 */
export function whyTooFew(
  error: TooFew,
  { entity }: PanelData,
  isBareTooFew: () => boolean,
): FitError {
  if (!isBareTooFew()) return error;
  const entities = new Set(entity).size;
  if (entities === 1) return { code: 'one-entity' };
  if (entities === entity.length) return { code: 'no-repeated-rows', entities };
  return error.observations === 0 ? { code: 'no-neighbouring-rows', entities } : error;
}
