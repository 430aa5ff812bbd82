/** The R script that does the work of the tables again and says whether it agrees. */
import type { ExpectedModel } from '../expected-numbers.ts';
import type { PackageModel, PackagePart, PackageSpec } from '../package-spec.ts';
import { R_COMPARE } from './r-compare.ts';
import { R_COVARIANCE } from './r-covariance.ts';
import { R_DESIGN } from './r-design.ts';
import { R_ESTIMATORS } from './r-estimators.ts';

/** Base R alone; where plm, sandwich, clubSandwich or lme4 are installed they are asked too. */
export function rScript(
  models: readonly ExpectedModel[],
  { waves }: PackageSpec,
  leftOut: readonly string[] = [],
): string {
  const fitted = models.filter(({ numbers }) => numbers !== null).map(({ model }) => model);
  const others = models.filter(({ numbers }) => numbers === null).map(({ model }) => model.id);
  return [
    '# Run in this folder: Rscript replicate.R',
    '# Base R is enough; plm, sandwich, clubSandwich and lme4 are asked where they are installed.',
    '# The last line is PASS, or FAIL after the numbers that differ.',
    'tolerance <- 1e-6',
    R_DESIGN,
    R_ESTIMATORS,
    R_COVARIANCE,
    '# ---- the models of the tables -----------------------------------------------------------',
    `waves <- c(${waves.join(', ')})`,
    `models <- list(\n${fitted.map(modelList).join(',\n')}\n)`,
    `not_fitted <- ${textVector(others)}`,
    `not_covered <- ${textVector(leftOut)}`,
    R_COMPARE,
  ].join('\n');
}

function modelList(model: PackageModel): string {
  const terms = model.terms.map((term) => `      list(${term.map(partList).join(', ')})`);
  return [
    '  list(',
    `    id = ${text(model.id)}, table = ${text(model.title)},`,
    `    estimator = ${text(model.estimator)}, components = ${text(model.components)},`,
    `    trend = ${model.hasTrend ? 'TRUE' : 'FALSE'}, covariance = ${text(model.covariance)},`,
    `    cluster = ${text(model.cluster)},`,
    `    weights = ${text(model.weights ?? '')}, outcome = ${text(model.outcome)},`,
    `    terms = list(\n${terms.join(',\n')}\n    ),`,
    `    complete = ${textVector(model.complete)},`,
    `    positive = ${textVector(model.positive)},`,
    `    two_rows = ${model.needsTwoRows ? 'TRUE' : 'FALSE'}`,
    '  )',
  ].join('\n');
}

function partList({ kind, column, order }: PackagePart): string {
  const levels = kind === 'factor' ? `, order = c(${order.join(', ')})` : '';
  return `list(kind = ${text(kind)}, column = ${text(column)}${levels})`;
}

function textVector(texts: readonly string[]): string {
  return texts.length === 0 ? 'character(0)' : `c(${texts.map(text).join(', ')})`;
}

/** A text between quotes: what could end it, or be read as an escape, is left out. */
function text(value: string): string {
  return `"${value.replaceAll(/["\\\p{Cc}]/gu, ' ')}"`;
}
