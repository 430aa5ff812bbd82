import { describe, expect, it } from 'vitest';

import { dotProduct } from '../../../../../src-main/stats/linalg/matrix.ts';
import { entityParts } from '../../../../../src-main/stats/panel/entity-parts.ts';
import { panelShape } from '../../../../../src-main/stats/panel/panel-data.ts';
import { seededNormal } from '../support/panels.ts';

const codes = Int32Array.of(0, 1, 0, 2, 0, 1, 0);

describe('means and contrasts of entities', () => {
  it('of two rows are their mean and their difference over √2', () => {
    const { byEntity } = panelShape(Int32Array.of(0, 0, 1));
    const { means, contrasts } = entityParts(Float64Array.of(1, 3, 8), byEntity);
    expect([...means]).toEqual([2, 8]);
    expect(contrasts).toHaveLength(1);
    expect(contrasts[0]).toBeCloseTo(2 / Math.SQRT2, 15);
  });

  it.each([null, Float64Array.of(1, 2, 0.5, 1, 3, 0.25, 2)])(
    'have the products of deviations from (weighted) means: weights %o',
    (weights) => {
      const normal = seededNormal(3);
      const shape = panelShape(codes, weights ?? undefined);
      const [x, y] = [0, 1].map(() => Float64Array.from(codes, () => 5 + normal()));
      const [left, right] = [entityParts(x!, shape.byEntity), entityParts(y!, shape.byEntity)];
      const rows = shape.weights?.rows ?? new Float64Array(7).fill(1);
      const expected = codes.reduce((sum, code, row) => {
        const deviations = (x![row]! - left.means[code]!) * (y![row]! - right.means[code]!);
        return sum + rows[row]! * deviations;
      }, 0);
      expect(dotProduct(left.contrasts, right.contrasts)).toBeCloseTo(expected, 13);
      for (const [entity, mean] of left.means.entries()) {
        const own = codes.reduce((sum, code, row) => {
          return code === entity ? sum + rows[row]! * (x![row]! - mean) : sum;
        }, 0);
        expect(own).toBeCloseTo(0, 13);
      }
    },
  );

  it('are exact zeros and the value itself where nothing changes', () => {
    const { byEntity } = panelShape(codes);
    const level = Float64Array.of(0.1, 0.7, 0.3);
    const { means, contrasts } = entityParts(
      Float64Array.from(codes, (code) => level[code]!),
      byEntity,
    );
    expect([...contrasts]).toEqual([0, 0, 0, 0]);
    expect([...means]).toEqual([...level]);
  });
});
