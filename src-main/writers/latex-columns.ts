import type { NumberStyle } from '../../shared/table/number-format.ts';
import type { TableDoc } from '../../shared/table/table-doc.ts';
import { columnWishes, shareRoom, sumOf } from './flexible-columns.ts';
import { textWidth } from './text-width.ts';

export interface LatexColumns {
  readonly size: string;
  /** Labels first: `l`, or a share of the line where a text takes several. */
  readonly columns: readonly string[];
}

/** The line of a manuscript on A4 (margins of 2.5 cm), and the gap between columns, in points. */
const LINE = 450;
const GAP = 8;
// LaTeX's own type is so much wider than Times, in which widths are measured.
const OWN_TYPE = 1.06;
/** A table cannot part at the end of a page: more rows are set smaller. */
const MOST_ROWS = 36;
// A text that a program sets a little wider shall not fall to the next line.
const SLACK = 3;

const SIZES = [
  { size: 'footnotesize', points: 8 },
  { size: 'scriptsize', points: 7 },
  { size: 'tiny', points: 5 },
] as const;

/** Columns of text as wide as the others leave room for, in the largest type that fits. */
export function latexColumns(doc: TableDoc, style: NumberStyle): LatexColumns {
  const isText = (c: number): boolean => c > 0 && doc.columns[c - 1]?.holds === 'text';
  const sizes = doc.rows.length > MOST_ROWS ? SIZES.slice(1) : SIZES;
  const tried = sizes.map(({ size, points }) => {
    const wishes = columnWishes(doc, style, {
      widthOf: (line) => textWidth(line, points) * OWN_TYPE + GAP + SLACK,
      plainLabel: 150,
      longestLabel: 180,
      longestText: 220,
      comfortable: 80,
    });
    // Headers of numbers stay on their lines: only columns of text are set as paragraphs.
    const fixed = wishes.map(({ natural, least }, c) => ({
      natural,
      least: c === 0 || isText(c) ? least : natural,
    }));
    return { size, wishes: fixed };
  });
  const fitting = tried.find(({ wishes }) => sumOf(wishes, 'least') <= LINE) ?? tried.at(-1);
  const { size = 'footnotesize', wishes = [] } = fitting ?? {};
  const widths = shareRoom(wishes, LINE);
  return {
    size,
    columns: wishes.map(({ natural, least }, c) => {
      const isInLines = isText(c) || (c === 0 && least < natural);
      const share = Math.floor((((widths[c] ?? 0) - GAP) / LINE) * 100) / 100;
      return isInLines ? `p{${share.toFixed(2)}\\linewidth}` : 'l';
    }),
  };
}
