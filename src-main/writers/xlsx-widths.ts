import type { NumberStyle } from '../../shared/table/number-format.ts';
import type { TableDoc } from '../../shared/table/table-doc.ts';
import { columnWishes, shareRoom, sumOf } from './flexible-columns.ts';

const LABEL_WIDTH = { least: 18, most: 46 };
const VALUE_WIDTH = { least: 12, most: 34 };
const LONGEST_TEXT = 60;
/** As much as one looks at without scrolling; printed it fills a page across. */
const ROOM = 150;

/** How wide are the labels and each column, in digits of the table's font? */
export function xlsxWidths(doc: TableDoc, style: NumberStyle): readonly number[] {
  const wishes = columnWishes(doc, style, {
    widthOf: (line) => line.length + 2,
    plainLabel: LABEL_WIDTH.most,
    longestLabel: LONGEST_TEXT,
    longestText: LONGEST_TEXT,
    comfortable: 24,
  }).map(({ natural, least }, c) => {
    const { least: floor, most } = c === 0 ? LABEL_WIDTH : VALUE_WIDTH;
    const ceiling = c === 0 || doc.columns[c - 1]?.holds === 'text' ? LONGEST_TEXT : most;
    const within = (width: number): number => Math.min(ceiling, Math.max(floor, width));
    return { natural: within(natural), least: within(least) };
  });
  // Nobody sees the edge of a sheet: columns take what they want, unless that is too much.
  return shareRoom(wishes, Math.min(ROOM, sumOf(wishes, 'natural')));
}
