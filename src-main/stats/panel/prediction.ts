/** What does a fit predict, without its constant? */
import { subtractMultiple } from '../linalg/qr.ts';
import type { PanelShape } from './panel-data.ts';
import { slopesByPosition } from './regression.ts';
import type { Regression } from './regression.ts';

/** X b for each of the N rows and x̄ b for each of the n entities. */
export interface Prediction {
  readonly rows: Float64Array;
  readonly entities: Float64Array;
}

/** x_it b and x̄_i b, omitted columns left out. */
export function linearPrediction(regression: Regression, shape: PanelShape): Prediction {
  const slopes = slopesByPosition(regression);
  const rows = new Float64Array(shape.observations);
  const entities = new Float64Array(shape.entities);
  regression.variables.forEach((variable, k) => {
    if (slopes[k] === 0) return;
    subtractMultiple(rows, variable.values, -slopes[k]);
    subtractMultiple(entities, variable.means, -slopes[k]);
  });
  return { rows, entities };
}
