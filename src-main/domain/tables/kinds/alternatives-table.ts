import { tableTexts } from '../../../../shared/i18n/table-texts.ts';
import { type AlternativePlan, alternativesTo } from '../../../../shared/plan/alternative-plan.ts';
import type { FurtherTableOf } from '../../../../shared/plan/further-table.ts';
import { starLegend, STANDARD_STAR_RULE } from '../../../../shared/table/star-rule.ts';
import { printStyle } from '../../../../shared/table/number-format.ts';
import { alternativeDifferences } from '../../robustness/alternative-differences.ts';
import type { OutputOf } from '../../pipeline/stage.ts';
import { prepareAlternatives } from '../../robustness/alternatives.ts';
import { chosenPanel } from '../../robustness/chosen-panel.ts';
import { alternativeList } from './alternative-list.ts';
import { alternativeModels } from './alternative-models.ts';
import { personsOf } from './panel-facts.ts';
import type { PrintedAlternatives } from './printed-alternatives.ts';
import type {
  FurtherTableKind,
  FurtherTablePrint,
  FurtherTableStudy,
} from './further-table-kind.ts';

type AlternativesTable = FurtherTableOf<'alternatives'>;

/** More models than this stand below each other, one line each. */
const SIDE_BY_SIDE = 4;

/** The models that were tried and are not shown: side by side while they are few, else as a list. */
export const alternativesTable: FurtherTableKind<AlternativesTable> = {
  id: 'alternatives',
  title: { da: 'Alternative modeller', en: 'Alternative models' },
  modelSets: () => [],
  needsAlternatives: true,
  build: (table, study, print) => {
    const printed = printedAlternatives(table, study, print);
    const isFew = printed.alternatives.length <= SIDE_BY_SIDE;
    return (isFew ? alternativeModels : alternativeList)(table, print, printed);
  },
};

function printedAlternatives(
  table: AlternativesTable,
  { document: { plan }, alternativeFits, estimatorTitle, outputOf }: FurtherTableStudy,
  { language }: FurtherTablePrint,
): PrintedAlternatives {
  const stars =
    plan.tables.find(({ modelSet }) => modelSet === table.modelSet)?.stars ?? STANDARD_STAR_RULE;
  const texts = tableTexts[language];
  return {
    plan,
    language,
    stars,
    estimatorTitle,
    alternatives: alternativesTo(plan.alternatives, table.modelSet),
    fitOf: ({ id }: AlternativePlan) => alternativeFits.get(id) ?? null,
    personsIn: (one, variable, level) => personsInLevel(one, { variable, level }, outputOf),
    differencesOf: (one: AlternativePlan) =>
      alternativeDifferences(one, { plan, language, estimatorTitle }),
    sentences: [texts.standardErrorsInParentheses, `${starLegend(stars, printStyle(language))}.`],
    withdrawn: plan.alternatives.filter(
      ({ modelSet, withdrawn }) => modelSet === table.modelSet && withdrawn !== null,
    ),
  };
}

function personsInLevel(
  alternative: AlternativePlan,
  { variable, level }: { readonly variable: string; readonly level: string },
  outputOf: OutputOf,
): number {
  const frame = outputOf(chosenPanel(alternative));
  const requests = outputOf(prepareAlternatives);
  const own = requests.find(({ modelSet }) => modelSet === alternative.id)?.sample.rows ?? [];
  const values = frame.columns.get(variable)?.values ?? [];
  return personsOf(
    frame,
    own.filter((row) => values[row] === level),
  );
}
