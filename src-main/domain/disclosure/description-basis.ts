/** On how many persons does each number of a study's description rest? */
import type {
  AttritionReport,
  MunicipalityReport,
  RepresentativityReport,
} from '../../../shared/contract/description-parts.ts';
import type { VariableOverview } from '../../../shared/contract/measures.ts';
import type { WithinColumn } from '../../../shared/contract/within-design.ts';
import { type BasisKind, type Fact, factKey, type SumOfFacts } from './facts.ts';
import type { NumberBasis, NumbersBasis } from './gate-numbers.ts';

export interface Description {
  readonly representativity: readonly RepresentativityReport[];
  readonly variables: readonly VariableOverview[];
  readonly attrition: readonly AttritionReport[];
  readonly withinDesign: readonly WithinColumn[];
  readonly municipalities: readonly MunicipalityReport[];
}

/** Every group of persons that the description's numbers count, and which numbers those are. */
export function descriptionBasis(description: Description): NumbersBasis {
  const draft = draftBasis();
  for (const [index, report] of description.representativity.entries()) {
    addGroups(draft, report, `representativity[${index}]`);
  }
  for (const [index, overview] of description.variables.entries()) {
    addVariable(draft, overview, `variables[${index}]`);
  }
  for (const [index, report] of description.attrition.entries()) {
    addAttrition(draft, report, { path: `attrition[${index}]`, variables: description.variables });
  }
  for (const [index, column] of description.withinDesign.entries()) {
    addWithin(draft, column, `withinDesign[${index}]`);
  }
  for (const [index, report] of description.municipalities.entries()) {
    addMunicipalities(draft, report, `municipalities[${index}]`);
  }
  return draft.basis;
}

interface Draft {
  readonly basis: NumbersBasis;
  fact(key: string, count: number, isPublic?: boolean): string;
  sum(total: string, parts: readonly string[]): void;
  numbers(path: string, names: readonly string[], facts: readonly string[], kind: BasisKind): void;
}

function draftBasis(): Draft {
  const facts = new Map<string, Fact>();
  const sums: SumOfFacts[] = [];
  const numbers: NumberBasis[] = [];
  return {
    get basis() {
      return { facts: [...facts.values()], sums, numbers };
    },
    fact(key, count, isPublic = false) {
      facts.set(key, { key, count, isPublic });
      return key;
    },
    sum: (total, parts) => sums.push({ total, parts }),
    numbers(path, names, behind, kind) {
      for (const name of names) numbers.push({ path: `${path}.${name}`, facts: behind, kind });
    },
  };
}

function addGroups(draft: Draft, report: RepresentativityReport, path: string): void {
  const { wave, field } = report;
  const total = draft.fact(factKey('respondents', wave), report.respondents);
  const parts = report.groups.map(({ group, respondents }, index) => {
    const key = draft.fact(factKey('respondents', wave, { [`list-${field}`]: group }), respondents);
    const place = `${path}.groups[${index}]`;
    draft.numbers(place, ['respondents'], [key], 'count');
    const shares = ['respondentShare', 'difference', 'standardizedResidual'];
    draft.numbers(place, shares, [key, total], 'share');
    return key;
  });
  draft.sum(total, parts);
  // With few groups unknown, a test of the whole distribution tells what they are.
  draft.numbers(path, ['test', 'dissimilarity', 'sentence'], [total, ...parts], 'mean');
}

const EXTREMES = ['betweenMinimum', 'betweenMaximum', 'withinMinimum', 'withinMaximum'];

function addVariable(draft: Draft, overview: VariableOverview, path: string): void {
  const { id, type, level, distribution, observations, changers } = overview;
  const changing = draft.fact(factKey('persons', null, { changes: id }), changers);
  draft.numbers(path, ['changers'], [changing], 'count');
  addTransitions(draft, overview.transitions, { path, changing, name: id });
  // What is known of a municipality tells of nobody in it but who moves.
  if (level === 'municipality') return;
  const total = draft.fact(factKey('rows', null, { [id]: 'observed' }), observations);
  const parts = distribution.map(({ label, count }, index) => {
    const key = draft.fact(factKey('rows', null, { [id]: label }), count);
    draft.numbers(`${path}.distribution[${index}]`, ['count'], [key], 'count');
    return key;
  });
  if (parts.length > 0) draft.sum(total, parts);
  if (type !== 'number') return;
  for (const name of ['minimum', 'maximum'] as const) {
    const place = distribution.findIndex(({ label }) => label === String(overview[name]));
    const sharing = parts[place];
    if (sharing === undefined) draft.numbers(path, [name], [total], 'extreme');
    else draft.numbers(path, [name], [sharing], 'percentile');
  }
  draft.numbers(path, EXTREMES, [total], 'extreme');
}

