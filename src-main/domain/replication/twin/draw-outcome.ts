/** Which outcomes would the fitted model expect of the synthetic persons? */
import type { PanelEstimate } from '../../../../shared/contract/models.ts';
import type { PanelFrame } from '../../panel/assemble-panel.ts';
import type { ColumnRequest } from '../../modelling/fit-requests.ts';
import { CONSTANT_TERM } from '../../../stats/panel/regression.ts';
import { numbersOf } from './draw-numbers.ts';
import { pooledMargin, valuesByRank } from './margins.ts';
import { drawNormal, type Random } from './random.ts';
import type { Skeleton } from './skeleton.ts';

/**
 * x b + u_i + e_it from the model's coefficients and its two error variances, laid on the observed
 * outcome's pooled margin of the row's group by rank. Rows outside the model's sample get its mean.
 */
export function drawOutcome(
  frame: PanelFrame,
  skeleton: Skeleton,
  model: {
    readonly request: ColumnRequest;
    readonly estimate: PanelEstimate;
    readonly outcome: string;
  },
  random: Random,
): readonly number[] {
  const { request, estimate } = model;
  const expected = predictions(request, estimate);
  const mean = [...expected.values()].reduce((sum, x) => sum + x, 0) / Math.max(1, expected.size);
  const lasting = skeleton.persons.map(() => drawNormal(random) * (estimate.sigmaEntity ?? 0));
  const scores = skeleton.entity.map(
    (person, row) =>
      (expected.get(row) ?? mean) +
      (lasting[person] ?? 0) +
      drawNormal(random) * (estimate.sigmaResidual ?? 0),
  );
  const observed = numbersOf(frame, model.outcome);
  const values = scores.map(() => 0);
  for (const group of new Set(skeleton.group)) {
    const rows = skeleton.group.flatMap((of, row) => (of === group ? [row] : []));
    const inGroup = observed.flatMap((value, row) =>
      value !== null && skeleton.observedGroup[row] === group ? [value] : [],
    );
    const drawn = valuesByRank(
      rows.map((row) => scores[row] ?? 0),
      pooledMargin(inGroup, skeleton.fewest),
    );
    rows.forEach((row, place) => {
      values[row] = drawn[place] ?? 0;
    });
  }
  return values;
}

/** Row of the twin → x b with the constant, for the rows of the model's sample. */
function predictions(request: ColumnRequest, estimate: PanelEstimate): Map<number, number> {
  const slopes = new Map(estimate.coefficients.map(({ term, estimate: b }) => [term, b]));
  const { columns } = request.fit.data;
  return new Map(
    request.sample.rows.map((row, place) => [
      row,
      columns.reduce(
        (sum, { term, values }) => sum + (slopes.get(term) ?? 0) * (values[place] ?? 0),
        slopes.get(CONSTANT_TERM) ?? 0,
      ),
    ]),
  );
}
