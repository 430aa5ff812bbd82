/** Whom, and which municipality, does one coefficient rest on? */
import type { Output } from '../../../shared/contract/index.ts';
import type { InfluenceChoice } from '../../../shared/contract/robustness.ts';
import type { ColumnRequest } from '../modelling/fit-requests.ts';
import type { PanelFrame } from '../panel/assemble-panel.ts';
import type { Influence, InfluenceRequest } from '../../stats/robustness/leave-one-out.ts';

/** So many are named. */
const NAMED = 20;

/** The fitted column with a group for each row: the person, or the municipality (0 where unknown). */
export function influenceRequest(
  { fit, sample }: ColumnRequest,
  frame: PanelFrame,
  { focus, by }: InfluenceChoice,
): InfluenceRequest {
  const groupOf = (row: number): number =>
    by === 'person' ? (frame.entity[row] ?? -1) + 1 : (frame.municipality[row] ?? 0);
  return {
    data: { ...fit.data, clusters: [] },
    estimator: fit.estimator,
    groups: Int32Array.from(sample.rows, groupOf),
    focus,
    ...(fit.options ? { options: fit.options } : {}),
  };
}

/** The most influential groups, by how far the coefficient moves without them. */
export function influenceReport(
  { estimate, groups }: Influence,
  nameOf: (group: number) => string | null,
): Output<'robustness.influence'> {
  const all = groups.map((group) => ({
    ...group,
    name: nameOf(group.group),
    change: estimate === null || group.estimate === null ? null : group.estimate - estimate,
  }));
  const estimates = groups.flatMap((group) => group.estimate ?? []);
  const distance = (change: number | null): number =>
    change === null ? Infinity : Math.abs(change);
  return {
    estimate,
    groups: groups.length,
    least: estimates.length > 0 ? estimates.reduce((a, b) => Math.min(a, b)) : null,
    greatest: estimates.length > 0 ? estimates.reduce((a, b) => Math.max(a, b)) : null,
    most: all
      .toSorted((a, b) => distance(b.change) - distance(a.change) || a.group - b.group)
      .slice(0, NAMED),
  };
}
