import type { VariableOverview } from '../../../shared/contract/measures.ts';
import type { Bin } from '../../ui/histogram.tsx';

/** With more steps than this a number is drawn on an axis instead of value by value. */
const MOST_BARS = 12;

/**
 * The steps of a number's distribution, each from its own lower end to the next; `null` where its
 * few values are better named one by one.
 */
export function distributionBins(variable: VariableOverview): Bin[] | null {
  const { type, distribution, maximum } = variable;
  if (type !== 'number' || distribution.length <= MOST_BARS || maximum === null) return null;
  const starts = distribution.map(({ label }) => Number(label));
  const last = starts.at(-1) ?? maximum;
  const end = maximum > last ? maximum : last + (last - (starts.at(-2) ?? last - 1));
  return distribution.map(({ count }, index) => ({
    from: starts[index] ?? last,
    to: starts[index + 1] ?? end,
    count,
  }));
}
