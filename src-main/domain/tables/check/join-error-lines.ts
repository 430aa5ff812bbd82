/** Do standard errors stand on lines of their own below their coefficients? */
import { MARK_SIGNS } from './parse-cell.ts';
import { MINUS_SIGNS } from './printed-number.ts';
import { isNote } from './printed-words.ts';

type TextRow = readonly string[];

const UNSIGNED = String.raw`(?:\d+(?:[.,' ]\d+)*|[.,]\d+)(?:[eE][-+]?\d+)?`;
const IN_PARENTHESES = new RegExp(
  String.raw`^(?:[([]\s*${UNSIGNED}\s*[)\]]?|${UNSIGNED}\s*[)\]])$`,
);
const PLAIN = new RegExp(`^${UNSIGNED}$`);
// A spreadsheet reads a typed (0.032) as minus 0.032.
const NEGATED = new RegExp(`^-${UNSIGNED}$`);
const PARENTHESES_OR_NEGATED = new RegExp(`${IN_PARENTHESES.source}|${NEGATED.source}`);
const ESTIMATE = new RegExp(
  String.raw`^[${MINUS_SIGNS}]?\s?${UNSIGNED}\s?[${MARK_SIGNS}]*(?: ?[${MARK_SIGNS}])*$`,
);
const ERROR_LABEL =
  /^\(?\s*(?:standard ?fejl(?:ene)?|std\.? ?fejl|standard errors?|std\.? ?err(?:ors?)?\.?|s\.?e\.?|robust s\.?e\.?)\s*\)?$/i;
/** How Stata heads a column of coefficients over errors. */
const HEADER_OF_BOTH = /^b ?\/ ?se$/i;
const ERROR_WORDS = /standard ?(?:fejl|errors?)|std\.? ?err/i;

/** Lines of errors become part of the coefficients above them: `0,24***` over `(0,032)`. */
export function joinErrorLines(lines: readonly TextRow[]): TextRow[] {
  const saysErrors = lines.some(
    ([text = '', ...cells]) =>
      (isNote(text) && ERROR_WORDS.test(text)) || cells.some((cell) => HEADER_OF_BOTH.test(cell)),
  );
  const joined: TextRow[] = [];
  let isAfterJoin = false;
  for (const line of lines) {
    const above: TextRow | undefined = joined.at(-1);
    const errors: TextRow | null = above && !isAfterJoin ? errorsOf(line, above, saysErrors) : null;
    isAfterJoin = above !== undefined && errors !== null;
    if (above !== undefined && errors !== null) joined.splice(-1, 1, joinLines(above, errors));
    else joined.push(line);
  }
  return joined;
}

/** The line's errors in parentheses, null where it holds none; one odd cell does not hide the rest. */
function errorsOf(line: TextRow, above: TextRow, saysErrors: boolean): readonly string[] | null {
  const [label = '', ...cells] = line;
  const isNamed = ERROR_LABEL.test(label);
  if (label !== '' && label !== above[0] && !isNamed) return null;
  const filled = cells.flatMap((cell, index) =>
    cell === '' ? [] : [{ cell, over: above[index + 1] ?? '' }],
  );
  if (filled.length === 0 || filled.some(({ over }) => over === '')) return null;
  const share = (pattern: RegExp) =>
    filled.filter(({ cell, over }) => pattern.test(cell) && ESTIMATE.test(over)).length /
    filled.length;
  if (share(IN_PARENTHESES) > 0.5) return line;
  const isAllNegated = filled.length > 1 && share(PARENTHESES_OR_NEGATED) === 1;
  const isPlain = (isNamed || (label === '' && saysErrors)) && share(PLAIN) > 0.5;
  if (!isAllNegated && !isPlain) return null;
  return line.map((cell, index) => {
    if (index === 0 || !/^-?[\d.,]/.test(cell)) return cell;
    return `(${cell.replace(/^-/, '')})`;
  });
}

function joinLines(above: TextRow, below: readonly string[]): TextRow {
  const width = Math.max(above.length, below.length);
  return Array.from({ length: width }, (_, index) =>
    index === 0 ? (above[0] ?? '') : `${above[index] ?? ''} ${below[index] ?? ''}`.trim(),
  );
}
