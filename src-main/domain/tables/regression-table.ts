import type { PanelEstimate } from '../../../shared/contract/models.ts';
import { tableTexts } from '../../../shared/i18n/table-texts.ts';
import { invariant } from '../../../shared/kernel/assert.ts';
import type { LocalText } from '../../../shared/kernel/descriptor.ts';
import type { Language } from '../../../shared/plan/local-text.ts';
import type { ModelColumn, ModelSet, TablePlan } from '../../../shared/plan/model-plan.ts';
import { termIdOf } from '../../../shared/plan/model-term.ts';
import type { StudyPlan } from '../../../shared/plan/study-plan.ts';
import { type TermCoefficient, termCoefficients } from '../../../shared/plan/term-label.ts';
import { type StarRule, starsFor } from '../../../shared/table/star-rule.ts';
import type { TableCell, TableDoc, TableRow } from '../../../shared/table/table-doc.ts';
import { regressionNote } from './note.ts';

/** A fitted column with what its note tells of the data. */
export interface FittedColumn {
  readonly estimate: PanelEstimate;
  /** Categorical variable → its levels that occur in the column's sample. */
  readonly levels: Readonly<Record<string, readonly string[]>>;
}

export interface RegressionTableInput {
  readonly plan: StudyPlan;
  readonly table: TablePlan;
  readonly language: Language;
  /** By column id. */
  readonly fits: ReadonlyMap<string, FittedColumn>;
  estimatorTitle(id: string): LocalText;
}

/** The term under which every fit reports its constant. */
const CONSTANT = '(constant)';

/** The table as it will be printed: a column per model, a row per variable, counts below. */
export function regressionTable(input: RegressionTableInput): TableDoc {
  const { plan, table, language, fits, estimatorTitle } = input;
  const texts = tableTexts[language];
  const modelSet = plan.modelSets.find((set) => set.id === table.modelSet);
  invariant(modelSet, 'a table names a model set of its plan');
  const printed = table.rows.flatMap((id) => printedCoefficients(id, modelSet, input));
  const cellOf = (term: string) => (column: ModelColumn) =>
    estimateCell(term, column, fits, table.stars);
  const row = (
    id: string,
    label: string,
    cell: (column: ModelColumn) => TableCell,
    ruleAbove = false,
  ): TableRow => ({ id, label, cells: modelSet.columns.map(cell), ruleAbove });
  return {
    id: table.id,
    number: table.number,
    title: table.title[language],
    language,
    columns: modelSet.columns.map((column) => ({
      id: column.id,
      header: [
        `${texts.model} ${column.id}`,
        estimatorTitle(column.estimator)[language],
        column.caption[language],
      ],
    })),
    rows: [
      ...printed.map(({ name, label }) => row(name, label, cellOf(name))),
      row(CONSTANT, texts.constant, cellOf(CONSTANT)),
      row('observations', texts.observations, countCell(fits, 'observations'), true),
      row('groups', texts.groups, countCell(fits, 'entities')),
    ],
    notes: regressionNote({ plan, table, modelSet, language, fits }),
  };
}

/** A term's rows: one, or one for each level that some model has a coefficient of. */
function printedCoefficients(
  id: string,
  { columns }: ModelSet,
  { plan, language, fits }: RegressionTableInput,
): TermCoefficient[] {
  const term = columns
    .flatMap(({ terms }) => terms)
    .find((candidate) => termIdOf(candidate) === id);
  if (term === undefined) return [];
  const all = termCoefficients(term, plan.variables, language);
  if (all.length === 1 && all[0]?.name === id) return all;
  const estimated = new Set(
    [...fits.values()].flatMap(({ estimate }) => estimate.coefficients.map((one) => one.term)),
  );
  return all.filter(({ name }) => estimated.has(name));
}

function estimateCell(
  term: string,
  column: ModelColumn,
  fits: RegressionTableInput['fits'],
  stars: StarRule,
): TableCell {
  const coefficient = fits
    .get(column.id)
    ?.estimate.coefficients.find((candidate) => candidate.term === term);
  if (!coefficient) return { kind: 'empty' };
  return {
    kind: 'estimate',
    estimate: coefficient.estimate,
    standardError: coefficient.standardError,
    stars: starsFor(coefficient.pValue, stars),
    fit: column.id,
  };
}

function countCell(fits: RegressionTableInput['fits'], count: 'observations' | 'entities') {
  return (column: ModelColumn): TableCell => {
    const fit = fits.get(column.id);
    return fit ? { kind: 'count', value: fit.estimate[count] } : { kind: 'empty' };
  };
}
