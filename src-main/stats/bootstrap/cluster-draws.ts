/** By how much is each cluster's residual multiplied in one bootstrap draw? */

import { seededDraws } from '../measurement/seeded-draws.ts';

/** Rademacher: −1 or 1. Webb: ±√½, ±1, ±√1½ with sixths, for very few clusters. */
export type DrawWeights = 'rademacher' | 'webb';

const WEBB = [0.5, 1, 1.5].flatMap((square) => [-Math.sqrt(square), Math.sqrt(square)]);
const MULTIPLIERS: Readonly<Record<DrawWeights, readonly number[]>> = {
  rademacher: [-1, 1],
  webb: WEBB,
};

/** Draws as functions, so that the number of clusters times that of draws never lies in memory. */
export interface ClusterDraws {
  readonly count: number;
  /** True where these are all draws there are, none of them random. */
  readonly isExhaustive: boolean;
  /** Fills v_1 … v_G. */
  readonly fill: (draw: number, target: Float64Array) => void;
}

/**
 * `replications` seeded draws for G clusters, or all 2^G Rademacher draws where these are no more.
 *
 * @source [CameronGelbachMiller2008]; [Webb2023]
 */
export function clusterDraws(
  groups: number,
  wish: { readonly replications: number; readonly seed: number; readonly weights: DrawWeights },
): ClusterDraws {
  const values = MULTIPLIERS[wish.weights];
  if (wish.weights === 'rademacher' && 2 ** groups <= wish.replications) {
    return {
      count: 2 ** groups,
      isExhaustive: true,
      fill: (draw, target) =>
        target.forEach((_, g) => (target[g] = (draw >> g) % 2 === 0 ? 1 : -1)),
    };
  }
  const { uniform } = seededDraws(wish.seed);
  return {
    count: wish.replications,
    isExhaustive: false,
    fill: (_draw, target) => {
      for (let g = 0; g < target.length; g += 1) {
        target[g] = values[Math.floor(uniform() * values.length)];
      }
    },
  };
}
