/** Which ratio of the two variances makes a panel most likely, and how sure are the slopes then? */
import { createMatrix, elementAt } from '../linalg/matrix.ts';
import type { Matrix } from '../linalg/matrix.ts';
import { profileAt } from './profile-likelihood.ts';
import type { Profile } from './profile-likelihood.ts';
import type { PreparedPanel, RegressorChoice } from './regression.ts';

/** Ratios λ that are tried first, a factor of ten apart. */
const FIRST_RATIOS = [0, ...Array.from({ length: 14 }, (_, k) => 10 ** (k - 7))];
const MOST_STEPS = 200;
/** The last change of λ, relative: as close as the likelihood's slope can be told from rounding. */
const CLOSENESS = 1e-14;

/**
 * The profile at the greatest likelihood over λ ≥ 0; null where it grows without end (the residual
 * variance goes to zero).
 *
 * Between the neighbours of the best first ratio, a root of dl/dλ by the Illinois form of regula
 * falsi. A likelihood that falls from λ = 0 on has its maximum there: σ_u = 0.
 */
export function maximiseLikelihood(
  panel: PreparedPanel,
  choices: readonly RegressorChoice[],
): Profile | null {
  const tried = FIRST_RATIOS.map((ratio) => profileAt(panel, choices, ratio));
  let best = 0;
  tried.forEach((profile, k) => {
    if (profile.logLikelihood > tried[best].logLikelihood) best = k;
  });
  if (best === tried.length - 1 || !Number.isFinite(tried[best].logLikelihood)) return null;
  const rising = tried[best].slope > 0 ? best : best - 1;
  if (rising < 0) return tried[0];
  return rootOfSlope(tried[rising], tried[rising + 1], (ratio) => profileAt(panel, choices, ratio));
}

function rootOfSlope(
  rising: Profile,
  falling: Profile,
  profile: (ratio: number) => Profile,
): Profile {
  let [low, high] = [rising, falling];
  let [lowSlope, highSlope] = [low.slope, high.slope];
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const width = high.ratio - low.ratio;
    const next = profile(low.ratio + (width * lowSlope) / (lowSlope - highSlope));
    const isLower = next.slope > 0;
    if (isLower) {
      highSlope /= low === rising && step === 0 ? 1 : 2;
      [low, lowSlope] = [next, next.slope];
    } else {
      lowSlope /= high === falling && step === 0 ? 1 : 2;
      [high, highSlope] = [next, next.slope];
    }
    if (high.ratio - low.ratio <= CLOSENESS * high.ratio || next.slope === 0) break;
  }
  return Math.abs(low.slope) < Math.abs(high.slope) ? low : high;
}

/**
 * The slopes' covariance from the observed information, as V / s² and a root of it.
 *
 *   V = (A − c c′/κ)⁻¹ = V₀ + u u′,   V₀ = A⁻¹,   u = V₀ c / √(κ − c′ V₀ c)
 *
 * A = X*′X* / s: minus ∂²l/∂b∂b′. c = Σ_i T_i² x̄_i ē_i / (s (1 + T_i λ)²): minus ∂²l/∂b∂λ. κ: the
 * information about λ that is left when s = σ²_e is estimated too; ∂²l/∂b∂s is zero at the maximum.
 * Where σ_u = 0, at the edge of what it may be, V = V₀.
 *
 * inverse: p × p. root: p × (p + 1).
 *
 * @source [StataXtreg] mle, vce(oim)
 */
export function observedInformation(
  profile: Profile,
  observations: number,
): { inverse: Matrix; root: Matrix } {
  const { regression, residualVariance: s, ratio } = profile;
  const { inverse, inverseFactor } = regression.solution;
  const size = inverse.rows;
  const cross = new Float64Array(size);
  for (const { count, products } of profile.blocks) {
    const weight = (count / (1 + count * ratio)) ** 2 / s;
    for (let k = 0; k < size; k += 1) cross[k] += weight * products[k];
  }
  const moved = Float64Array.from({ length: size }, (_, i) => {
    let sum = 0;
    for (let k = 0; k < size; k += 1) sum += elementAt(inverse, i, k) * cross[k];
    return sum;
  });
  const explained = s * moved.reduce((sum, value, k) => sum + value * cross[k], 0);
  const left = ratioInformation(profile, observations) - explained;
  const scale = ratio > 0 && left > 0 ? Math.sqrt(s / left) : 0;
  const root = createMatrix(size, size + 1);
  root.data.set(inverseFactor.data);
  moved.forEach((value, i) => (root.data[size * size + i] = value * scale));
  const data = inverse.data.map(
    (value, at) => value + scale * scale * moved[at % size] * moved[Math.floor(at / size)],
  );
  return { inverse: { rows: size, columns: size, data }, root };
}

/** κ = −l_λλ + l_λs² / l_ss. */
function ratioInformation({ blocks, ratio, residualVariance }: Profile, rows: number): number {
  let first = 0;
  let second = 0;
  for (const { count, entities, squares } of blocks) {
    const part = count / (1 + count * ratio);
    first -= squares * part * part;
    second += 2 * squares * part ** 3 - residualVariance * entities * part * part;
  }
  const own = second / (2 * residualVariance);
  return own - first ** 2 / (2 * rows * residualVariance ** 2);
}
