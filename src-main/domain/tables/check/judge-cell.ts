/** Can the printed stars follow from the printed coefficient and standard error? */
import type { CellVerdict } from '../../../../shared/contract/checker.ts';
import { type StarRule, starsFor } from '../../../../shared/table/star-rule.ts';
import { normalTwoSided, studentTwoSided } from '../../../stats/dist/distributions.ts';
import type { PrintedEstimate } from './parse-cell.ts';
import { roundingHalfWidth } from './printed-number.ts';

export interface CellJudgement {
  readonly verdict: CellVerdict;
  readonly pInterval: readonly [number, number];
  /** The point values' mark first, then whatever else rounding allows; '' is no mark. */
  readonly impliedStars: readonly string[];
}

// Binary fractions: a bound must not miss a value that was rounded from exactly half a unit.
const SLACK = 1e-9;

/**
 * Each printed number stands for an interval of half a unit in its last digit to either side.
 * `impossible`: no pair inside gives the printed mark; `rounding-only`: some pair does, though the
 * point values do not. `degreesOfFreedom` null is the normal distribution.
 */
export function judgeCell(
  cell: Pick<PrintedEstimate, 'estimate' | 'standardError' | 'stars'>,
  degreesOfFreedom: number | null,
  rule: StarRule,
): CellJudgement {
  const size = Math.abs(cell.estimate.value);
  const error = cell.standardError.value;
  const sizeHalf = roundingHalfWidth(cell.estimate) * (1 + SLACK);
  const errorHalf = roundingHalfWidth(cell.standardError) * (1 + SLACK);
  const tail = (t: number) => twoSided(t, degreesOfFreedom);
  const largest = tail(ratio(Math.max(0, size - sizeHalf), error + errorHalf));
  const smallest = tail(ratio(size + sizeHalf, Math.max(0, error - errorHalf)));
  const point = starsFor(tail(ratio(size, error)), rule);
  const allowed = marksBetween(smallest, largest, rule);
  const stars = knownMark(cell.stars, rule);
  const impliedStars = [point, ...allowed.filter((mark) => mark !== point)];
  const pInterval = [smallest, largest] as const;
  if (stars === null) return { verdict: 'unreadable', pInterval, impliedStars };
  const isAllowed = allowed.includes(stars) || stars === point;
  const verdict = stars === point ? 'consistent' : isAllowed ? 'rounding-only' : 'impossible';
  return { verdict, pInterval, impliedStars };
}

function ratio(estimate: number, error: number): number {
  if (error > 0) return estimate / error;
  return estimate > 0 ? Infinity : 0;
}

function twoSided(t: number, degreesOfFreedom: number | null): number {
  if (!Number.isFinite(t)) return 0;
  return degreesOfFreedom === null ? normalTwoSided(t) : studentTwoSided(t, degreesOfFreedom);
}

/** Every mark that some p between the bounds would get. */
function marksBetween(smallest: number, largest: number, rule: StarRule): string[] {
  const bounds = [0, ...rule.levels.map((level) => level.below), Infinity];
  const marks = [...rule.levels.map((level) => level.mark), ''];
  return marks.filter(
    (_, index) => smallest < (bounds[index + 1] ?? 0) && largest >= (bounds[index] ?? 0),
  );
}

const DAGGERS: readonly string[] = ['†', '+', '‡', '#', '^', '~'];

/** The rule's own sign for a printed mark: journals print † and + for the same level. */
export function knownMark(stars: string, rule: StarRule): string | null {
  if (stars === '' || rule.levels.some((level) => level.mark === stars)) return stars;
  if (!DAGGERS.includes(stars)) return null;
  return rule.levels.find((level) => DAGGERS.includes(level.mark))?.mark ?? null;
}
