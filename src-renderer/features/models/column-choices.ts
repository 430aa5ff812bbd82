import type { ModelColumn } from '../../../shared/plan/model-plan.ts';
import type { Output } from '../../../shared/contract/index.ts';

/** An estimator as the registries describe it. */
export type EstimatorEntry = Output<'catalog.list'>['estimators'][number];

/** What a clustered covariance can group by, beside persons. */
export const GROUPINGS = ['municipality', 'person-and-municipality'] as const;

const BETWEEN = ' by ';

/** Only these know of rows that count differently. */
const WEIGHTED = ['robust', 'cluster'];

export function isClustered(covariance: string): boolean {
  return covariance.startsWith('cluster');
}

/** The covariance and what it groups by as one choice of the list. */
export function covarianceChoice({ covariance, cluster = 'person' }: ModelColumn): string {
  return isClustered(covariance) && cluster !== 'person'
    ? choiceOf(covariance, cluster)
    : covariance;
}

export function choiceOf(covariance: string, cluster: (typeof GROUPINGS)[number]): string {
  return `${covariance}${BETWEEN}${cluster}`;
}

/** The column with the chosen covariance and grouping. */
export function withCovariance(
  { cluster: _former, ...column }: ModelColumn,
  choice: string,
): ModelColumn {
  const [covariance = column.covariance, grouping] = choice.split(BETWEEN);
  const cluster = GROUPINGS.find((known) => known === grouping);
  return { ...column, covariance, ...(cluster === undefined ? {} : { cluster }) };
}

/** The column with another estimator; what that one does not know is left behind. */
export function withEstimator(column: ModelColumn, entry: EstimatorEntry): ModelColumn {
  const { varianceComponents, differenceConstant, weights, ...rest } = column;
  const knows = (option: string) => entry.options.some(({ id }) => id === option);
  const isKept = entry.covariances.includes(column.covariance);
  return {
    ...rest,
    estimator: entry.id,
    covariance: isKept ? column.covariance : (entry.covariances[0] ?? column.covariance),
    ...(varianceComponents !== undefined && knows('varianceComponents')
      ? { varianceComponents }
      : {}),
    ...(differenceConstant !== undefined && knows('differenceConstant')
      ? { differenceConstant }
      : {}),
    ...(weights !== undefined && entry.takesWeights ? { weights } : {}),
  };
}

/** The value of an option: the column's own, or the estimator's first. */
export function optionValue(
  column: ModelColumn,
  option: EstimatorEntry['options'][number],
): string {
  const fallback = option.values[0]?.id ?? '';
  if (option.id === 'varianceComponents') return column.varianceComponents ?? fallback;
  if (option.id === 'differenceConstant') return column.differenceConstant ?? fallback;
  return fallback;
}

/** The column with an option chosen; an option that it has no field for changes nothing. */
export function withOption(column: ModelColumn, option: string, value: string): ModelColumn {
  if (option === 'varianceComponents' && (value === 'swamy-arora' || value === 'baltagi-chang')) {
    return { ...column, varianceComponents: value };
  }
  if (option === 'differenceConstant' && (value === 'without' || value === 'with')) {
    return { ...column, differenceConstant: value };
  }
  return column;
}

/** The column with its rows weighted or not; weights ask for errors that know of them. */
export function withWeights(
  { weights: _former, ...column }: ModelColumn,
  variable: string | null,
): ModelColumn {
  if (variable === null) return column;
  const covariance = WEIGHTED.includes(column.covariance) ? column.covariance : 'robust';
  return { ...column, covariance, weights: variable };
}
