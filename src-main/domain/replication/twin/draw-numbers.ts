/** Which numbers could other persons have given, related as the study's are? */
import type { PanelFrame } from '../../panel/assemble-panel.ts';
import { type GivenColumn, type GivenPart, givenPart } from './given-part.ts';
import { latentCorrelation } from './latent-correlation.ts';
import { commonLevels, pooledMargin, valuesByRank } from './margins.ts';
import { correlationRoot, latentScores, scoreCorrelation, type Scores } from './normal-scores.ts';
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
  /** What category and place say of it. */
  readonly given: GivenPart;
  /** How alike the rest of a person's rows is, 0 to 1. */
  readonly persistence: number;
}

/** Correlations are taken in groups of rows from this many. */
const SMALLEST_GROUP = 40;
const CLOSEST = 0.97;

/**
 * A Gaussian copula in three parts: what category and place say of a number, a person's own and a
 * row's own normal numbers, both correlated and mixed so that values go together across variables
 * and waves as the study's do. The study's pooled margins of the row's group are laid on by rank.
 */
export function drawNumbers(
  frame: PanelFrame,
  skeleton: Skeleton,
  wish: { readonly columns: readonly NumberColumn[]; readonly given: readonly GivenColumn[] },
  random: Random,
): ReadonlyMap<string, readonly number[]> {
  const observed = wish.columns.map((column) => observe(frame, skeleton, column, wish.given));
  const root = correlationRoot(correlations(observed, skeleton.observedGroup));
  const own = skeleton.persons.map(() => drawCorrelated(root, random));
  const passing = skeleton.gapsOf.map(() => drawCorrelated(root, random));
  return new Map(
    observed.map((column, k) => {
      const { given, persistence } = column;
      const rest = Math.sqrt(1 - given.variance);
      const scores = skeleton.entity.map((person, row) => {
        const lasting = Math.sqrt(persistence) * (own[person]?.[k] ?? 0);
        const moving = Math.sqrt(1 - persistence) * (passing[row]?.[k] ?? 0);
        return (given.drawn[row] ?? 0) + rest * (lasting + moving);
      });
      const laid = column.isFixed
        ? byPerson(column, skeleton, scores)
        : byGroup(column, skeleton, scores);
      return [column.id, laid] as const;
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
  { observed, observedGroup }: Skeleton,
  column: NumberColumn,
  columns: readonly GivenColumn[],
): Observed {
  const values = numbersOf(frame, column.id);
  const given = givenPart(latentScores(values, observedGroup), columns);
  const pairs = observed.flatMap((rows) =>
    rows.slice(1).map((row, place) => [rows[place] ?? 0, row] as const),
  );
  const both = pairs.filter(
    ([a, b]) => (values[a] ?? null) !== null && (values[b] ?? null) !== null,
  );
  const at = (of: readonly (number | null)[], pick: 0 | 1): Scores =>
    both.map((pair) => of[pair[pick]] ?? null);
  const whole = latentCorrelation(
    scoreCorrelation(at(values, 0), at(values, 1)),
    sorted(at(values, 0)),
    sorted(at(values, 1)),
  );
  const alike = covariance(at(given.observed, 0), at(given.observed, 1));
  const persistence = (whole - alike) / (1 - given.variance);
  return {
    ...column,
    values,
    given,
    isFixed: both.length > 0 && both.every(([a, b]) => values[a] === values[b]),
    persistence: Math.min(0.9999, Math.max(0, persistence)),
  };
}

/** What is left of the correlations once category and place have had their say. */
function correlations(observed: readonly Observed[], groups: readonly string[]): number[][] {
  const members = Map.groupBy(groups.keys(), (row) => groups[row] ?? '');
  const parts = [...members.values()].filter((rows) => rows.length >= SMALLEST_GROUP);
  const matrix: number[][] = observed.map((_, i) =>
    observed.map((_unused, j) => (i === j ? 1 : 0)),
  );
  observed.forEach((first, i) => {
    observed.slice(0, i).forEach((second, j) => {
      const value = restCorrelation(first, second, parts);
      const [left, right] = [matrix[i], matrix[j]];
      if (left === undefined || right === undefined) return;
      left[j] = value;
      right[i] = value;
    });
  });
  return matrix;
}

function restCorrelation(
  first: Observed,
  second: Observed,
  groups: readonly (readonly number[])[],
): number {
  let [sum, weight] = [0, 0];
  for (const rows of groups) {
    const both = rows.filter(
      (row) => (first.values[row] ?? null) !== null && (second.values[row] ?? null) !== null,
    );
    const x = both.map((row) => first.values[row] ?? null);
    const y = both.map((row) => second.values[row] ?? null);
    const latent = latentCorrelation(scoreCorrelation(x, y), sorted(x), sorted(y));
    sum += both.length * latent;
    weight += both.length;
  }
  const whole = weight === 0 ? 0 : sum / weight;
  const shared = covariance(first.given.observed, second.given.observed);
  const scale = Math.sqrt((1 - first.given.variance) * (1 - second.given.variance));
  // Two parts that last differently are less alike than either: the root must be the more so.
  const [p, q] = [first.persistence, second.persistence];
  const mixed = Math.sqrt(p * q) + Math.sqrt((1 - p) * (1 - q));
  const rest = (whole - shared) / scale / Math.max(0.3, mixed);
  return Math.min(CLOSEST, Math.max(-CLOSEST, rest));
}

function covariance(left: Scores, right: Scores): number {
  const count = Math.max(1, left.length);
  const mean = (values: Scores): number => values.reduce<number>((s, x) => s + (x ?? 0), 0) / count;
  const [a, b] = [mean(left), mean(right)];
  return left.reduce<number>((s, x, k) => s + ((x ?? 0) - a) * ((right[k] ?? 0) - b), 0) / count;
}

function sorted(values: Scores): number[] {
  return values.filter((value) => value !== null).toSorted((a, b) => a - b);
}

function drawCorrelated(root: readonly (readonly number[])[], random: Random): number[] {
  const independent = root.map(() => drawNormal(random));
  return root.map((row) => row.reduce((sum, r, k) => sum + r * (independent[k] ?? 0), 0));
}

function marginOf(
  { isBinary }: NumberColumn,
  values: readonly number[],
  { fewest }: Skeleton,
): number[] {
  if (!isBinary) return pooledMargin(values, fewest);
  return commonLevels(values, fewest).toSorted((a, b) => a - b);
}

/** One value for all of a person's rows, by the score of the first. */
function byPerson(column: Observed, skeleton: Skeleton, scores: readonly number[]): number[] {
  const firsts = skeleton.observed.map((rows) => ({
    group: skeleton.observedGroup[rows[0] ?? 0],
    value: rows.map((row) => column.values[row] ?? null).find((value) => value !== null) ?? null,
  }));
  const persons = skeleton.persons.map(([row = 0], person) => ({ row, person }));
  const drawn = skeleton.persons.map(() => 0);
  for (const [group, members] of Map.groupBy(persons, ({ row }) => skeleton.group[row])) {
    const own = firsts.flatMap((first) =>
      first.group === group && first.value !== null ? [first.value] : [],
    );
    const values = valuesByRank(
      members.map(({ row }) => scores[row] ?? 0),
      marginOf(column, own, skeleton),
    );
    members.forEach(({ person }, place) => {
      drawn[person] = values[place] ?? 0;
    });
  }
  return skeleton.entity.map((person) => drawn[person] ?? 0);
}

function byGroup(column: Observed, skeleton: Skeleton, scores: readonly number[]): number[] {
  const drawn = skeleton.gapsOf.map(() => 0);
  for (const group of new Set(skeleton.group)) {
    const margin = column.values.filter(
      (value, row) => value !== null && skeleton.observedGroup[row] === group,
    ) as number[];
    const rows = skeleton.group.flatMap((of, row) => (of === group ? [row] : []));
    const values = valuesByRank(
      rows.map((row) => scores[row] ?? 0),
      marginOf(column, margin, skeleton),
    );
    rows.forEach((row, place) => {
      drawn[row] = values[place] ?? 0;
    });
  }
  return drawn;
}
