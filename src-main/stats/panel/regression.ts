/** What is the least-squares fit of transformed y on transformed X and the constant? */
import { solveLeastSquares } from '../linalg/least-squares.ts';
import type { LeastSquares } from '../linalg/least-squares.ts';
import type { PanelShape, PanelVariable } from './panel-data.ts';
import { quasiDemean, quasiDemeanedConstant } from './quasi-demean.ts';
import type { Theta } from './quasi-demean.ts';

/** The term that names the constant in every output. */
export const CONSTANT_TERM = '(constant)';

/** A fitted regression. Position 0 of kept columns, coefficients and inverse is the constant. */
export interface Regression {
  readonly variables: readonly PanelVariable[];
  /** Positions in `variables` of the K kept slopes, ascending. */
  readonly keptSlopes: readonly number[];
  /** Omitted positions in `variables`; `with` holds positions too, −1 for the constant. */
  readonly omittedSlopes: readonly {
    readonly position: number;
    readonly with: readonly number[];
  }[];
  readonly solution: LeastSquares;
  /** The kept transformed columns, constant first. */
  readonly design: readonly Float64Array[];
  /** Transformed residuals, one per row of the regression. */
  readonly residuals: Float64Array;
}

/** y*, X* and the constant* as they enter the regression, with scales before centring. */
interface Prepared {
  readonly outcome: Float64Array;
  readonly constant: Float64Array;
  readonly columns: readonly Float64Array[];
  readonly variables: readonly PanelVariable[];
}

/**
 * Regress y_it − θ_i ȳ_i on 1 − θ_i and X_it − θ_i X̄_i.
 *
 * @source [Baltagi2021] §2.3
 */
export function regressQuasiDemeaned(
  outcome: PanelVariable,
  variables: readonly PanelVariable[],
  theta: Theta,
  shape: PanelShape,
): Regression {
  return regress({
    outcome: quasiDemean(outcome, theta, shape),
    constant: quasiDemeanedConstant(theta, shape),
    columns: variables.map((variable) => quasiDemean(variable, theta, shape)),
    variables,
  });
}

/**
 * Regress the n entity means of y on those of X. An entity counts once, or as often as it has
 * rows: then every mean and the constant are multiplied by √T_i.
 *
 * @source [StataXtreg] be; [Baltagi2021] §2.3
 */
export function regressBetween(
  outcome: PanelVariable,
  variables: readonly PanelVariable[],
  shape: PanelShape,
  counting: 'entities' | 'observations' = 'entities',
): Regression {
  const roots = counting === 'observations' ? shape.counts.map(Math.sqrt) : null;
  const weighted = (means: Float64Array): Float64Array =>
    roots === null ? means : means.map((mean, i) => mean * roots[i]);
  return regress({
    outcome: weighted(outcome.means),
    constant: weighted(new Float64Array(shape.entities).fill(1)),
    columns: variables.map((variable) => weighted(variable.means)),
    variables,
  });
}

function regress(prepared: Prepared): Regression {
  const { outcome, constant, columns, variables } = prepared;
  const all = [constant, ...columns];
  const solution = solveLeastSquares({
    columns: all,
    outcome,
    scales: [Math.sqrt(constant.length), ...variables.map((variable) => variable.scale)],
  });
  const design = solution.kept.map((index) => all[index]);
  return {
    variables,
    keptSlopes: solution.kept.filter((index) => index > 0).map((index) => index - 1),
    omittedSlopes: solution.omitted.map((column) => ({
      position: column.index - 1,
      with: column.combination.map((part) => part.index - 1),
    })),
    solution,
    design,
    residuals: residualsOf(outcome, design, solution.coefficients),
  };
}

function residualsOf(
  outcome: Float64Array,
  design: readonly Float64Array[],
  coefficients: Float64Array,
): Float64Array {
  const residuals = outcome.slice();
  design.forEach((column, k) => {
    const coefficient = coefficients[k];
    for (let row = 0; row < residuals.length; row += 1) residuals[row] -= coefficient * column[row];
  });
  return residuals;
}

/** The slope's coefficient by position in `variables`; 0 where it was omitted. */
export function slopesByPosition(regression: Regression): Float64Array {
  const slopes = new Float64Array(regression.variables.length);
  regression.keptSlopes.forEach((position, k) => {
    slopes[position] = regression.solution.coefficients[k + 1];
  });
  return slopes;
}

/** X b without the constant for every row (level 'row') or every entity's means (level 'entity'). */
export function linearPrediction(
  variables: readonly PanelVariable[],
  slopes: Float64Array,
  level: 'row' | 'entity',
): Float64Array {
  const first = variables[0];
  const length = level === 'row' ? first?.values.length : first?.means.length;
  const prediction = new Float64Array(length ?? 0);
  variables.forEach((variable, k) => {
    const slope = slopes[k];
    if (slope === 0) return;
    const source = level === 'row' ? variable.values : variable.means;
    for (let row = 0; row < source.length; row += 1) prediction[row] += slope * source[row];
  });
  return prediction;
}
