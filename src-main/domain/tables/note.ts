import { type TableTexts, tableTexts } from '../../../shared/i18n/table-texts.ts';
import type { Language } from '../../../shared/plan/local-text.ts';
import type { ModelColumn, ModelSet, TablePlan } from '../../../shared/plan/model-plan.ts';
import {
  chosenReferences,
  distinctTerms,
  partsOf,
  termIdOf,
  variablesOfAll,
} from '../../../shared/plan/model-term.ts';
import type { StudyPlan } from '../../../shared/plan/study-plan.ts';
import { labelWithoutCoding, termLabel } from '../../../shared/plan/term-label.ts';
import type { VariablePlan } from '../../../shared/plan/variable-plan.ts';
import { printStyle } from '../../../shared/table/number-format.ts';
import { starLegend } from '../../../shared/table/star-rule.ts';
import { enumerate } from './enumerate.ts';
import { unitSentences } from './note-units.ts';
import type { FittedColumn } from './regression-table.ts';

interface NoteInput {
  readonly plan: StudyPlan;
  readonly table: TablePlan;
  readonly modelSet: ModelSet;
  readonly language: Language;
  readonly fits: ReadonlyMap<string, FittedColumn>;
}

/**
 * What does the table's note say? Two paragraphs: the journal's own (standard errors, stars, hidden
 * blocks counted from the data), and what a reader needs to repeat the models.
 */
export function regressionNote(input: NoteInput): string[] {
  const texts = tableTexts[input.language];
  const journal = [
    texts.note,
    texts.standardErrorsInParentheses,
    `${starLegend(input.table.stars, printStyle(input.language))}.`,
    ...hiddenBlockSentences(input, texts),
    ...referenceSentences(input, texts),
  ];
  if (input.table.specification === false) return [journal.join(' ')];
  const specification = [texts.specification, ...specificationSentences(input, texts)];
  return [journal.join(' '), specification.join(' ')];
}

function hiddenBlockSentences(input: NoteInput, texts: TableTexts): string[] {
  const { plan, table, modelSet, language } = input;
  const terms = distinctTerms(modelSet.columns);
  const blocks = table.hiddenBlocks.flatMap((id) => {
    const term = terms.find((candidate) => termIdOf(candidate) === id);
    const columns = modelSet.columns.filter((column) => hasTerm(column, id));
    return term && columns.length > 0 ? [{ id, term, columns }] : [];
  });
  const columns = modelSet.columns.filter((column) =>
    blocks.some((block) => block.columns.includes(column)),
  );
  if (columns.length === 0) return [];
  const labels = blocks.map(({ id, term }) => {
    const label = termLabel(term, plan.variables, language);
    const isPlain = plan.variables.some((variable) => variable.id === id);
    return isPlain ? label.toLocaleLowerCase(language) : label;
  });
  return [
    texts.alsoControlledFor(
      enumerate(columnNames(columns), texts),
      enumerate(labels, texts),
      columns.length > 1,
    ),
    ...blocks.flatMap((block) => {
      const variable = plan.variables.find(({ id }) => id === block.id);
      if (variable?.type !== 'category') return [];
      return blockSentence({ variable, columns: block.columns }, input, texts);
    }),
  ];
}

function blockSentence(
  block: { readonly variable: VariablePlan; readonly columns: readonly ModelColumn[] },
  { language, fits }: NoteInput,
  texts: TableTexts,
): string {
  const { variable, columns } = block;
  const present = new Set(
    columns.flatMap((column) => fits.get(column.id)?.levels[variable.id] ?? []),
  );
  const levels = variable.levels.filter((level) => present.has(level.value));
  if (variable.derivation.kind === 'region') {
    return texts.regionBlock(inWords(levels.length, texts));
  }
  if (variable.derivation.kind === 'party') {
    const parties = levels.filter((level) => level.value !== 'local');
    const names = parties.map((level) => level.title[language]).join(', ');
    return texts.partyBlock(inWords(parties.length, texts), names, present.has('local'));
  }
  const label = variable.label[language].toLocaleLowerCase(language);
  return texts.categoryBlock(label, inWords(levels.length, texts));
}

/** The level that each category is compared with, where its coefficients are printed or it was chosen. */
function referenceSentences(input: NoteInput, texts: TableTexts): string[] {
  const named = namedCategories(input);
  return categoriesOf(input)
    .filter(({ id }) => named.has(id))
    .flatMap((variable) => referenceSentence(variable, input, texts));
}

/** The same of categories that the table does not print. */
function hiddenReferences(input: NoteInput, texts: TableTexts): string[] {
  const named = namedCategories(input);
  return categoriesOf(input)
    .filter(({ id }) => !named.has(id))
    .flatMap((variable) => referenceSentence(variable, input, texts));
}

function namedCategories({ table, modelSet }: NoteInput): ReadonlySet<string> {
  const terms = modelSet.columns.flatMap((column) => column.terms);
  const printed = terms.filter((term) => table.rows.includes(termIdOf(term)));
  const chosen = modelSet.columns.flatMap((column) => [...chosenReferences(column.terms).keys()]);
  return new Set([...variablesOfAll(printed), ...chosen]);
}

/** The categories that some model has. */
function categoriesOf({ plan, modelSet }: NoteInput): readonly VariablePlan[] {
  const used = new Set(modelSet.columns.flatMap(({ terms }) => variablesOfAll(terms)));
  return plan.variables.filter(({ id, type }) => type === 'category' && used.has(id));
}

