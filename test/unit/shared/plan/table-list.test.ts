import { describe, expect, it } from 'vitest';
import type { FurtherTable } from '../../../../shared/plan/further-table.ts';
import type { TablePlan } from '../../../../shared/plan/model-plan.ts';
import { listTables } from '../../../../shared/plan/table-list.ts';
import { STANDARD_STAR_RULE } from '../../../../shared/table/star-rule.ts';

const title = { da: 'Titel', en: 'Title' };

function regression(id: string, number: string): TablePlan {
  return {
    id,
    kind: 'regression',
    number,
    title,
    modelSet: 'set',
    rows: [],
    hiddenBlocks: [],
    stars: STANDARD_STAR_RULE,
  };
}

function further(id: string, number: string | null): FurtherTable {
  return { id, kind: 'response', number, title };
}

describe('the list of tables', () => {
  it('sets the article’s tables in the order of their numbers, whatever makes them', () => {
    const { article } = listTables({
      tables: [regression('ten', '10'), regression('two', '2')],
      furtherTables: [further('appendix', 'A.1'), further('one', '1')],
    });
    expect(article.map(({ id, number }) => [id, number])).toEqual([
      ['one', '1'],
      ['two', '2'],
      ['ten', '10'],
      ['appendix', 'A.1'],
    ]);
  });

  it('numbers the supplement by its own order', () => {
    const { supplement } = listTables({
      tables: [regression('two', '2')],
      furtherTables: [further('b', null), further('one', '1'), further('a', null)],
    });
    expect(supplement.map(({ id, number }) => [id, number])).toEqual([
      ['b', 'S.1'],
      ['a', 'S.2'],
    ]);
  });
});
