import { describe, expect, it } from 'vitest';
import { choicesOf, furtherTableSchema } from '../../../../../shared/plan/further-table.ts';
import { councilPanelPlan } from '../../../../../src-main/domain/templates/council-panel.ts';
import {
  firstChoice,
  newFurtherTable,
  putTable,
  removeTable,
  tableOf,
  withChoice,
} from '../../../../../src-renderer/features/tables/study-table.ts';

const title = { da: 'Titel', en: 'Title' };
const plan = councilPanelPlan('Prøve');
const kinds = furtherTableSchema.options.map(({ shape }) => shape.kind.value);

function firstTable(kind: (typeof kinds)[number], of = plan) {
  const choices = Object.fromEntries(choicesOf(kind).map((name) => [name, firstChoice(name, of)]));
  return newFurtherTable(of, { kind, title, choices });
}

describe('a table of the study', () => {
  it.each(kinds.filter((kind) => kind !== 'group-difference'))(
    'of kind %s can be made from the template at once',
    (kind) => {
      expect(firstTable(kind)).toMatchObject({ kind, number: null, title });
    },
  );

  it('is not made where the study lacks what it is made of', () => {
    // The template knows no municipalities by a 0/1 variable.
    expect(firstTable('group-difference')).toBeNull();
    expect(firstTable('reliability', { ...plan, scales: [] })).toBeNull();
  });

  it('gets an id that no other table has', () => {
    const first = firstTable('response', { ...plan, furtherTables: [] })!;
    const second = firstTable('response', { ...plan, furtherTables: [first] })!;
    expect([first.id, second.id]).toEqual(['response', 'response-2']);
    expect(tableOf({ ...plan, furtherTables: [first, second] }, 'response-2')).toEqual(second);
    expect(tableOf(plan, 'nothing')).toBeNull();
  });

  it('takes another choice only where its kind has it', () => {
    const table = firstTable('reliability')!;
    expect(withChoice(table, 'scale', 'consensus')).toMatchObject({ scale: 'consensus' });
    expect(withChoice(table, 'scale', 3)).toBeNull();
    expect(withChoice(table, 'wave', null)).toBeNull();
  });

  it('is saved and removed by the edit of its kind', () => {
    const [regression] = plan.tables;
    const further = firstTable('response')!;
    expect(putTable(regression!).kind).toBe('put-table');
    expect(removeTable(regression!)).toEqual({ kind: 'remove-table', id: regression!.id });
    expect(putTable(further)).toEqual({ kind: 'put-further-table', value: further });
    expect(removeTable(further)).toEqual({ kind: 'remove-further-table', id: further.id });
  });
});
