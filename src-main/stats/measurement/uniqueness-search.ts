/** At which uniquenesses is the likelihood of a one-factor model greatest? */
import { symmetricEigen } from '../linalg/eigen.ts';
import { createMatrix, elementAt } from '../linalg/matrix.ts';
import type { Matrix } from '../linalg/matrix.ts';

const MOST_STEPS = 300;
const MOST_HALVINGS = 40;
const LONGEST_STEP = 1;
const STILL = 1e-12;
/** Values of the discrepancy that rounding cannot tell apart. */
const SAME_VALUE = 1e-13;
/** A uniqueness below this is on its way to zero. */
const LEAST_UNIQUENESS = 1e-6;
/** A second derivative whose least eigenvalue is below this share of the largest bends the wrong way. */
const FLAT = 1e-8;

/** A minimum inside the admissible region. */
export interface InsideMinimum {
  readonly discrepancy: number;
  readonly loadings: readonly number[];
  readonly uniquenesses: readonly number[];
}

interface Place {
  readonly logUniqueness: readonly number[];
  /** Eigenvalues γ of Ψ^−½ R Ψ^−½, descending, and their vectors ω. */
  readonly gamma: Float64Array;
  readonly omega: Matrix;
  readonly value: number;
  readonly slope: readonly number[];
}

/**
 * Newton's method on x = ln ψ for the likelihood concentrated over the loadings, with γ_m, ω_m the
 * eigenpairs of Ψ^−½ R Ψ^−½:
 *
 *   f(x) = Σ_{m>1} (γ_m − ln γ_m − 1)      ∂f/∂x_i = Σ_{m>1} (1 − γ_m) ω_im²
 *   λ_i = √ψ_i √(γ_1 − 1) ω_i1
 *
 * The exact second derivative; where it is not positive definite, (Σ_{m>1} ω_im ω_jm)² instead.
 * correlations: k × k, positive definite; communalities: the k squared multiple correlations that
 * the search starts from. Null where a uniqueness goes to zero or nothing is shared.
 *
 * @source [Joreskog1967] §5
 * @verified test/reference/study_sim/study_sim.items.json (R factanal)
 */
export function minimizeUniquenesses(
  correlations: Matrix,
  communalities: readonly number[],
): InsideMinimum | null {
  const share = 1 - 1 / (2 * correlations.rows);
  let place = placeAt(
    correlations,
    communalities.map((communality) => Math.log((1 - communality) * share)),
  );
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const direction = newtonDirection(place);
    const next = downhill(correlations, place, direction);
    if (next === null || Math.max(...direction.map(Math.abs)) <= STILL)
      return solved(next ?? place);
    if (next.logUniqueness.some((x) => x < Math.log(LEAST_UNIQUENESS))) return null;
    place = next;
  }
  return null;
}

function placeAt(correlations: Matrix, logUniqueness: readonly number[]): Place {
  const size = correlations.rows;
  const scaled = createMatrix(size, size);
  for (let j = 0; j < size; j += 1) {
    for (let i = 0; i < size; i += 1) {
      const half = Math.exp(-(logUniqueness[i] + logUniqueness[j]) / 2);
      scaled.data[j * size + i] = elementAt(correlations, i, j) * half;
    }
  }
  const { values, vectors } = symmetricEigen(scaled);
  let value = 0;
  for (let m = 1; m < size; m += 1) value += values[m] - Math.log(values[m]) - 1;
  const slope = logUniqueness.map((_, i) => {
    let sum = 0;
    for (let m = 1; m < size; m += 1) sum += (1 - values[m]) * elementAt(vectors, i, m) ** 2;
    return sum;
  });
  return { logUniqueness, gamma: values, omega: vectors, value, slope };
}

/**
 * Whether a place is closer to the minimum. At its very bottom the value is flat to the last digit
 * while the slope still tells, and gives the uniquenesses twice as many digits.
 */
function isLower(next: Place, place: Place): boolean {
  const steepest = (one: Place) => Math.max(...one.slope.map(Math.abs));
  if (Math.abs(next.value - place.value) <= SAME_VALUE) return steepest(next) < steepest(place);
  return next.value < place.value;
}

/** The first place on the way that lies lower; null where none does. */
function downhill(correlations: Matrix, place: Place, direction: readonly number[]): Place | null {
  let length = 1;
  for (let halving = 0; halving < MOST_HALVINGS; halving += 1) {
    const moved = place.logUniqueness.map((x, i) => x + length * direction[i]);
    const next = placeAt(correlations, moved);
    if (isLower(next, place)) return next;
    length /= 2;
  }
  return null;
}

function newtonDirection(place: Place): number[] {
  const { gamma, slope } = place;
  const size = gamma.length;
  const exact = symmetricEigen(curvature(place, exactTerm));
  const bends =
    exact.values[size - 1] > FLAT * exact.values[0]
      ? exact
      : symmetricEigen(curvature(place, steadyTerm));
  const direction = slope.map(() => 0);
  bends.values.forEach((value, m) => {
    let along = 0;
    slope.forEach((part, i) => {
      along += part * elementAt(bends.vectors, i, m);
    });
    const safe = Math.max(value, FLAT * bends.values[0]);
    for (let i = 0; i < size; i += 1)
      direction[i] -= (along / safe) * elementAt(bends.vectors, i, m);
  });
  const longest = Math.max(...direction.map(Math.abs));
  return longest > LONGEST_STEP ? direction.map((part) => part / longest) : direction;
}

/** Weight of ω_im ω_in ω_jm ω_jn in the second derivative, for m > 1 and any n. */
function exactTerm(gamma: Float64Array, m: number, n: number): number {
  return n > 0
    ? (gamma[m] + gamma[n]) / 2
    : ((1 - gamma[m]) * (gamma[m] + gamma[0])) / (gamma[0] - gamma[m]);
}

/** The same where γ_m is near 1 and the first factor is left alone: never bends the wrong way. */
function steadyTerm(_gamma: Float64Array, _m: number, n: number): number {
  return n > 0 ? 1 : 0;
}

function curvature({ gamma, omega }: Place, term: typeof exactTerm): Matrix {
  const size = gamma.length;
  const second = createMatrix(size, size);
  for (let j = 0; j < size; j += 1) {
    for (let i = 0; i < size; i += 1) {
      let sum = 0;
      for (let m = 1; m < size; m += 1) {
        const left = elementAt(omega, i, m) * elementAt(omega, j, m);
        for (let n = 0; n < size; n += 1) {
          sum += term(gamma, m, n) * left * elementAt(omega, i, n) * elementAt(omega, j, n);
        }
      }
      second.data[j * size + i] = sum;
    }
  }
  return second;
}

function solved({ gamma, omega, logUniqueness, value }: Place): InsideMinimum | null {
  if (!(gamma[0] > 1)) return null;
  const uniquenesses = logUniqueness.map((x) => Math.exp(x));
  const loadings = uniquenesses.map(
    (uniqueness, i) => Math.sqrt(uniqueness * (gamma[0] - 1)) * elementAt(omega, i, 0),
  );
  return { discrepancy: value, loadings, uniquenesses };
}
