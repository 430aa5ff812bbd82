/** At which values is the effect of one variable asked, and what does each coefficient weigh there? */
import type { Result } from '../../../shared/kernel/result.ts';
import { err, ok } from '../../../shared/kernel/result.ts';
import { type DesignedTerms, meanOf, transformed } from './design-terms.ts';
import type { ColumnFactor, NamedColumn } from './model-terms.ts';

/** The effect of a variable at the values of another, or at its own where it enters as a square. */
export interface EffectQuestion {
  readonly effectOf: string;
  readonly at: string;
}

/** Term → its column's derivative with respect to the variable, at one value of the other. */
export interface EffectPoint {
  readonly at: number | string;
  readonly weights: ReadonlyMap<string, number>;
}

export type EffectError =
  /** No term holds both variables, so the effect is one number: the coefficient. */
  | { readonly code: 'no-interaction'; readonly effectOf: string; readonly at: string }
  /** Levels have differences, not a slope. */
  | { readonly code: 'effect-of-category'; readonly effectOf: string };

/** Every value is shown of a variable with at most so many; else as many points from min to max. */
const MOST_VALUES = 10;
const GRID_POINTS = 11;

/**
 * The points of a marginal effect: dE(y)/dx = Σ b_k · dx_k/dx at each value of z.
 *
 * Other variables that x is multiplied with stand at their mean over the rows, and so does x itself
 * where its own effect depends on it (a logarithm, a square asked at another variable).
 */
export function effectPoints(
  designed: DesignedTerms,
  { effectOf, at }: EffectQuestion,
): Result<EffectPoint[], EffectError> {
  const holding = designed.terms
    .flatMap(({ columns }) => columns)
    .filter((column) => countOf(column, effectOf) > 0);
  const factors = holding.flatMap((column) => column.factors);
  if (factors.some(({ part, level }) => part.column === effectOf && level !== null)) {
    return err({ code: 'effect-of-category', effectOf });
  }
  const isMet = holding.some((column) => countOf(column, at) > (at === effectOf ? 1 : 0));
  if (!isMet) return err({ code: 'no-interaction', effectOf, at });
  const means = meansOf(factors);
  return ok(
    valuesOf(designed, factors, at).map((value) => ({
      at: value,
      weights: new Map(
        holding.map((column) => [
          column.term,
          derivative(column, effectOf, { variable: at, value, means }),
        ]),
      ),
    })),
  );
}

function countOf({ factors }: NamedColumn, variable: string): number {
  return factors.filter(({ part }) => part.column === variable).length;
}

/** The mean of each variable and of each of its columns. */
interface Means {
  readonly raw: ReadonlyMap<string, number>;
  readonly factor: ReadonlyMap<ColumnFactor, number>;
}

function meansOf(factors: readonly ColumnFactor[]): Means {
  const numbers = factors.filter(({ level }) => level === null);
  return {
    raw: new Map(numbers.map(({ part, raw }) => [part.column, meanOf(raw)])),
    factor: new Map(factors.map((factor) => [factor, meanOf(factor.values)])),
  };
}

function valuesOf(
  { levels }: DesignedTerms,
  factors: readonly ColumnFactor[],
  at: string,
): readonly (number | string)[] {
  const known = levels.get(at);
  if (known) return known;
  const raw = factors.find(({ part }) => part.column === at)?.raw ?? new Float64Array();
  const distinct = [...new Set(raw)].toSorted((a, b) => a - b);
  const [lowest = 0] = distinct;
  const highest = distinct.at(-1) ?? 0;
  if (distinct.length <= MOST_VALUES) return distinct;
  return Array.from(
    { length: GRID_POINTS },
    (_, k) => lowest + ((highest - lowest) * k) / (GRID_POINTS - 1),
  );
}

interface Where {
  readonly variable: string;
  readonly value: number | string;
  readonly means: Means;
}

/** Product rule over the factors that are the variable itself. */
function derivative({ factors }: NamedColumn, effectOf: string, where: Where): number {
  return factors.reduce((sum, factor, place) => {
    if (factor.part.column !== effectOf) return sum;
    const others = factors.toSpliced(place, 1);
    const product = others.reduce((rest, other) => rest * valueAt(other, effectOf, where), 1);
    return sum + slopeAt(factor, where) * product;
  }, 0);
}

function slopeAt({ part }: ColumnFactor, { variable, value, means }: Where): number {
  if (part.kind !== 'log') return 1;
  const own = part.column === variable ? value : means.raw.get(part.column);
  return 1 / Number(own);
}

function valueAt(
  factor: ColumnFactor,
  effectOf: string,
  { variable, value, means }: Where,
): number {
  const { part, level, centre } = factor;
  if (part.column === variable) {
    return level === null ? transformed(part, Number(value), centre) : Number(value === level);
  }
  if (part.column === effectOf) {
    return transformed(part, means.raw.get(effectOf) ?? 0, centre);
  }
  return means.factor.get(factor) ?? 0;
}