function referenceSentence(
  { id, label, levels }: VariablePlan,
  { fits, language }: NoteInput,
  texts: TableTexts,
): string[] {
  const firsts = [...fits.values()].flatMap((fit) => fit.levels[id]?.[0] ?? []);
  const titles = [...new Set(firsts)].map(
    (first) => levels.find(({ value }) => value === first)?.title[language] ?? first,
  );
  if (titles.length === 0) return [];
  const name = labelWithoutCoding(label[language]).toLocaleLowerCase(language);
  return [texts.reference(name, enumerate(titles, texts))];
}

/** What `ln( )` and `(centreret)` in the table's labels mean. */
function transformSentences({ columns }: ModelSet, texts: TableTexts): string[] {
  const transforms = new Set(
    distinctTerms(columns)
      .flatMap(partsOf)
      .map(({ transform }) => transform),
  );
  return [
    ...(transforms.has('centred') ? [texts.centred] : []),
    ...(transforms.has('log') ? [texts.naturalLogarithm] : []),
  ];
}

function hasTerm(column: ModelColumn, id: string): boolean {
  return column.terms.some((term) => termIdOf(term) === id);
}

/** The text's key: a clustered covariance also says what it groups by. */
function covarianceName({ covariance, cluster }: ModelColumn): string {
  const isByPerson = !covariance.startsWith('cluster') || (cluster ?? 'person') === 'person';
  return isByPerson ? covariance : `${covariance}-${cluster}`;
}

function specificationSentences(input: NoteInput, texts: TableTexts): string[] {
  const { plan, modelSet } = input;
  const sentences = [...new Set(modelSet.columns.map(covarianceName))].map((id) =>
    texts.standardErrors(texts.covariances[id] ?? id),
  );
  sentences.push(...estimatorSentences(input, texts), ...weightSentences(input, texts));
  sentences.push(...sampleSentences(modelSet, texts));
  const used = plan.variables.filter((variable) =>
    modelSet.columns.some(({ terms }) => variablesOfAll(terms).includes(variable.id)),
  );
  if (used.some(({ derivation }) => derivation.kind === 'party-switch')) {
    sentences.push(texts.partySwitch[plan.partySwitch]);
  }
  const isLogPopulation = ({ derivation }: VariablePlan) =>
    derivation.kind === 'key-figure' &&
    derivation.figure === 'population' &&
    derivation.transform === 'log';
  sentences.push(...hiddenReferences(input, texts));
  const outcome = plan.variables.filter(({ id }) => id === modelSet.outcome);
  sentences.push(...unitSentences([...outcome, ...used], input, texts));
  if (used.some(isLogPopulation)) sentences.push(texts.logPopulation);
  return [...sentences, ...transformSentences(modelSet, texts)];
}

/** Where the weight of the persons' level comes from, and what is estimated without a row of its own. */
function estimatorSentences({ modelSet, fits }: NoteInput, texts: TableTexts): string[] {
  const withComponents = modelSet.columns.filter(({ id }) => {
    const estimate = fits.get(id)?.estimate;
    return estimate !== undefined && estimate.theta !== null && !('logLikelihood' in estimate);
  });
  const isBaltagiChang = (column: ModelColumn) => column.varianceComponents === 'baltagi-chang';
  const baltagiChang = withComponents.filter(isBaltagiChang);
  const swamyArora = withComponents.filter((column) => !isBaltagiChang(column));
  const withMeans = modelSet.columns.filter(({ id }) =>
    fits.get(id)?.estimate.coefficients.some(({ term }) => term.startsWith('mean(')),
  );
  const names = enumerate(columnNames(withMeans), texts);
  return [
    ...(swamyArora.length > 0 ? [texts.swamyArora] : []),
    ...(baltagiChang.length > 0
      ? [texts.baltagiChang(enumerate(columnNames(baltagiChang), texts), baltagiChang.length > 1)]
      : []),
    ...(withMeans.length === 0 ? [] : [texts.personMeans(names, withMeans.length > 1)]),
  ];
}

function weightSentences({ plan, modelSet, language }: NoteInput, texts: TableTexts): string[] {
  const weights = new Set(modelSet.columns.flatMap((column) => column.weights ?? []));
  return [...weights].map((id) => {
    const models = modelSet.columns.filter((column) => column.weights === id);
    const label = plan.variables.find((variable) => variable.id === id)?.label[language] ?? id;
    const name = labelWithoutCoding(label).toLocaleLowerCase(language);
    return texts.weighted(enumerate(columnNames(models), texts), name, models.length > 1);
  });
}

function sampleSentences({ columns }: ModelSet, texts: TableTexts): string[] {
  const others = [...new Set(columns.flatMap(({ sample }) => sample.completeOn ?? []))];
  const common = others.map((other) => {
    const models = columns.filter(({ sample }) => sample.completeOn === other);
    return texts.commonSample(enumerate(columnNames(models), texts), other, models.length > 1);
  });
  const panel = columns.filter(({ sample }) => sample.persons === 'two-rows');
  if (panel.length === 0) return common;
  return [...common, texts.twoRows(enumerate(columnNames(panel), texts), panel.length > 1)];
}

function columnNames(columns: readonly ModelColumn[]): string[] {
  return columns.map((column) => column.id);
}

/** Small numbers as words, as Danish prints them; from eleven in digits. */
function inWords(count: number, texts: TableTexts): string {
  return texts.numberWords[count] ?? String(count);
}
