/** Do the numbers that a clause prints stand in the cells that it names? */
import { type PrintedNumber, roundingHalfWidth } from '../printed-number.ts';
import type { Spotted } from './spotted-cells.ts';

export interface Contradiction {
  readonly rule: string;
  readonly spots: readonly Spotted[];
  /** What of the cells the finding shows beside the text's words. */
  readonly shows: Part | 'cell';
  readonly facts: Readonly<Record<string, string | number>>;
}

export type Part = 'estimate' | 'error';

/**
 * The clause's numbers of one variable against its cells: each must stand in one of them, and
 * where models are named each of these must hold one.
 */
export function judgeNumbers(
  numbers: readonly PrintedNumber[],
  part: Part,
  spots: readonly Spotted[],
  isNamed: boolean,
): Contradiction[] {
  const foreign = numbers.filter(
    (number) => !spots.some((spot) => isSame(number, printed(spot, part))),
  );
  const text = numbers.map((number) => number.text).join('; ');
  if (foreign.length > 0) {
    const facts = { text: foreign.map((number) => number.text).join('; ') };
    return [{ rule: 'text-number', spots, shows: part, facts }];
  }
  const others = spots.filter(
    (spot) => !numbers.some((number) => isSame(number, printed(spot, part))),
  );
  // An error is often told for one of the models alone.
  if (!isNamed || part === 'error' || others.length === 0) return [];
  return [{ rule: 'text-number-some', spots: others, shows: part, facts: { text } }];
}

/** Does the text's p-value lie where the rounding of the cell allows it? */
export function judgePValue(
  claim: { readonly relation: 'below' | 'above' | 'equal'; readonly number: PrintedNumber },
  spots: readonly Spotted[],
  isNamed: boolean,
): Contradiction[] {
  const half = roundingHalfWidth(claim.number);
  const { value, text } = claim.number;
  const misses = spots.filter(({ judged }) => {
    const [least, most] = judged.judgement.pInterval;
    if (claim.relation === 'below') return least >= value;
    if (claim.relation === 'above') return most <= value;
    return most < value - half || least > value + half;
  });
  if (misses.length === 0 || (!isNamed && misses.length < spots.length)) return [];
  return [{ rule: 'text-p-value', spots: misses, shows: 'cell', facts: { text } }];
}

/** The number of a cell that a text may print. */
export function printed({ judged }: Spotted, part: Part): PrintedNumber {
  return part === 'estimate' ? judged.cell.estimate : judged.cell.standardError;
}

/** Equal as far as the text's digits go; a size without its sign is the same number. */
function isSame(number: PrintedNumber, cell: PrintedNumber): boolean {
  const room = number.decimals >= cell.decimals ? 1e-12 : roundingHalfWidth(number) * (1 + 1e-9);
  const isNear = (value: number) => Math.abs(value - cell.value) <= room;
  return isNear(number.value) || (number.value > 0 && isNear(-number.value));
}
