/** What must be known of a fit to score its entities? */
import type { ScoredColumns, ScoredFit } from './entity-scores.ts';
import type { PanelShape, VariablePart } from './panel-data.ts';
import { entityShares } from './quasi-demean.ts';
import type { PreparedPanel, Regression } from './regression.ts';
import { slopePlace } from './regression.ts';

/** A regression as `visitEntityScores` takes it: kept columns by what they have, contrasts or means. */
export function scoredFit({ shape, outcome }: PreparedPanel, regression: Regression): ScoredFit {
  const { coefficients, kept } = regression.solution;
  const slopes = regression.keptSlopes.map((position, k) => ({
    variable: regression.variables[position],
    place: slopePlace(regression, k),
  }));
  const columnsOf = (other: VariablePart, source: 'contrasts' | 'means'): ScoredColumns => {
    const used = slopes.filter(({ variable }) => variable.part !== other);
    return {
      sources: used.map(({ variable }) => variable[source]),
      coefficients: used.map(({ place }) => coefficients[place]),
      places: used.map(({ place }) => place),
    };
  };
  return {
    size: kept.length,
    starts: shape.byEntity.starts,
    entities: shape.byEntity.later.entities,
    outcome: { means: outcome.means, contrasts: outcome.contrasts },
    hasConstant: regression.hasConstant,
    constant: regression.hasConstant ? coefficients[0] : 0,
    changing: columnsOf('mean', 'contrasts'),
    levelled: columnsOf('deviation', 'means'),
    levelWeights: weightsOfLevels(regression, shape),
  };
}

/** ω_i = (1 − θ_i)² T_i; null where it is zero throughout. */
function weightsOfLevels({ theta }: Regression, shape: PanelShape): Float64Array | null {
  if (theta.kind === 'within') return null;
  const weights = (shape.weights?.entities ?? shape.counts).slice();
  const shares = entityShares(theta, shape);
  for (let i = 0; i < weights.length; i += 1) weights[i] *= (1 - shares[i]) ** 2;
  return weights;
}
