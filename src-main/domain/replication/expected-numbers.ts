/** Which numbers must a script find, under names that it can build itself? */
import type { PanelEstimate } from '../../../shared/contract/models.ts';
import type { ColumnRequest } from '../modelling/fit-requests.ts';
import { CONSTANT_TERM } from '../../stats/panel/regression.ts';
import type { PackageModel, PackageSpec } from './package-spec.ts';
import { variableWith } from './package-spec.ts';
import { restsOnFew } from './few-persons.ts';
import { csvLine } from './plain-csv.ts';
import { stataGap } from './stata-gap.ts';

export interface ExpectedCoefficient {
  /** `socr`, `party=5`, `socr*party=5`: variables by their names in the data, levels by code. */
  readonly term: string;
  /** `null`: withheld, as it tells of too few persons. */
  readonly estimate: number | null;
  readonly standardError: number | null;
}

/** A model with its numbers; `null` where it could not be fitted. */
export interface ExpectedModel {
  readonly model: PackageModel;
  readonly numbers: {
    readonly observations: number;
    readonly persons: number;
    /** Category → the code of the level without a dummy. */
    readonly references: Readonly<Record<string, number>>;
    readonly coefficients: readonly ExpectedCoefficient[];
    /** Terms that say nothing new on these rows, in the same names. */
    readonly omitted: readonly string[];
    /** The covariance was no covariance before its negative eigenvalues were set to zero. */
    readonly isRepaired: boolean;
  } | null;
}

export interface FittedColumn {
  readonly request: ColumnRequest;
  readonly estimate: PanelEstimate;
}

/**
 * Every model of the package with what the app itself computes on the package's data; with a
 * minimum, what fewer persons than that set apart is withheld.
 */
export function expectedNumbers(
  spec: PackageSpec,
  fitted: (modelSet: string, column: string) => FittedColumn | null,
  minimum: number | null,
): ExpectedModel[] {
  return spec.models.map((model) => {
    const fit = fitted(model.modelSet, model.column);
    if (fit === null) return { model, numbers: null };
    const { observations, entities, coefficients, omitted, warnings } = fit.estimate;
    const keys = termKeys(spec, fit.request);
    const few = minimum === null ? NONE : restsOnFew(fit.request, minimum);
    const isFew = minimum !== null && entities < minimum;
    const known = coefficients.map(({ term, estimate, standardError }) => {
      const isWithheld = isFew || few.has(/^mean\((.+)\)$/.exec(term)?.[1] ?? term);
      const numbers = isWithheld
        ? { estimate: null, standardError: null }
        : { estimate, standardError: standardError ?? 0 };
      return { term: keyOf(term, keys), ...numbers };
    });
    return {
      model,
      numbers: {
        observations,
        persons: entities,
        references: referencesOf(spec, fit.request),
        coefficients: known,
        omitted: omitted.map(({ term }) => keyOf(term, keys)),
        isRepaired: warnings.some(({ code }) => code === 'covariance-repaired'),
      },
    };
  });
}

const NONE: ReadonlySet<string> = new Set();

/** Persons' means of a term are called after it. */
function keyOf(term: string, keys: ReadonlyMap<string, string>): string {
  const mean = /^mean\((.+)\)$/.exec(term)?.[1];
  return mean === undefined ? (keys.get(term) ?? term) : `mean(${keyOf(mean, keys)})`;
}

/** The app's name of a coefficient → the package's. */
function termKeys(spec: PackageSpec, { designed }: ColumnRequest): Map<string, string> {
  const keys = new Map([[CONSTANT_TERM, CONSTANT_TERM]]);
  for (const { columns } of designed.terms) {
    for (const { term, factors } of columns) {
      const parts = factors.map(({ part, level }) => {
        const { name, levels } = variableWith(spec.variables, part.column);
        const code = levels.find(({ value }) => value === level)?.code;
        if (code !== undefined) return `${name}=${code}`;
        if (part.kind === 'log') return `log(${name})`;
        return part.kind === 'centred' ? `c(${name})` : name;
      });
      keys.set(term, parts.join('*'));
    }
  }
  return keys;
}

function referencesOf(spec: PackageSpec, { designed }: ColumnRequest): Record<string, number> {
  const references = [...designed.levels].map(([id, [first]]) => {
    const { name, levels } = variableWith(spec.variables, id);
    return [name, levels.find(({ value }) => value === first)?.code ?? 1] as const;
  });
  return Object.fromEntries(references);
}

/** One line per coefficient, numbers in full precision; R reads it. */
export function expectedCsv(models: readonly ExpectedModel[]): string {
  const lines = models.flatMap(({ model, numbers }) =>
    (numbers?.coefficients ?? []).map(({ term, estimate, standardError }) =>
      csvLine([
        model.id,
        term,
        estimate,
        standardError,
        numbers?.observations ?? null,
        numbers?.persons ?? null,
      ]),
    ),
  );
  const header = ['model', 'term', 'estimate', 'standard_error', 'observations', 'persons'];
  return [csvLine(header), ...lines].join('');
}

/** The same for programs: every model, also those that could not be fitted or that Stata lacks. */
export function expectedJson(models: readonly ExpectedModel[]): string {
  const document = models.map((expected) => ({
    model: expected.model.id,
    table: expected.model.title,
    estimator: expected.model.estimator,
    components: expected.model.components,
    covariance: expected.model.covariance,
    cluster: expected.model.cluster,
    weights: expected.model.weights,
    isFitted: expected.numbers !== null,
    notInStata: stataGap(expected),
    ...expected.numbers,
  }));
  return `${JSON.stringify({ tolerance: 1e-6, models: document }, null, 2)}\n`;
}
