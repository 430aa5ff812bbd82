import { describe, expect, it } from 'vitest';
import { gateTables } from '../../../../../src-main/domain/disclosure/gate-tables.ts';
import { modelBasis } from '../../../../../src-main/domain/disclosure/model-basis.ts';
import { regressionDoc } from '../../writers/support/sample-tables.ts';

/** The article's layout with models of so many rows and persons. */
function gated(samples: Readonly<Record<string, readonly [rows: number, persons: number]>>) {
  const fits = new Map(
    Object.entries(samples).map(([column, [observations, entities]]) => [
      column,
      { estimate: { observations, entities } },
    ]),
  );
  const basis = modelBasis({ doc: regressionDoc, modelSet: 'vision', fits });
  return gateTables([{ doc: regressionDoc, basis }], { minimum: 5, earlier: [] });
}

describe('model basis', () => {
  it('lets a table of large samples through as it is', () => {
    const { docs, findings } = gated({ I: [1695, 1432], II: [1677, 1418] });
    expect(docs).toEqual([regressionDoc]);
    expect(findings).toEqual([]);
  });

  it('tells of samples that differ by few rows, and holds nothing back for it', () => {
    const { docs, findings } = gated({ I: [1695, 1432], II: [1693, 1431] });
    expect(docs).toEqual([regressionDoc]);
    expect(findings.map(({ rule, count }) => [rule, count])).toEqual([['small-loss', 2]]);
  });

  it('holds back every number of a model that rests on few persons, and only those', () => {
    const { docs } = gated({ I: [1695, 1432], II: [8, 4] });
    const kinds = docs[0]?.rows.map(({ cells }) => cells.map(({ kind }) => kind));
    expect(kinds?.[0]).toEqual(['estimate', 'withheld']);
    expect(kinds?.at(-1)).toEqual(['count', 'withheld']);
  });
});
