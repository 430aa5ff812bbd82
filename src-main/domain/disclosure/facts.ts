/** On which counts of persons does what we print rest? What a table tells the disclosure gate. */

/**
 * A count of persons that is printed, or that printed numbers rest on. The same group has the same
 * key wherever it occurs (`factKey`), so that the gate sees what two tables tell together.
 */
export interface Fact {
  readonly key: string;
  readonly count: number;
  /** Known to everybody, whatever we withhold: seats, members by party, inhabitants. */
  readonly isPublic: boolean;
  /**
   * Persons lost for want of an answer or by a sample rule (`1695` against `1693`). A small loss is
   * named, never withheld: it tells of no answer, and without it no table has an N.
   */
  readonly isLoss?: boolean;
}

/** The parts exclude each other and make up the total; parts may be facts that no cell prints. */
export interface SumOfFacts {
  readonly total: string;
  readonly parts: readonly string[];
}

/**
 * What a cell tells: the count of its first fact (`count`), its first fact as a part of the others
 * (`share`), an average or a correlation of those counted (`mean`), the lowest or highest value
 * (`extreme`), a percentile whose facts count the rows around it (`percentile`), an estimate of a
 * model fitted to those counted (`model`).
 */
export type BasisKind = 'count' | 'share' | 'mean' | 'extreme' | 'percentile' | 'model';

/** Which facts stand behind a cell: it is withheld when one of them is. `row`, `column`: ids in the table. */
export interface CellBasis {
  readonly row: string;
  readonly column: string;
  readonly facts: readonly string[];
  readonly kind: BasisKind;
  /** The part (0–1) of a sum or mean that its two largest contributors make up, where it can matter. */
  readonly largestTwoShare?: number;
}

/** Figures in a note, such as a test of a whole distribution: a dash when one of the facts is withheld. */
export interface PhraseBasis {
  readonly text: string;
  readonly facts: readonly string[];
}

/** Handed to the gate beside a table and never printed. */
export interface DisclosureBasis {
  readonly facts: readonly Fact[];
  readonly sums: readonly SumOfFacts[];
  readonly cells: readonly CellBasis[];
  readonly phrases?: readonly PhraseBasis[];
}

/** A table or picture that rests on no person: a text table, municipalities' key figures. */
export const NO_PERSONS: DisclosureBasis = { facts: [], sums: [], cells: [] };

/**
 * The key of a group: who is counted (`respondents`, `members`, `rows`), in which wave (`null`: all),
 * and the conditions they meet, in any order.
 *
 * `factKey('respondents', '2019', { party: 'V', gender: 'female' })` is
 * `respondents|2019|gender=female&party=V`.
 */
export function factKey(
  counted: string,
  wave: string | null,
  conditions: Readonly<Record<string, string>> = {},
): string {
  const met = Object.entries(conditions)
    .map(([variable, level]) => `${variable}=${level}`)
    .toSorted();
  return [counted, wave ?? '*', met.join('&')].join('|');
}
