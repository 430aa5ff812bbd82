import { invertUpper } from '../linalg/least-squares.ts';
import { elementAt, principalSubmatrix } from '../linalg/matrix.ts';
import type { Matrix } from '../linalg/matrix.ts';
import type { Regression } from '../panel/regression.ts';
import { slopePlace } from '../panel/regression.ts';

/** From this variance inflation on, a standard error is more than three times what it could be. */
export const HIGH_INFLATION = 10;
/** Terms that are told together: what the others leave of two of them correlates this much. */
const SHARED_PART = 0.5;

/** Regressors of which each nearly follows from the others. */
export interface NearCollinearity {
  readonly terms: readonly string[];
  /** The largest of the terms' variance inflation factors. */
  readonly varianceInflation: number;
}

/**
 * Which regressors hardly say anything that the others do not?
 *
 *   VIF_j = (X̃′X̃)_jj · [(X̃′X̃)⁻¹]_jj = 1 / (1 − R²_j);   told from VIF_j ≥ 10
 *
 * X̃: the K columns as they were solved, that is after quasi-demeaning and without the constant's
 * part (where there is a constant). So two variables that look different between entities but move
 * together within them are found where only changes within count. Columns stand together where
 * their partial correlation given all others is at least 0.5 in size.
 *
 * The dummies of two-way fixed effects are in the design but are not told: nobody chose them.
 *
 * Computed from the solution's R⁻¹, whose last K rows and columns are the inverse factor of X̃.
 *
 * @source [Belsley1980] ch. 3; limit of 10 [Marquardt1970]
 * @verified test/unit/src-main/stats/diagnostics/near-collinearity (by regression of each on the rest)
 */
export function nearCollinearities(regression: Regression): NearCollinearity[] {
  const inflations = varianceInflations(regression);
  const high = inflations.flatMap((value, k) => (value >= HIGH_INFLATION ? [k] : []));
  const variableOf = (k: number) => regression.variables[regression.keptSlopes[k]];
  return groupsOf(high, (a, b) => Math.abs(partialCorrelation(regression, a, b)) >= SHARED_PART)
    .map((group) => group.filter((k) => variableOf(k).isTimeEffect !== true))
    .filter((group) => group.length > 0)
    .map((group) => ({
      terms: group.map((k) => variableOf(k).term),
      varianceInflation: Math.max(...group.map((k) => inflations[k])),
    }));
}

/** The variance inflation factor of each kept slope, in their order. */
export function varianceInflations(regression: Regression): number[] {
  const { keptSlopes, solution } = regression;
  const factor = slopeFactor(regression);
  return keptSlopes.map((_, k) => {
    let squares = 0;
    for (let i = 0; i <= k; i += 1) squares += elementAt(factor, i, k) ** 2;
    const place = slopePlace(regression, k);
    return squares * elementAt(solution.inverse, place, place);
  });
}

/** R of the slopes alone, K × K upper triangular: the inverse of the last block of R⁻¹. */
function slopeFactor(regression: Regression): Matrix {
  const { keptSlopes, solution } = regression;
  const places = keptSlopes.map((_, k) => slopePlace(regression, k));
  return invertUpper(principalSubmatrix(solution.inverseFactor, places));
}

function partialCorrelation(regression: Regression, a: number, b: number): number {
  const { inverse } = regression.solution;
  const [i, j] = [slopePlace(regression, a), slopePlace(regression, b)];
  return -elementAt(inverse, i, j) / Math.sqrt(elementAt(inverse, i, i) * elementAt(inverse, j, j));
}

/** Members that are joined by a chain of pairs, in their order. */
function groupsOf(members: number[], belong: (a: number, b: number) => boolean): number[][] {
  const groups: number[][] = [];
  for (const member of members) {
    const joined = groups.filter((group) => group.some((other) => belong(other, member)));
    const merged = [...joined.flat(), member].toSorted((a, b) => a - b);
    const apart = groups.filter((group) => !joined.includes(group));
    groups.splice(0, groups.length, ...apart, merged);
  }
  return groups;
}
