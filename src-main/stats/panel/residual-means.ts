/** What do the entity means leave unexplained? */
import { dotProduct, matrixColumn } from '../linalg/matrix.ts';
import { subtractMultiple } from '../linalg/qr.ts';
import type { PanelFactor } from './panel-factor.ts';
import { slopePlace } from './regression.ts';
import type { Regression } from './regression.ts';

/** The residual means of all entities with T rows. */
export interface ResidualMeans {
  readonly count: number;
  readonly entities: number;
  /** S_T = Σ ē_i² over the n_T entities. */
  readonly squares: number;
  /** Σ x̄_i ē_i, one per coefficient. */
  readonly products: Float64Array;
}

/**
 * ē_i = ȳ_i − α − x̄_i b, summed over the entities of each panel length.
 *
 * Taken from the factors of the mean rows, whose products are the rows'. For a regression of
 * unweighted rows with a constant.
 */
export function residualMeans({ means }: PanelFactor, regression: Regression): ResidualMeans[] {
  const { coefficients } = regression.solution;
  const terms = [
    { place: 0, column: 0 },
    ...regression.keptSlopes.map((slope, k) => ({
      place: slopePlace(regression, k),
      column: regression.choices[slope].position + 1,
    })),
  ];
  return means.map(({ count, entities, factor }) => {
    const residuals = matrixColumn(factor, factor.columns - 1).slice();
    for (const { place, column } of terms) {
      subtractMultiple(residuals, matrixColumn(factor, column), coefficients[place]);
    }
    const products = new Float64Array(coefficients.length);
    for (const { place, column } of terms) {
      products[place] = dotProduct(matrixColumn(factor, column), residuals);
    }
    return {
      count,
      entities,
      squares: dotProduct(residuals, residuals),
      products,
    };
  });
}
