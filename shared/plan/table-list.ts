/** Which tables does a study print, and in which order? */
import type { FurtherTableKindId } from './further-table.ts';
import { furtherTableNumbers } from './further-table.ts';
import type { LocalText } from '../kernel/descriptor.ts';
import type { StudyPlan } from './study-plan.ts';

export interface ListedTable {
  readonly id: string;
  readonly kind: 'regression' | FurtherTableKindId;
  readonly number: string;
  readonly title: LocalText;
}

/** The article's tables in the order of their numbers, then the supplement as it is numbered. */
export interface TableList {
  readonly article: readonly ListedTable[];
  readonly supplement: readonly ListedTable[];
}

type TablesOfPlan = Pick<StudyPlan, 'tables' | 'furtherTables'>;

/** Every table of the plan by where it is printed. */
export function listTables({ tables, furtherTables }: TablesOfPlan): TableList {
  const numbers = furtherTableNumbers(furtherTables);
  const further = furtherTables.map(({ id, kind, title, number }) => ({
    isArticle: number !== null,
    listed: { id, kind, title, number: numbers.get(id) ?? '' },
  }));
  const numbered = further.filter(({ isArticle }) => isArticle).map(({ listed }) => listed);
  const regressions = tables.map(({ id, kind, title, number }) => ({ id, kind, title, number }));
  return {
    article: [...regressions, ...numbered].toSorted((a, b) => compareNumbers(a.number, b.number)),
    supplement: further.filter(({ isArticle }) => !isArticle).map(({ listed }) => listed),
  };
}

/** `2` before `10`, and `A.1` after both. */
function compareNumbers(one: string, other: string): number {
  return one.localeCompare(other, 'da', { numeric: true });
}
