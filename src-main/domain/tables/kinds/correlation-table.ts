import type { FurtherTableOf } from '../../../../shared/plan/further-table.ts';
import type { StudyPlan } from '../../../../shared/plan/study-plan.ts';
import { labelWithoutCoding } from '../../../../shared/plan/term-label.ts';
import type { VariablePlan } from '../../../../shared/plan/variable-plan.ts';
import { formatCount, printStyle } from '../../../../shared/table/number-format.ts';
import {
  STANDARD_STAR_RULE,
  starLegend,
  type StarRule,
  starsFor,
} from '../../../../shared/table/star-rule.ts';
import { correlationsOf } from '../../description/describe-correlations.ts';
import { printSpeaker, type Speaker } from '../../description/speak.ts';
import { assembleStudyPanel } from '../../pipeline/stages.ts';
import type { FurtherTableKind } from './further-table-kind.ts';
import { observedRows, panelFacts } from './panel-facts.ts';
import { variablesOf, wavesInWords } from './plan-words.ts';
import { type Behind, type DraftCell, draftTable, NOTHING, starredCell } from './table-draft.ts';

type CorrelationTable = FurtherTableOf<'correlation'>;
type Pair = ReturnType<typeof correlationsOf>['pairs'][number];

/** How the numbers of the analysis data go together, two by two: the lower triangle, with stars. */
export const correlationTable: FurtherTableKind<CorrelationTable> = {
  id: 'correlation',
  title: { da: 'Korrelationer', en: 'Correlations' },
  modelSets: () => [],
  build: (table, study, print) => {
    const { plan } = study.document;
    const { language } = print;
    const frame = study.outputOf(assembleStudyPanel);
    const speaker = printSpeaker(language);
    const variables = variablesOf(plan, table.variables).filter(({ type }) => type !== 'category');
    const ids = variables.map(({ id }) => id);
    const { pairs } = correlationsOf(ids, frame, { method: 'pearson', wave: table.wave });
    const stars = plan.tables[0]?.stars ?? STANDARD_STAR_RULE;
    const draft = draftTable(table, print, headOf(variables, speaker));
    const counted = panelFacts(draft, plan, frame);
    const cellOf = (first: VariablePlan, second: VariablePlan): DraftCell => {
      const pair = pairs.find((one) => one.first === first.id && one.second === second.id);
      if (pair === undefined) return NOTHING;
      const known = new Set(observedRows(frame, first.id));
      const rows = observedRows(frame, second.id).filter((row) => known.has(row));
      const conditions = { [first.id]: 'observed', [second.id]: 'observed' };
      const key = counted.rows({ rows, conditions }, table.wave);
      const behind: Behind = { facts: [key], kind: 'mean' };
      return starredCell(pair.estimate, starsFor(pair.pValue, stars), { digits: 2, behind });
    };
    variables.forEach((variable, place) => {
      draft.row(
        { id: variable.id, label: numbered(variable, place, speaker) },
        variables
          .slice(0, -1)
          .map((other, column) => (column < place ? cellOf(other, variable) : NOTHING)),
      );
    });
    return draft.build(noteOf({ table, plan, pairs, stars }, speaker));
  },
};

function headOf(variables: readonly VariablePlan[], { text }: Speaker) {
  return {
    labelHeader: text('printedTables.variable'),
    columns: variables.slice(0, -1).map(({ id }, place) => ({
      id,
      header: [text('printedTables.correlationOf', { number: String(place + 1) })],
    })),
  };
}

function numbered({ label }: VariablePlan, place: number, { text, language }: Speaker): string {
  const variable = labelWithoutCoding(label[language]);
  return text('printedTables.numberedVariable', { number: String(place + 1), variable });
}

interface Noted {
  readonly table: CorrelationTable;
  readonly plan: StudyPlan;
  readonly pairs: readonly Pair[];
  readonly stars: StarRule;
}

function noteOf({ table, plan, pairs, stars }: Noted, { text, language }: Speaker): string[] {
  const style = printStyle(language);
  const counts = pairs.map(({ observations }) => observations).toSorted((a, b) => a - b);
  const [least = 0, most = 0] = [counts[0], counts.at(-1)];
  const range =
    least === most
      ? formatCount(least, style)
      : `${formatCount(least, style)}–${formatCount(most, style)}`;
  const waves = wavesInWords(plan, table.wave, language);
  return [
    text('printedTables.correlationRows', { waves, range }),
    text('printedTables.correlationStars', { legend: starLegend(stars, style) }),
    ...(table.wave === null && plan.waves.length > 1
      ? [text('printedTables.correlationPanel')]
      : []),
  ];
}
