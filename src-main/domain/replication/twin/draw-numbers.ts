/** Which numbers could other persons have given, related as the study's are? */
import type { PanelFrame } from '../../panel/assemble-panel.ts';
import { commonLevels, pooledMargin, valuesByRank } from './margins.ts';
import { correlationRoot, normalScores, scoreCorrelation, type Scores } from './normal-scores.ts';
import { drawNormal, type Random } from './random.ts';
import type { Skeleton } from './skeleton.ts';

/** A numeric variable; a binary one keeps its two values. */
export interface NumberColumn {
  readonly id: string;
  readonly isBinary: boolean;
}

interface Observed extends NumberColumn {
  readonly values: Scores;
  /** It never differs between the rows of a person. */
  readonly isFixed: boolean;
  /** How alike a person's rows are, 0 to 1. */
  readonly persistence: number;
}

/**
 * A Gaussian copula in two parts: a person's own and a row's own normal numbers, both correlated as
 * the study's normal scores within waves and mixed so that a person's rows are as alike as the
 * study's. The study's pooled margins of the wave are then laid on by rank.
 */
export function drawNumbers(
  frame: PanelFrame,
  skeleton: Skeleton,
  columns: readonly NumberColumn[],
  random: Random,
): ReadonlyMap<string, readonly number[]> {
  const scored = columns.map((column) => normalScores(numbersOf(frame, column.id), frame.wave));
  const observed = columns.map((column, k) => observe(frame, skeleton, column, scored[k] ?? []));
  const root = correlationRoot(scored.map((a) => scored.map((b) => scoreCorrelation(a, b))));
  const own = skeleton.persons.map(() => drawCorrelated(root, random));
  const passing = skeleton.gapsOf.map(() => drawCorrelated(root, random));
  return new Map(
    observed.map((column, k) => {
      const scores = skeleton.entity.map(
        (person, row) =>
          Math.sqrt(column.persistence) * (own[person]?.[k] ?? 0) +
          Math.sqrt(1 - column.persistence) * (passing[row]?.[k] ?? 0),
      );
      const values = column.isFixed
        ? byPerson(
            column,
            skeleton,
            own.map((scores) => scores[k] ?? 0),
          )
        : byWave(column, frame, skeleton, scores);
      return [column.id, values] as const;
    }),
  );
}

/** The variable's numbers; a text is none. */
export function numbersOf(frame: PanelFrame, id: string): (number | null)[] {
  const values = frame.columns.get(id)?.values ?? [];
  return values.map((value) => (typeof value === 'number' ? value : null));
}

function observe(
  frame: PanelFrame,
  { observed }: Skeleton,
  column: NumberColumn,
  scores: Scores,
): Observed {
  const values = numbersOf(frame, column.id);
  const pairs = observed.flatMap((rows) =>
    rows.slice(1).map((row, place) => [rows[place] ?? 0, row] as const),
  );
  const both = pairs.filter(
    ([a, b]) => (values[a] ?? null) !== null && (values[b] ?? null) !== null,
  );
  const at = (pick: 0 | 1): Scores => both.map((pair) => scores[pair[pick]] ?? null);
  return {
    ...column,
    values,
    isFixed: both.length > 0 && both.every(([a, b]) => values[a] === values[b]),
    persistence: persistenceOf(column, scoreCorrelation(at(0), at(1))),
  };
}

/** Cutting normal numbers in two weakens their correlation: r = sin(π φ / 2) gives φ back. */
function persistenceOf({ isBinary }: NumberColumn, correlation: number): number {
  const latent = isBinary ? Math.sin((Math.PI / 2) * correlation) : correlation;
  return Math.min(0.9999, Math.max(0, latent));
}

function drawCorrelated(root: readonly (readonly number[])[], random: Random): number[] {
  const independent = root.map(() => drawNormal(random));
  return root.map((row) => row.reduce((sum, r, k) => sum + r * (independent[k] ?? 0), 0));
}

function marginOf({ isBinary }: NumberColumn, values: readonly number[]): number[] {
  return isBinary ? commonLevels(values).toSorted((a, b) => a - b) : pooledMargin(values);
}

function byPerson(column: Observed, skeleton: Skeleton, scores: readonly number[]): number[] {
  const firsts = skeleton.observed.flatMap((rows) => {
    const row = rows.find((candidate) => (column.values[candidate] ?? null) !== null);
    const value = row === undefined ? null : (column.values[row] ?? null);
    return value === null ? [] : [value];
  });
  const drawn = valuesByRank(scores, marginOf(column, firsts));
  return skeleton.entity.map((person) => drawn[person] ?? 0);
}

function byWave(
  column: Observed,
  frame: PanelFrame,
  skeleton: Skeleton,
  scores: readonly number[],
): number[] {
  const drawn = skeleton.gapsOf.map(() => 0);
  for (const wave of new Set(skeleton.wave)) {
    const margin = column.values.filter(
      (value, row) => value !== null && frame.wave[row] === wave,
    ) as number[];
    const rows = skeleton.wave.flatMap((of, row) => (of === wave ? [row] : []));
    const values = valuesByRank(
      rows.map((row) => scores[row] ?? 0),
      marginOf(column, margin),
    );
    rows.forEach((row, place) => {
      drawn[row] = values[place] ?? 0;
    });
  }
  return drawn;
}
