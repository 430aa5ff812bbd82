import type { MunicipalityReport } from '../../../../shared/contract/description-parts.ts';
import type { FurtherTableOf } from '../../../../shared/plan/further-table.ts';
import type { StudyPlan } from '../../../../shared/plan/study-plan.ts';
import { formatSignificant, printStyle } from '../../../../shared/table/number-format.ts';
import { meanInterval } from '../../../stats/description/mean-interval.ts';
import { capitalized, type Speaker } from '../../description/speak.ts';
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
  nothing,
  numberCell,
  pValueCell,
  type TableDraft,
} from './table-draft.ts';

/** Appendix B (i): do municipalities with and without something differ in what politicians answer? */
export const groupDifferenceTable: FurtherTableKind<FurtherTableOf<'group-difference'>> = {
  id: 'group-difference',
  title: { da: 'Forskel mellem grupper af kommuner', en: 'Difference between municipalities' },
  modelSets: () => [],
  build: ({ outcome, group, wave, ...table }, study, print) => {
    const question = { outcome, against: group, wave };
    const { plan, speaker, report, sentences } = startWithMunicipalities(question, study, print);
    const draft = draftTable(table, print, headOf(speaker));
    addGroups(draft, report, { plan, speaker });
    const { means, icc } = sentences;
    return draft.build([means, ...testSentences(report, plan, speaker), icc]);
  },
};

const DIGITS = 3;

function headOf(speaker: Speaker) {
  const { text } = speaker;
  return {
    columns: [
      { id: 'municipalities', header: [text('printedTables.municipalityCount')] },
      { id: 'answers', header: [text('printedTables.answersCountColumn')] },
      { id: 'mean', header: [text('printedTables.mean')] },
      ...certaintyColumns(speaker),
    ],
  };
}

interface GroupContext {
  readonly plan: StudyPlan;
  readonly speaker: Speaker;
}

function addGroups(draft: TableDraft, report: MunicipalityReport, context: GroupContext): void {
  const { text, language } = context.speaker;
  const { split, points, intraclass } = report;
  const all = answersBehind(draft, report, { points });
  const behind: Behind = { facts: [allAnswersBehind(draft, report)], kind: 'mean' };
  if (split !== null) {
    const sides = [false, true].map((isAbove) =>
      points.filter(({ against }) => against > split.cut === isAbove),
    );
    const keys = sides.map((own, place) =>
      addGroup(draft, report, { points: own, side: String(place), ...context }),
    );
    draft.sum(all, keys);
    const both: Behind = { facts: keys, kind: 'mean' };
    const interval = intervalCell(split.test, { digits: DIGITS, language }, both);
    draft.row({ id: 'difference', label: text('printedTables.difference'), ruleAbove: true }, [
      ...nothing(2),
      numberCell(split.difference, DIGITS, both),
      numberCell(split.test?.standardError ?? null, DIGITS, both),
      interval,
      pValueCell(split.test?.pValue ?? null, both),
    ]);
  }
  const add = (id: string, label: string, value: number | null, ruleAbove: boolean): void =>
    draft.row({ id, label, ruleAbove }, [
      ...nothing(2),
      numberCell(value, DIGITS, behind),
      ...nothing(3),
    ]);
  add('icc-1', text('printedTables.iccSingle'), intraclass.single, true);
  add('icc-2', text('printedTables.iccMean'), intraclass.mean, false);
}

interface GroupPart extends GroupContext {
  readonly points: MunicipalityReport['points'];
  readonly side: string;
}

function addGroup(
  draft: TableDraft,
  report: MunicipalityReport,
  { points, side, plan, speaker }: GroupPart,
): string {
  const key = answersBehind(draft, report, { points, side });
  const behind: Behind = { facts: [key], kind: 'mean' };
  const mean = meanInterval(Float64Array.from(points, (point) => point.mean));
  const answers = points.reduce((sum, { observations }) => sum + observations, 0);
  draft.row({ id: `group-${side}`, label: groupLabel(report, side, plan, speaker) }, [
    countCell(points.length, { facts: [], kind: 'count' }),
    countCell(answers, { facts: [key], kind: 'count' }),
    numberCell(mean.mean, DIGITS, behind),
    numberCell(mean.standardError, DIGITS, behind),
    intervalCell(mean, { digits: DIGITS, language: speaker.language }, behind),
    NOTHING,
  ]);
  return key;
}

/** A municipality that changed between the waves has neither 0 nor 1 in their mean. */
function hasTwoValues({ points }: MunicipalityReport): boolean {
  return points.every(({ against }) => against === 0 || against === 1);
}

function groupLabel(
  report: MunicipalityReport,
  side: string,
  plan: StudyPlan,
  { text, language }: Speaker,
): string {
  const variable = capitalized(nameInSentence(plan, report.request.against, language));
  if (hasTwoValues(report)) return text('printedTables.groupIs', { variable, value: side });
  const cut = formatSignificant(report.split?.cut ?? 0, printStyle(language), DIGITS);
  return text(side === '1' ? 'printedTables.groupAbove' : 'printedTables.groupUpTo', {
    variable,
    cut,
  });
}

function testSentences(
  report: MunicipalityReport,
  plan: StudyPlan,
  { text, fixed, p, language }: Speaker,
): string[] {
  const { split } = report;
  if (split === null) return [text('printedTables.noGroups')];
  const variable = nameInSentence(plan, report.request.against, language);
  return [
    ...(hasTwoValues(report)
      ? []
      : [text('printedTables.atMedian', { variable: capitalized(variable) })]),
    split.test === null
      ? text('printedTables.noWelch')
      : text('printedTables.welch', {
          df: fixed(split.test.degreesOfFreedom, 1),
          statistic: fixed(split.test.statistic, 2),
          p: p(split.test.pValue),
        }),
  ];
}
