/** What should a reader of a fitted model know before trusting a coefficient? */
import type { PanelEstimate } from '../../../shared/contract/models.ts';
import { hasFewChangers } from '../../stats/description/few-changers.ts';
import type { FitRequest, PanelFit } from '../../stats/fit-panel.ts';
import { seesWithinOnly } from '../../stats/power/sees-within-only.ts';
import { changingEntities, entitiesWithTwo } from '../panel/changing-entities.ts';
import type { DesignedTerm, DesignedTerms } from './design-terms.ts';

type Warning = PanelEstimate['warnings'][number];

/** A model as it was fitted, with what its columns stand for. */
export interface FittedDesign {
  readonly request: FitRequest;
  readonly designed: DesignedTerms;
}

/** The fit's own warnings, and those that only somebody who knows the variables can give. */
export function reportWarnings(fit: PanelFit, { request, designed }: FittedDesign): Warning[] {
  const variables = variablesByColumn(designed);
  const own = fit.warnings.filter(
    (warning) => warning.code !== 'near-collinear' || !isOneFamily(warning.terms, variables),
  );
  return [...own, ...fewChangers(fit, { request, designed })];
}

/**
 * Binary variables and categories that few entities change, where the model sees changes only. A
 * category is told once, however many dummies it has.
 */
function fewChangers(fit: PanelFit, { request, designed }: FittedDesign): Warning[] {
  if (!seesWithinOnly(request.estimator)) return [];
  const { entity } = request.data;
  const estimated = new Set(fit.coefficients.map(({ term }) => term));
  const entities = entitiesWithTwo(entity);
  return designed.terms.flatMap((term) => {
    if (!term.columns.some((column) => estimated.has(column.term))) return [];
    const values = discreteValues(term);
    if (values === null) return [];
    const changers = changingEntities(values, entity);
    const [first, ...others] = term.columns;
    const name = first && others.length === 0 ? first.term : term.term;
    return hasFewChangers({ changers, entities })
      ? [{ code: 'few-changers', term: name, changers, entities }]
      : [];
  });
}

/** A number for each state of the term's dummies; null where a column is not 0 and 1 only. */
function discreteValues({ columns }: DesignedTerm): Float64Array | null {
  const isDummy = ({ values }: DesignedTerm['columns'][number]): boolean =>
    values.every((value) => value === 0 || value === 1);
  const [first] = columns;
  if (first === undefined || !columns.every(isDummy)) return null;
  return first.values.map((_, row) =>
    columns.reduce((state, { values }, place) => state + (place + 1) * (values[row] ?? 0), 0),
  );
}

/** Column → the variables that it is made of. */
function variablesByColumn({ terms }: DesignedTerms): ReadonlyMap<string, readonly string[]> {
  return new Map(
    terms.flatMap(({ columns }) =>
      columns.map(({ term, factors }) => [term, factors.map(({ part }) => part.column)] as const),
    ),
  );
}

/**
 * A category's dummies, a variable and its square, an interaction and its parts: they go together
 * however they were chosen, and one of them is made of all the variables there are.
 */
function isOneFamily(
  columns: readonly string[],
  variables: ReadonlyMap<string, readonly string[]>,
): boolean {
  const used = columns.map((column) => new Set(variables.get(withoutMean(column)) ?? [column]));
  const all = new Set(used.flatMap((set) => [...set]));
  return columns.length > 1 && used.some((set) => set.size === all.size);
}

/** An estimator may add the means of a column. */
function withoutMean(column: string): string {
  return /^mean\((.+)\)$/.exec(column)?.[1] ?? column;
}
