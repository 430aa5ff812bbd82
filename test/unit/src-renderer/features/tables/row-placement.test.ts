import { describe, expect, it } from 'vitest';
import {
  placementOf,
  withPlacement,
} from '../../../../../src-renderer/features/tables/row-placement.ts';
import type { TablePlan } from '../../../../../shared/plan/model-plan.ts';
import { STANDARD_STAR_RULE } from '../../../../../shared/table/star-rule.ts';

const table: TablePlan = {
  id: 'table-2',
  kind: 'regression',
  number: '2',
  title: { da: 'Vision', en: 'Vision' },
  modelSet: 'vision',
  rows: ['socr', 'age'],
  hiddenBlocks: ['party'],
  stars: STANDARD_STAR_RULE,
};
const order = ['socr', 'time', 'age', 'party', 'region'];

describe('where a variable stands in a table', () => {
  it('is a row, a word in the note, or nowhere', () => {
    expect(placementOf(table, 'age')).toBe('shown');
    expect(placementOf(table, 'party')).toBe('in-note');
    expect(placementOf(table, 'time')).toBe('left-out');
  });

  it('becomes a row at its place in the dictionary', () => {
    expect(withPlacement(table, 'time', 'shown', order).rows).toEqual(['socr', 'time', 'age']);
  });

  it('moves from a row to the note and out again', () => {
    const noted = withPlacement(table, 'age', 'in-note', order);
    expect([noted.rows, noted.hiddenBlocks]).toEqual([['socr'], ['age', 'party']]);
    const out = withPlacement(noted, 'age', 'left-out', order);
    expect([out.rows, out.hiddenBlocks]).toEqual([['socr'], ['party']]);
  });
});
