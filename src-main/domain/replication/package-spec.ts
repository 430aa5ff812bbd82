/** Which models and variables does a replication package hold, in names that Stata and R accept? */
import { invariant } from '../../../shared/kernel/assert.ts';
import type { LocalText } from '../../../shared/kernel/descriptor.ts';
import type { ModelColumn, ModelSet } from '../../../shared/plan/model-plan.ts';
import {
  chosenReferences,
  type ModelTerm,
  partsOf,
  variablesOfAll,
} from '../../../shared/plan/model-term.ts';
import type { StudyPlan } from '../../../shared/plan/study-plan.ts';
import { isLogged, type VariablePlan } from '../../../shared/plan/variable-plan.ts';
import type { PanelFrame } from '../panel/assemble-panel.ts';
import { orderLevels } from '../modelling/level-order.ts';
import { packageNames } from './package-names.ts';

/** A column of the analysis data; a category is written as the codes of its levels. */
export interface PackageVariable {
  readonly id: string;
  readonly name: string;
  readonly label: LocalText;
  readonly type: VariablePlan['type'];
  /** In printing order; code 1 is the first. */
  readonly levels: readonly {
    readonly code: number;
    readonly value: string;
    readonly title: LocalText;
  }[];
}

/** One variable of a term; `order` holds a category's codes, the reference first. */
export interface PackagePart {
  readonly kind: 'numeric' | 'log' | 'centred' | 'factor';
  readonly column: string;
  readonly order: readonly number[];
}

export type PackageTerm = readonly PackagePart[];

/** One model column as a script has to do it. */
export interface PackageModel {
  readonly id: string;
  readonly modelSet: string;
  readonly column: string;
  readonly title: string;
  readonly estimator: string;
  /** Which rule for the variance components; only random effects ask. */
  readonly components: NonNullable<ModelColumn['varianceComponents']>;
  /** Whether first differences have a constant. */
  readonly hasTrend: boolean;
  readonly covariance: string;
  readonly cluster: NonNullable<ModelColumn['cluster']>;
  /** The variable of probability weights. */
  readonly weights: string | null;
  readonly outcome: string;
  readonly terms: readonly PackageTerm[];
  /** Rows must be complete on these, positive on those, and persons may need two rows. */
  readonly complete: readonly string[];
  readonly positive: readonly string[];
  readonly needsTwoRows: boolean;
}

export interface PackageSpec {
  readonly variables: readonly PackageVariable[];
  readonly models: readonly PackageModel[];
  /** The waves as the data numbers them, in the order of time. */
  readonly waves: readonly number[];
  /** A model groups its errors by municipality: only then the data says who shares one. */
  readonly hasMunicipality: boolean;
}

/** Every model column behind a table of the plan, and the variables that they use, or all of them. */
export function packageSpec(
  plan: StudyPlan,
  frame: PanelFrame,
  which: 'used' | 'all' = 'used',
): PackageSpec {
  const sets = tabledSets(plan);
  const used = new Set(
    sets.flatMap((set) => [
      ...variablesOfAll([set.outcome, ...set.columns.flatMap(({ terms }) => terms)]),
      ...set.columns.flatMap(({ weights }) => weights ?? []),
    ]),
  );
  const chosen = plan.variables.filter(({ id }) => which === 'all' || used.has(id));
  const names = packageNames(chosen.map(({ id }) => id));
  const variables = chosen.map((variable) => packageVariable(variable, names, frame));
  const models = sets.flatMap((set) =>
    set.columns.map((column) => packageModel({ plan, set, column, variables })),
  );
  const hasMunicipality = models.some(({ cluster }) => cluster !== 'person');
  const numbers = waveNumbers(plan);
  const waves = plan.waves
    .toSorted((a, b) => a.time - b.time)
    .map(({ id }, place) => numbers.get(id) ?? place + 1);
  return { variables, models, waves, hasMunicipality };
}

/** A wave is its year, or its place where two waves share a year. */
export function waveNumbers({ waves }: StudyPlan): ReadonlyMap<string, number> {
  const isUnique = new Set(waves.map(({ year }) => year)).size === waves.length;
  return new Map(waves.map(({ id, year }, place) => [id, isUnique ? year : place + 1]));
}

