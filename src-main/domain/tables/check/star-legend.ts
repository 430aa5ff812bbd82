/** At which p-values does the note say that each mark is printed? */
import {
  STANDARD_STAR_RULE,
  type StarRule,
  starRuleSchema,
} from '../../../../shared/table/star-rule.ts';
import { MARK_SIGNS } from './parse-cell.ts';
import type { PrintedTable } from './printed-table.ts';

type Level = StarRule['levels'][number];

const MARK = String.raw`[*]{1,4}|[${MARK_SIGNS.replace('*', '')}]`;
const LEVEL = String.raw`(\d*[.,]?\d+)(?:\s*(%|pct\.?|procent|percent|per cent))?`;
/** `*** p < 0,001`, `* = p ≤ .05`, `*p<5%`. */
const MARK_FIRST = new RegExp(String.raw`(${MARK})\s*[:=]?\s*\(?p\s*[<≤]\s*=?\s*${LEVEL}`, 'gi');
/** `p < 0,05 *`, `p<.01: **`. */
const LEVEL_FIRST = new RegExp(String.raw`p\s*[<≤]\s*=?\s*${LEVEL}\s*[:=]?\s*(${MARK})`, 'gi');
/** `* significant at 10%; ** significant at 5%`, `* signifikant på 5 pct.-niveau`. */
const IN_WORDS = new RegExp(
  String.raw`(${MARK})\s*[:=]?\s*(?:statisti(?:sk|cally) )?signifi[ck]an\w*\s+(?:at|på|ved)\s+(?:the |et )?${LEVEL}`,
  'gi',
);
// Read in one way only, or a long row of marks would be tried in all of them.
const BETWEEN = String.raw`[\s,;&]+(?:(?:og|and)\s+)?`;
const NAMED_LEVEL = String.raw`${LEVEL}(?:-niveau\w*)?`;
/** `*, ** and *** denote significance at the 10%, 5% and 1% levels`. */
const LISTED = new RegExp(
  String.raw`((?:${MARK})(?:${BETWEEN}(?:${MARK}))+)[^.*†]{0,60}?(?:signifi[ck]an\w*)\D{0,40}?(${NAMED_LEVEL}(?:${BETWEEN}${NAMED_LEVEL})+)`,
  'i',
);

const NO_MARKS: StarRule = { levels: [] };
const LEAST_CELLS = 6;
const SURELY_MARKED = { t: 3.5, cells: 2 };

/**
 * The rule that a table's marks follow: its own, that of its note, or the usual one. Some journals
 * print no marks at all; a table without any, though some must have got one, has no rule.
 */
export function starRuleOf(table: PrintedTable): StarRule {
  const stated = table.stars ?? legendOf(table);
  if (stated !== null) return stated;
  return printsNoMarks(table) ? NO_MARKS : STANDARD_STAR_RULE;
}

function printsNoMarks({ rows }: PrintedTable): boolean {
  const values = rows.flatMap(({ cells }) =>
    cells.flatMap((cell) => (cell.kind === 'estimate' ? [cell.value] : [])),
  );
  const sure = values.filter(
    ({ estimate, standardError }) =>
      Math.abs(estimate.value) > SURELY_MARKED.t * standardError.value,
  );
  const isBare = values.every(({ stars }) => stars === '');
  return isBare && values.length >= LEAST_CELLS && sure.length >= SURELY_MARKED.cells;
}

/** The star rule that the note states; null where it states none. */
function legendOf(table: PrintedTable): StarRule | null {
  const levels = legendLevels(table.notes.join(' '));
  if (levels.length === 0) return null;
  const rule = starRuleSchema.safeParse({ levels: levels.toSorted((a, b) => a.below - b.below) });
  return rule.success ? rule.data : null;
}

/** Every mark that the note explains, in the note's order. */
export function legendLevels(note: string): Level[] {
  const readings = [
    [...note.matchAll(MARK_FIRST)].map(([, mark, number, unit]) => levelOf(mark, number, unit)),
    [...note.matchAll(IN_WORDS)].map(([, mark, number, unit]) =>
      levelOf(mark, number, unit ?? '%'),
    ),
    listedLevels(note),
    [...note.matchAll(LEVEL_FIRST)].map(([, number, unit, mark]) => levelOf(mark, number, unit)),
  ];
  return readings.find(({ length }) => length > 0) ?? [];
}

function listedLevels(note: string): Level[] {
  const [, marks = '', numbers = ''] = LISTED.exec(note) ?? [];
  const named = marks.match(new RegExp(MARK, 'g')) ?? [];
  const levels = [...numbers.matchAll(new RegExp(LEVEL, 'gi'))];
  if (named.length !== levels.length) return [];
  return named.map((mark, index) => {
    const [, number = '', unit] = levels[index] ?? [];
    const isPercent = unit !== undefined || !/[.,]/.test(number);
    return levelOf(mark, number, isPercent ? '%' : undefined);
  });
}

function levelOf(mark = '', number = '', unit: string | undefined): Level {
  const value = Number(number.replace(',', '.'));
  const isPercent = unit !== undefined && value >= 0.1;
  return { mark, below: isPercent ? Number((value / 100).toPrecision(6)) : value };
}
