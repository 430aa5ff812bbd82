/** The table of a few alternative models: a column for each, as in a regression table. */
import { tableTexts } from '../../../../shared/i18n/table-texts.ts';
import { translatorOf } from '../../../../shared/i18n/translate.ts';
import type { AlternativePlan } from '../../../../shared/plan/alternative-plan.ts';
import type { FurtherTableOf } from '../../../../shared/plan/further-table.ts';
import {
  distinctTerms,
  type ModelTerm,
  partsOf,
  termIdOf,
} from '../../../../shared/plan/model-term.ts';
import {
  labelWithoutCoding,
  termCoefficients,
  termLabel,
} from '../../../../shared/plan/term-label.ts';
import type { BuiltTable, FurtherTablePrint } from './further-table-kind.ts';
import {
  asSentence,
  coefficientCell,
  type PrintedAlternatives,
  remainderSentences,
  sizeCells,
} from './printed-alternatives.ts';
import { type DraftCell, draftTable, NOTHING, type TableDraft, textCell } from './table-draft.ts';

/** The term under which every fit reports its constant. */
const CONSTANT = '(constant)';

export function alternativeModels(
  table: FurtherTableOf<'alternatives'>,
  print: FurtherTablePrint,
  printed: PrintedAlternatives,
): BuiltTable {
  const { alternatives, language, estimatorTitle, fitOf } = printed;
  const texts = tableTexts[language];
  const draft = draftTable(table, print, {
    columns: alternatives.map(({ id, label, column }) => ({
      id,
      header: [
        `${texts.model} ${id}`,
        estimatorTitle(column.estimator)[language],
        ...(label[language] === '' ? [] : [label[language]]),
      ],
    })),
  });
  for (const term of distinctTerms(alternatives.map(({ column }) => column))) {
    addTerm(term, draft, printed);
  }
  const isEstimated = alternatives.some((one) =>
    fitOf(one)?.estimate.coefficients.some(({ term }) => term === CONSTANT),
  );
  if (isEstimated) addCoefficient(CONSTANT, texts.constant, draft, printed);
  const sizes = alternatives.map((one) => sizeCells(one, fitOf(one), draft));
  draft.row(
    { id: 'observations', label: texts.observations, ruleAbove: true },
    sizes.map(([observations]) => observations),
  );
  draft.row(
    { id: 'groups', label: texts.groups },
    sizes.map(([, groups]) => groups),
  );
  return draft.build([
    ...printed.sentences,
    ...alternatives.map((one) => differenceSentence(one, printed)),
    ...remainderSentences(printed),
  ]);
}

/** A term's coefficients; a category says only in which models it is. */
function addTerm(term: ModelTerm, draft: TableDraft, printed: PrintedAlternatives): void {
  const { plan, language, alternatives } = printed;
  const [part, ...others] = partsOf(term);
  const variable = plan.variables.find(({ id }) => id === part?.variable);
  if (variable?.type === 'category' && others.length === 0) {
    const label = labelWithoutCoding(termLabel(term, plan.variables, language));
    const yes = textCell(translatorOf(language)('alternatives.isIn'), null);
    const isIn = ({ column }: AlternativePlan): boolean =>
      column.terms.some((other) => termIdOf(other) === termIdOf(term));
    const cells = alternatives.map((one): DraftCell => (isIn(one) ? yes : NOTHING));
    draft.row({ id: termIdOf(term), label }, cells);
    return;
  }
  for (const { name, label } of termCoefficients(term, plan.variables, language)) {
    addCoefficient(name, label, draft, printed);
  }
}

function addCoefficient(
  name: string,
  label: string,
  draft: TableDraft,
  printed: PrintedAlternatives,
): void {
  const cells = printed.alternatives.map((one) => coefficientCell(one, name, draft, printed));
  if (cells.some(({ cell }) => cell.kind !== 'empty')) draft.row({ id: name, label }, cells);
}

/** `A1 afviger fra model II: uden Region.` and why it was tried. */
function differenceSentence(
  alternative: AlternativePlan,
  { language, differencesOf }: PrintedAlternatives,
): string {
  const t = translatorOf(language);
  const differences = differencesOf(alternative).join('; ');
  const models = { model: alternative.id, base: alternative.insteadOf };
  const sentence =
    differences === ''
      ? t('alternatives.equals', models)
      : t('alternatives.differs', { ...models, differences });
  return [sentence, asSentence(alternative.reason)].filter((text) => text !== '').join(' ');
}
