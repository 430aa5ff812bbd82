/** What is the least-squares fit of transformed y on transformed X and the constant? */
import { invariant } from '../../../shared/kernel/assert.ts';
import { solveLeastSquares } from '../linalg/least-squares.ts';
import type { LeastSquares } from '../linalg/least-squares.ts';
import { subtractMultiple } from '../linalg/qr.ts';
import type { PanelShape, PanelVariable, VariablePart } from './panel-data.ts';
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

/** A regressor: a column of the panel, the entity means of one, or its deviations from them. */
export interface RegressorChoice {
  readonly position: number;
  readonly part: VariablePart;
}

/** What is regressed on what; by default every column, with a constant. */
export interface RegressionChoices {
  readonly choices?: readonly RegressorChoice[];
  readonly hasConstant?: boolean;
}

/** A fitted regression. Position 0 of coefficients and inverse is the constant, where it has one. */
export interface Regression {
  readonly hasConstant: boolean;
  /** The regressors asked for, in order, and where the panel has them. */
  readonly variables: readonly PanelVariable[];
  readonly choices: readonly RegressorChoice[];
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
 * Regress y_it − θ_i ȳ_i on 1 − θ_i and X_it − θ_i X̄_i (θ as in `Theta`). With probability weights
 * each row counts w_it times.
 *
 * Solved on the panel's factor, which has the same solution as all N rows.
 *
 * @source [Baltagi2021] §2.3; [StataXtreg]
 */
export function regressQuasiDemeaned(
  panel: PreparedPanel,
  theta: Theta,
  { choices = everyColumn(panel), hasConstant = true }: RegressionChoices = {},
): Regression {
  const { shape, outcome, variables, factor } = panel;
  const chosen = choices.map(({ position, part }) => partOf(variables[position], part));
  const grandMeans = [1, ...variables.map(({ grandMean }) => grandMean), outcome.grandMean];
  const columns = stackColumns(factor, stackPlan(theta, grandMeans, shape.observations), [
    ...(hasConstant ? [{ index: 0, part: 'whole' as const }] : []),
    ...choices.map(({ position, part }) => ({ index: position + 1, part })),
    { index: variables.length + 1, part: 'whole' },
  ]);
  const first = hasConstant ? 1 : 0;
  const constantScale = hasConstant ? [Math.sqrt(shape.observations)] : [];
  const solution = solveLeastSquares({
    columns: columns.slice(0, -1),
    outcome: columns[columns.length - 1],
    scales: [...constantScale, ...chosen.map(({ scale }) => scale)],
  });
  invariant(!hasConstant || solution.kept[0] === 0, 'the constant is never omitted');
  return {
    hasConstant,
    variables: chosen,
    choices,
    theta,
    keptSlopes: solution.kept.slice(first).map((index) => index - first),
    omittedSlopes: solution.omitted.map((column) => ({
      position: column.index - first,
      with: column.combination.map((part) => part.index - first),
    })),
    solution,
  };
}

/** Every column of the panel, in order. */
export function everyColumn(panel: PreparedPanel): RegressorChoice[] {
  return panel.variables.map((_, position) => ({ position, part: 'whole' }));
}

/** The place of the k-th kept slope among the coefficients. */
export function slopePlace({ hasConstant }: Regression, k: number): number {
  return hasConstant ? k + 1 : k;
}

/** The entity means of a variable, or its deviations from them, as a variable of their own. */
function partOf(variable: PanelVariable, part: VariablePart): PanelVariable {
  if (part === 'whole') return variable;
  const term = part === 'mean' ? `mean(${variable.term})` : variable.term;
  return { ...variable, term, part };
}

/**
 * The kept transformed columns of the rows, constant first, and the transformed residuals; with
 * probability weights both times √w.
 */
export function regressionRows(
  panel: PreparedPanel,
  regression: Regression,
): { design: readonly Float64Array[]; residuals: Float64Array } {
  const { shape, outcome } = panel;
  const { theta, keptSlopes, variables, solution, hasConstant } = regression;
  const shares = entityShares(theta, shape);
  const design = [
    ...(hasConstant ? [quasiDemeanedConstant(theta, shape, shares)] : []),
    ...keptSlopes.map((position) => quasiDemean(variables[position], theta, shape, shares)),
  ];
  const residuals = quasiDemean(outcome, theta, shape, shares).slice();
  design.forEach((column, k) => subtractMultiple(residuals, column, solution.coefficients[k]));
  if (shape.weights === null) return { design, residuals };
  const { roots } = shape.weights;
  const weighted = (column: Float64Array) => column.map((value, row) => value * roots[row]);
  return { design: design.map(weighted), residuals: weighted(residuals) };
}

/** The slope's coefficient by position in `variables`; 0 where it was omitted. */
export function slopesByPosition(regression: Regression): Float64Array {
  const slopes = new Float64Array(regression.variables.length);
  regression.keptSlopes.forEach((position, k) => {
    slopes[position] = regression.solution.coefficients[slopePlace(regression, k)];
  });
  return slopes;
}