interface Changing {
  readonly path: string;
  /** The fact that counts the changers. */
  readonly changing: string;
  readonly name: string;
}

function addTransitions(
  draft: Draft,
  transitions: VariableOverview['transitions'],
  { path, changing, name }: Changing,
): void {
  if (transitions === null) return;
  const keys = (['upward', 'downward'] as const).map((way) => {
    const conditions = { changes: name, way };
    const key = draft.fact(factKey('steps', null, conditions), transitions[way]);
    draft.numbers(`${path}.transitions`, [way], [key], 'count');
    return key;
  });
  draft.numbers(`${path}.transitions`, ['changers'], [changing], 'count');
  draft.sum(draft.fact(factKey('steps', null, { changes: name }), sumOf(transitions)), keys);
}

function sumOf({ upward, downward }: NonNullable<VariableOverview['transitions']>): number {
  return upward + downward;
}

interface AttritionPlace {
  readonly path: string;
  readonly variables: readonly VariableOverview[];
}

/** A share of those who answer again, or do not, is a count of persons in another guise. */
function addAttrition(
  draft: Draft,
  { from, variables }: AttritionReport,
  { path, variables: overviews }: AttritionPlace,
): void {
  const parts = new Map<string, string[]>();
  for (const [index, line] of variables.entries()) {
    const { variable, level } = line;
    const isNumber = overviews.find(({ id }) => id === variable)?.type === 'number';
    const sides = (['again', 'others'] as const).map((side) => {
      const { observations, mean } = line[side];
      const keyOf = (value: string): string =>
        factKey('respondents', from, { answers: side, [variable]: value });
      const all = draft.fact(keyOf('observed'), observations);
      if (isNumber) return { side, facts: [all] };
      const count = Math.round(mean * observations);
      const own = draft.fact(keyOf(level ?? '1'), count);
      const rest = level === null ? [draft.fact(keyOf('0'), observations - count)] : [];
      parts.set(all, [...(parts.get(all) ?? []), own, ...rest]);
      return { side, facts: [own, all] };
    });
    const place = `${path}.variables[${index}]`;
    const kind = isNumber ? 'mean' : 'share';
    for (const { side, facts } of sides) draft.numbers(`${place}.${side}`, ['mean'], facts, kind);
    const both = sides.flatMap(({ facts }) => facts);
    draft.numbers(place, ['standardizedDifference', 'pValue'], both, kind);
  }
  for (const [total, own] of parts) draft.sum(total, own);
}

function addWithin(draft: Draft, column: WithinColumn, path: string): void {
  for (const [index, { term, changers, transitions }] of column.terms.entries()) {
    const name = `${term}@${column.modelSet}.${column.column}`;
    const changing = draft.fact(factKey('persons', null, { changes: name }), changers);
    const place = `${path}.terms[${index}]`;
    draft.numbers(place, ['changers', 'warningSentence'], [changing], 'count');
    addTransitions(draft, transitions, { path: place, changing, name });
  }
}

/** Municipalities left out for few answers are a group of their own. */
function addMunicipalities(draft: Draft, report: MunicipalityReport, path: string): void {
  const { outcome, wave } = report.request;
  const keyOf = (municipality: string): string =>
    factKey('rows', wave, { municipality, [outcome]: 'observed' });
  const shown = report.points.map(({ municipality, observations }, index) => {
    const key = draft.fact(keyOf(String(municipality)), observations);
    const names = ['observations', 'mean', 'standardError'];
    draft.numbers(`${path}.points[${index}]`, names, [key], 'count');
    return key;
  });
  const total = draft.fact(factKey('rows', wave, { [outcome]: 'in-place' }), report.observations);
  const counted = report.points.reduce((sum, { observations }) => sum + observations, 0);
  if (counted > report.observations) return;
  const others = draft.fact(keyOf('others'), report.observations - counted);
  draft.sum(total, [...shown, others]);
}
