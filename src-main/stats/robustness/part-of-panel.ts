/** How does a model on some columns of a panel use what was computed for all of them? */
import { matrixColumn } from '../linalg/matrix.ts';
import type { Matrix } from '../linalg/matrix.ts';
import { triangularFactor } from '../linalg/qr.ts';
import type { PanelData } from '../panel/panel-data.ts';
import { workOnPanel } from '../panel/panel-work.ts';
import type { PanelWork } from '../panel/panel-work.ts';

/**
 * The work on the columns at `positions`, in that order.
 *
 *   R = Q[R_S], the factor of the chosen columns of R: (X_S)′X_S = (R_S)′R_S
 *
 * No row is read again: the factor of a part is the factor of the whole's columns, a matter of
 * K × k² operations whatever N is.
 *
 * @source [GolubVanLoan2013] §6.5 (deleting columns)
 * @verified test/unit/src-main/stats/robustness (single fits)
 */
export function partOfPanel(
  work: PanelWork,
  data: Pick<PanelData, 'time' | 'clusters'>,
  positions: readonly number[],
): PanelWork {
  const { shape, outcome, variables, factor } = work;
  const columns = [0, ...positions.map((position) => position + 1), variables.length + 1];
  const part = (block: Matrix): Matrix =>
    triangularFactor(columns.map((column) => matrixColumn(block, column)));
  return workOnPanel(
    {
      shape,
      outcome,
      variables: positions.map((position) => variables[position]),
      factor: {
        deviations: part(factor.deviations),
        means: factor.means.map((block) => ({ ...block, factor: part(block.factor) })),
      },
    },
    data,
  );
}
