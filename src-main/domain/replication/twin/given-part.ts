/** How far do a row's party, region and place already say what its numbers are? */
import { solveLeastSquares } from '../../../stats/linalg/least-squares.ts';
import type { Companion } from './draw-levels.ts';
import type { Scores } from './normal-scores.ts';

/** What is known of a row before its numbers are drawn: a column for the study, one for the twin. */
export interface GivenColumn {
  readonly observed: Float64Array;
  readonly drawn: Float64Array;
}

/** So many rows without any relation are added to each column: small groups say little. */
const SHRINKAGE = 10;

/** The given part never decides more than this of a number's variance. */
const MOST_EXPLAINED = 0.9;

/** A dummy for each level that enough rows share, and a figure less its mean by its spread. */
export function givenColumns(companions: readonly Companion[], fewest: number): GivenColumn[] {
  return companions.flatMap(({ observed, drawn }) => {
    const numbers = observed.filter((value) => typeof value === 'number');
    if (numbers.length > 0) return [standardized(numbers, { observed, drawn })];
    const counts = new Map<string | number, number>();
    for (const value of observed) {
      if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    const levels = [...counts].filter(([, count]) => count >= fewest).map(([level]) => level);
    const dummy = (values: Companion['observed'], level: string | number) =>
      Float64Array.from(values, (value) => (value === level ? 1 : 0));
    return levels.map((level) => ({
      observed: dummy(observed, level),
      drawn: dummy(drawn, level),
    }));
  });
}

function standardized(numbers: readonly number[], { observed, drawn }: Companion): GivenColumn {
  const mean = numbers.reduce((sum, value) => sum + value, 0) / numbers.length;
  const squares = numbers.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  const spread = Math.sqrt(squares / numbers.length) || 1;
  const scaled = (values: Companion['observed']) =>
    Float64Array.from(values, (value) => (typeof value === 'number' ? (value - mean) / spread : 0));
  return { observed: scaled(observed), drawn: scaled(drawn) };
}

/** The expected latent number of each row of the study and of the twin, around 0. */
export interface GivenPart {
  readonly observed: readonly number[];
  readonly drawn: readonly number[];
  /** Its variance over the study's rows. */
  readonly variance: number;
}

/** Least squares of the latent numbers on the given columns, shrunk towards no relation. */
export function givenPart(latent: Scores, columns: readonly GivenColumn[]): GivenPart {
  const rows = latent.flatMap((score, row) => (score === null ? [] : [{ score, row }]));
  const root = Math.sqrt(SHRINKAGE);
  const solution = solveLeastSquares({
    columns: columns.map((column, k) =>
      Float64Array.from({ length: rows.length + columns.length }, (_, at) => {
        const entry = rows[at];
        if (entry !== undefined) return column.observed[entry.row] ?? 0;
        return at - rows.length === k ? root : 0;
      }),
    ),
    outcome: Float64Array.from(
      { length: rows.length + columns.length },
      (_, at) => rows[at]?.score ?? 0,
    ),
  });
  const slopes = columns.map(() => 0);
  solution.kept.forEach((index, place) => {
    slopes[index] = solution.coefficients[place] ?? 0;
  });
  const expected = (part: 'observed' | 'drawn', length: number): number[] =>
    Array.from({ length }, (_, row) =>
      columns.reduce((sum, column, k) => sum + (slopes[k] ?? 0) * (column[part][row] ?? 0), 0),
    );
  return centred(expected('observed', latent.length), expected('drawn', drawnRows(columns)));
}

function drawnRows(columns: readonly GivenColumn[]): number {
  return columns[0]?.drawn.length ?? 0;
}

function centred(observed: readonly number[], drawn: readonly number[]): GivenPart {
  const count = Math.max(1, observed.length);
  const mean = observed.reduce((sum, value) => sum + value, 0) / count;
  const variance = observed.reduce((sum, value) => sum + (value - mean) ** 2, 0) / count;
  const scale = variance > MOST_EXPLAINED ? Math.sqrt(MOST_EXPLAINED / variance) : 1;
  const around = (values: readonly number[]) => values.map((value) => (value - mean) * scale);
  return { observed: around(observed), drawn: around(drawn), variance: variance * scale ** 2 };
}