/** The model sets that a table prints, each once. */
export function tabledSets(plan: StudyPlan): ModelSet[] {
  return plan.modelSets.filter(({ id }) => plan.tables.some(({ modelSet }) => modelSet === id));
}

function packageVariable(
  variable: VariablePlan,
  names: ReadonlyMap<string, string>,
  frame: PanelFrame,
): PackageVariable {
  const { id, label, type, levels } = variable;
  const values = frame.columns.get(id)?.values ?? [];
  const observed = orderLevels(values.filter((value) => typeof value === 'string'));
  const titles = new Map(levels.map(({ value, title }) => [value, title]));
  const ordered = [...new Set([...levels.map(({ value }) => value), ...observed])];
  return {
    id,
    name: names.get(id) ?? id,
    label: isLogged(variable)
      ? { da: `${label.da} (naturlig logaritme)`, en: `${label.en} (natural logarithm)` }
      : label,
    type,
    levels:
      type === 'category'
        ? ordered.map((value, place) => ({
            code: place + 1,
            value,
            title: titles.get(value) ?? { da: value, en: value },
          }))
        : [],
  };
}

/** What a model column is called in the package. */
export function modelId(set: ModelSet, column: ModelColumn): string {
  return `${set.id}-${column.id}`;
}

/** Where it prints: number of the table, and the column. */
export function modelTitle({ tables }: StudyPlan, set: ModelSet, column: ModelColumn): string {
  const printing = tables.filter(({ modelSet }) => modelSet === set.id);
  return printing.map(({ number }) => `${number}, ${column.id}`).join('; ');
}

interface ModelPlace {
  readonly plan: StudyPlan;
  readonly set: ModelSet;
  readonly column: ModelColumn;
  readonly variables: readonly PackageVariable[];
}

function packageModel({ plan, set, column, variables }: ModelPlace): PackageModel {
  const nameOf = (id: string): string => variableWith(variables, id).name;
  const common = set.columns.find(({ id }) => id === column.sample.completeOn)?.terms ?? [];
  const all: readonly ModelTerm[] = [set.outcome, ...column.terms, ...common];
  const logged = all.flatMap(partsOf).filter(({ transform }) => transform === 'log');
  const references = chosenReferences(column.terms);
  const weights = column.weights === undefined ? [] : [column.weights];
  return {
    id: modelId(set, column),
    modelSet: set.id,
    column: column.id,
    title: modelTitle(plan, set, column),
    estimator: column.estimator,
    components: column.varianceComponents ?? 'swamy-arora',
    hasTrend: column.differenceConstant === 'with',
    covariance: column.covariance,
    cluster: column.cluster ?? 'person',
    weights: weights.map(nameOf)[0] ?? null,
    outcome: nameOf(set.outcome),
    terms: column.terms.map((term) => packageTerm(term, variables, references)),
    complete: [...new Set([...variablesOfAll(all), ...weights])].map(nameOf),
    positive: [...new Set(logged.map(({ variable }) => nameOf(variable)))],
    needsTwoRows: column.sample.persons === 'two-rows',
  };
}

function packageTerm(
  term: ModelTerm,
  variables: readonly PackageVariable[],
  references: ReadonlyMap<string, string>,
): PackageTerm {
  const kinds = { none: 'numeric', log: 'log', centred: 'centred' } as const;
  return partsOf(term).map(({ variable, transform }) => {
    const { name, type, levels } = variableWith(variables, variable);
    if (type !== 'category') return { kind: kinds[transform], column: name, order: [] };
    const reference = references.get(variable);
    const isReference = (value: string): boolean => value === reference;
    const order = [
      ...levels.filter(({ value }) => isReference(value)),
      ...levels.filter(({ value }) => !isReference(value)),
    ];
    return { kind: 'factor', column: name, order: order.map(({ code }) => code) };
  });
}

/** The package's variable of this id. */
export function variableWith(variables: readonly PackageVariable[], id: string): PackageVariable {
  const variable = variables.find((candidate) => candidate.id === id);
  invariant(variable, 'a model names variables of its plan');
  return variable;
}
