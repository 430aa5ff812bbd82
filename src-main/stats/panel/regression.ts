/** What is the least-squares fit of transformed y on transformed X and the constant? */
import { invariant } from '../../../shared/kernel/assert.ts';
import { solveLeastSquares } from '../linalg/least-squares.ts';
import type { LeastSquares } from '../linalg/least-squares.ts';
import { gather } from '../linalg/matrix.ts';
import { subtractMultiple } from '../linalg/qr.ts';
import type { PanelShape, PanelVariable } from './panel-data.ts';
import { stackColumns } from './panel-factor.ts';
import type { PanelFactor } from './panel-factor.ts';
import { entityShares, quasiDemean, quasiDemeanedConstant, stackPlan } from './quasi-demean.ts';
import type { Theta } from './quasi-demean.ts';

/** The term that names the constant in every output. */
export const CONSTANT_TERM = '(constant)';

/** A panel made ready: its variables and the factor of its rows. */
export interface PreparedPanel {
  readonly shape: PanelShape;
  readonly outcome: PanelVariable;
  readonly variables: readonly PanelVariable[];
  /** Columns 1, variables, outcome. */
  readonly factor: PanelFactor;
}

/** A regressor: a column of the panel, or the entity means of one. */
export interface RegressorChoice {
  readonly position: number;
  readonly isMean: boolean;
}

/** A fitted regression. Position 0 of coefficients and inverse is the constant. */
export interface Regression {
  /** The regressors asked for, in order. */
  readonly variables: readonly PanelVariable[];
  readonly theta: Theta;
  /** Positions in `variables` of the K kept slopes, ascending. */
  readonly keptSlopes: readonly number[];
  /** Omitted positions in `variables`; `with` holds positions too, −1 for the constant. */
  readonly omittedSlopes: readonly {
    readonly position: number;
    readonly with: readonly number[];
  }[];
  readonly solution: LeastSquares;
}

/**
 * Regress y_it − θ_i ȳ_i on 1 − θ_i and X_it − θ_i X̄_i (θ as in `Theta`).
 *
 * Solved on the panel's factor, which has the same solution as all N rows.
 *
 * @source [Baltagi2021] §2.3; [StataXtreg]
 */
export function regressQuasiDemeaned(
  panel: PreparedPanel,
  theta: Theta,
  choices: readonly RegressorChoice[] = everyColumn(panel),
): Regression {
  const { shape, outcome, variables, factor } = panel;
  const chosen = choices.map(({ position, isMean }) =>
    isMean ? meanVariable(variables[position], shape) : variables[position],
  );
  const grandMeans = [1, ...variables.map(({ grandMean }) => grandMean), outcome.grandMean];
  const columns = stackColumns(factor, stackPlan(theta, grandMeans, shape.observations), [
    { index: 0, isMean: false },
    ...choices.map(({ position, isMean }) => ({ index: position + 1, isMean })),
    { index: variables.length + 1, isMean: false },
  ]);
  const solution = solveLeastSquares({
    columns: columns.slice(0, -1),
    outcome: columns[columns.length - 1],
    scales: [Math.sqrt(shape.observations), ...chosen.map(({ scale }) => scale)],
  });
  invariant(solution.kept[0] === 0, 'the constant is never omitted');
  return {
    variables: chosen,
    theta,
    keptSlopes: solution.kept.slice(1).map((index) => index - 1),
    omittedSlopes: solution.omitted.map((column) => ({
      position: column.index - 1,
      with: column.combination.map((part) => part.index - 1),
    })),
    solution,
  };
}

/** Every column of the panel, in order. */
export function everyColumn(panel: PreparedPanel): RegressorChoice[] {
  return panel.variables.map((_, position) => ({ position, isMean: false }));
}

/** The entity means of a variable as a variable of their own. */
function meanVariable(variable: PanelVariable, shape: PanelShape): PanelVariable {
  const values = gather(variable.means, shape.entity);
  return { ...variable, term: `mean(${variable.term})`, values };
}

/** The kept transformed columns of the rows, constant first, and the transformed residuals. */
export function regressionRows(
  panel: PreparedPanel,
  regression: Regression,
): { design: readonly Float64Array[]; residuals: Float64Array } {
  const { shape, outcome } = panel;
  const { theta, keptSlopes, variables, solution } = regression;
  const shares = entityShares(theta, shape);
  const design = [
    quasiDemeanedConstant(theta, shape, shares),
    ...keptSlopes.map((position) => quasiDemean(variables[position], theta, shape, shares)),
  ];
  const residuals = quasiDemean(outcome, theta, shape, shares).slice();
  design.forEach((column, k) => subtractMultiple(residuals, column, solution.coefficients[k]));
  return { design, residuals };
}

/** The slope's coefficient by position in `variables`; 0 where it was omitted. */
export function slopesByPosition(regression: Regression): Float64Array {
  const slopes = new Float64Array(regression.variables.length);
  regression.keptSlopes.forEach((position, k) => {
    slopes[position] = regression.solution.coefficients[k + 1];
  });
  return slopes;
}
