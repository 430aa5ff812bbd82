/** How reliable is the sum of two items? */
import { elementAt } from '../linalg/matrix.ts';
import { correlationMatrix } from './item-moments.ts';
import type { ItemMoments } from './item-moments.ts';

/**
 * Spearman–Brown reliability of two items with correlation r:
 *
 *   2 r / (1 + r)
 *
 * The figure to report for two items, where alpha understates and no factor can be tested. Null
 * with any other number of items, without variation, and at r = −1.
 *
 * @source [Spearman1910]; [Brown1910]
 * @verified test/reference/study_sim/study_sim.items.json (own formulas in R)
 */
export function spearmanBrown(moments: ItemMoments): number | null {
  if (moments.covariance.rows !== 2 || moments.rows < 2) return null;
  const correlations = correlationMatrix(moments);
  if (correlations === null) return null;
  const r = elementAt(correlations, 0, 1);
  return 1 + r > 0 ? (2 * r) / (1 + r) : null;
}
