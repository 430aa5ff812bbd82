import { describe, expect, it } from 'vitest';
import type { TableDoc } from '../../../../../shared/table/table-doc.ts';
import { heldBackAs } from '../../../../../src-main/domain/disclosure/held-back-as.ts';
import { compareTables } from '../../../../../src-main/domain/tables/compare-tables.ts';
import { regressionDoc, withheldDoc } from '../../writers/support/sample-tables.ts';

const few: TableDoc = {
  ...withheldDoc,
  rows: withheldDoc.rows.map((row) =>
    row.id === 'few' ? { ...row, cells: row.cells.map(() => ({ kind: 'count', value: 3 })) } : row,
  ),
};
const noted = { ...withheldDoc, notes: [...withheldDoc.notes, '– : tilbageholdt'] };

describe('held back as', () => {
  it('finds nothing changed where the same cells would stay behind today', () => {
    const now = heldBackAs(noted, { whole: few, held: noted });
    expect(compareTables(noted, now)).toEqual([]);
  });

  it('finds what changed beside the dashes', () => {
    const [note = ''] = few.notes;
    const whole = { ...few, title: 'Et andet navn' };
    const held = { ...noted, notes: [`${note} Mere.`, ...noted.notes.slice(1)] };
    const changes = compareTables(noted, heldBackAs(noted, { whole, held }));
    expect(changes.map(({ place }) => place)).toEqual(['heading', 'note']);
  });

  it('compares what left whole with the whole table of today', () => {
    expect(heldBackAs(regressionDoc, { whole: few, held: noted })).toBe(few);
  });
});
