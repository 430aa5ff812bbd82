import type { MunicipalityReport } from '../../../../shared/contract/description-parts.ts';
import type { FurtherTableOf } from '../../../../shared/plan/further-table.ts';
import type { Speaker } from '../../description/speak.ts';
import type { FurtherTableKind } from './further-table-kind.ts';
import {
  allAnswersBehind,
  answersBehind,
  certaintyColumns,
  startWithMunicipalities,
} from './municipality-parts.ts';
import { nameInSentence } from './plan-words.ts';
import {
  type Behind,
  countCell,
  draftTable,
  intervalCell,
  NOTHING,
  numberCell,
  pValueCell,
  type TableDraft,
} from './table-draft.ts';

/** Appendix B (ii): does what politicians answer go together with something of their municipality? */
export const municipalityRelationTable: FurtherTableKind<FurtherTableOf<'municipality-relation'>> =
  {
    id: 'municipality-relation',
    title: { da: 'Sammenhæng på kommuneniveau', en: 'Relation at the municipal level' },
    modelSets: () => [],
    build: ({ outcome, against, wave, ...table }, study, print) => {
      const question = { outcome, against, wave };
      const { plan, speaker, report, sentences } = startWithMunicipalities(question, study, print);
      const draft = draftTable(table, print, headOf(speaker));
      addRelation(draft, report, speaker);
      const name = nameInSentence(plan, against, print.language);
      const method = speaker.text('printedTables.relationMethod', { against: name });
      return draft.build([sentences.means, method, sentences.icc]);
    },
  };

const DIGITS = 3;

function headOf(speaker: Speaker) {
  const { text } = speaker;
  return {
    columns: [
      { id: 'estimate', header: [text('printedTables.estimate')] },
      ...certaintyColumns(speaker),
    ],
  };
}

interface Line {
  readonly estimate: number | null;
  readonly standardError?: number | null;
  readonly lower?: number | null;
  readonly upper?: number | null;
  readonly pValue?: number | null;
}

function addRelation(
  draft: TableDraft,
  report: MunicipalityReport,
  { text, language }: Speaker,
): void {
  const { points, line, intraclass } = report;
  const key = answersBehind(draft, report, { points });
  const behind: Behind = { facts: [key], kind: 'mean' };
  const everybody: Behind = { facts: [allAnswersBehind(draft, report)], kind: 'mean' };
  const add = (id: string, label: string, one: Line, ruleAbove = false): void => {
    const bounds = { lower: one.lower ?? null, upper: one.upper ?? null };
    draft.row({ id, label, ruleAbove }, [
      numberCell(one.estimate, DIGITS, id.startsWith('icc') ? everybody : behind),
      numberCell(one.standardError ?? null, DIGITS, behind),
      intervalCell(bounds, { digits: DIGITS, language }, behind),
      pValueCell(one.pValue ?? null, behind),
    ]);
  };
  add('pearson', text('printedTables.pearson'), report.pearson);
  add('spearman', text('printedTables.spearman'), report.spearman);
  const slope = { ...line?.error, estimate: line?.slope ?? null };
  add('slope', text('printedTables.slope'), slope, true);
  add('constant', text('printedTables.constantTerm'), { estimate: line?.constant ?? null });
  add('r-squared', text('printedTables.rSquared'), { estimate: line?.rSquared ?? null });
  add('icc-1', text('printedTables.iccSingle'), { estimate: intraclass.single }, true);
  add('icc-2', text('printedTables.iccMean'), { estimate: intraclass.mean });
  const answers = points.reduce((sum, { observations }) => sum + observations, 0);
  const rest = [NOTHING, NOTHING, NOTHING];
  draft.row(
    { id: 'municipalities', label: text('printedTables.municipalityCount'), ruleAbove: true },
    [countCell(points.length, { facts: [], kind: 'count' }), ...rest],
  );
  draft.row({ id: 'answers', label: text('printedTables.answersCountColumn') }, [
    countCell(answers, { facts: [key], kind: 'count' }),
    ...rest,
  ]);
}
