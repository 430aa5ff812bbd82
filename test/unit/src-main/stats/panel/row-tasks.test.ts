import { describe, expect, it } from 'vitest';

import { crossProducts } from '../../../../../src-main/stats/linalg/cross-products.ts';
import { panelShape } from '../../../../../src-main/stats/panel/panel-data.ts';
import { panelWork } from '../../../../../src-main/stats/panel/panel-work.ts';
import {
  ALONE,
  piecesOf,
  sumByPieces,
  WORTH_SHARING,
} from '../../../../../src-main/stats/panel/row-tasks.ts';
import type { RowTask, RowWorkers } from '../../../../../src-main/stats/panel/row-tasks.ts';
import { SAME_NUMBER } from '../../../../reference/tolerances.ts';
import { seededNormal, usualPanel } from '../support/panels.ts';

/** Does tasks from the last to the first, in memory that holds numbers already. */
const backwards: RowWorkers = {
  allocate: (length) => new Float64Array(length).fill(7),
  run: (tasks) => ALONE.run(tasks.toReversed()),
};

describe('pieces of rows', () => {
  it('are all rows of a small panel and two halves of a large one', () => {
    expect(piecesOf(100, 5)).toEqual([{ from: 0, to: 100 }]);
    expect(piecesOf(WORTH_SHARING + 1, 1)).toEqual([
      { from: 0, to: WORTH_SHARING / 2 },
      { from: WORTH_SHARING / 2, to: WORTH_SHARING + 1 },
    ]);
  });

  it('sum to the products of all rows, whoever does which first', () => {
    const normal = seededNormal(2);
    const rows = WORTH_SHARING / 2;
    const columns = [0, 1].map(() => Float64Array.from({ length: rows }, () => normal()));
    const sum = {
      size: 2,
      rows,
      taskOf: (piece: { from: number; to: number }, product: ReturnType<typeof crossProducts>) =>
        ({ kind: 'products', columns, ...piece, product }) satisfies RowTask,
    };
    const [alone] = sumByPieces([sum], ALONE);
    const [other] = sumByPieces([sum], backwards);
    expect(other).toEqual(alone);
    crossProducts(columns).data.forEach((value, at) =>
      expect(Math.abs(alone!.data[at]! - value) / rows).toBeLessThan(SAME_NUMBER),
    );
  });
});

it('small panels are not shared at all', () => {
  const lonely: RowWorkers = {
    ...ALONE,
    run: (tasks) => expect(tasks).toHaveLength(1),
  };
  const fit = panelWork(usualPanel(), lonely).within();
  expect(fit.ok).toBe(true);
});

it('a panel is the same whoever prepares it', () => {
  const data = usualPanel();
  const [alone, other] = [panelWork(data), panelWork(data, backwards)];
  expect(other.factor).toEqual(alone.factor);
  expect(other.outcome).toEqual(alone.outcome);
  expect(panelShape(data.entity).entities).toBe(other.outcome.means.length);
});
