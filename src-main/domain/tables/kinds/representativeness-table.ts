import type { RepresentativityReport } from '../../../../shared/contract/description-parts.ts';
import type { FurtherTableOf } from '../../../../shared/plan/further-table.ts';
import type { StudyPlan } from '../../../../shared/plan/study-plan.ts';
import {
  describeRepresentativity,
  groupTitle,
  printedRepresentativity,
} from '../../description/describe-representativity.ts';
import { tableTexts } from '../../../../shared/i18n/table-texts.ts';
import { printSpeaker, type Speaker } from '../../description/speak.ts';
import { factKey } from '../../disclosure/facts.ts';
import { linkPersons, readSources } from '../../pipeline/stages.ts';
import { enumerate } from '../enumerate.ts';
import type { FurtherTableKind } from './further-table-kind.ts';
import {
  type Behind,
  countCell,
  draftTable,
  NOTHING,
  nothing,
  numberCell,
  pValueCell,
  type TableDraft,
} from './table-draft.ts';

/** Are respondents composed as all who were asked, by what the member list tells? */
export const representativenessTable: FurtherTableKind<FurtherTableOf<'representativeness'>> = {
  id: 'representativeness',
  title: { da: 'Repræsentativitet', en: 'Representativeness' },
  modelSets: () => [],
  build: (table, study, print) => {
    const { plan } = study.document;
    const speaker = printSpeaker(print.language);
    const { lists, answers } = study.outputOf(readSources);
    const linkage = study.outputOf(linkPersons);
    const reports = describeRepresentativity({ plan, lists, answers, linkage }).filter(
      ({ wave }) => table.wave === null || wave === table.wave,
    );
    const draft = draftTable(table, print, headOf(speaker));
    const told = reports.map((report) => {
      const groups = addField(draft, report, { plan, speaker });
      return { sentence: printedRepresentativity(report, plan, speaker), groups };
    });
    const { doc, basis } = draft.build([
      ...correctionSentences(reports, plan, speaker),
      ...told.map(({ sentence }) => sentence),
    ]);
    const phrases = told.flatMap(({ sentence, groups }) =>
      [...sentence.matchAll(TEST_IN_PRINT)].map(([text]) => ({ text, facts: groups })),
    );
    return { doc, basis: { ...basis, phrases } };
  },
};

/** The test as `sentences.fitTestInPrint` spells it: with few groups unknown it tells what they are. */
const TEST_IN_PRINT = /χ²\(\d+\) = [^()]+/g;

function headOf({ text }: Speaker) {
  const countUnder = text('printedTables.countUnder');
  return {
    columns: [
      { id: 'population', header: [text('printedTables.populationCount'), countUnder] },
      {
        id: 'population-share',
        header: [text('printedTables.populationCount'), text('printedTables.populationShare')],
      },
      { id: 'respondents', header: [text('printedTables.respondentCount'), countUnder] },
      {
        id: 'respondent-share',
        header: [text('printedTables.respondentCount'), text('printedTables.respondentShare')],
      },
      {
        id: 'difference',
        header: [text('printedTables.pointDifference'), text('printedTables.pointDifferenceUnder')],
      },
      {
        id: 'residual',
        header: [text('printedTables.residual'), text('printedTables.residualUnder')],
      },
      { id: 'p', header: [text('printedTables.pValue')] },
    ],
  };
}

interface FieldContext {
  readonly plan: StudyPlan;
  readonly speaker: Speaker;
}

/** Adds the groups of a field; answers the facts of their respondents. */
function addField(
  draft: TableDraft,
  report: RepresentativityReport,
  { plan, speaker }: FieldContext,
): readonly string[] {
  const { text } = speaker;
  const { wave, field } = report;
  const prefix = `${wave}-${field}`;
  const keyOf = (counted: string, group: string) =>
    factKey(counted, wave, { [`list-${field}`]: group });
  const label = plan.waves.find(({ id }) => id === wave)?.label ?? wave;
  const all = draft.fact(factKey('members', wave), report.population, { isPublic: true });
  const answered = draft.fact(factKey('respondents', wave), report.respondents);
  draft.section(
    prefix,
    text('printedTables.fieldInWave', { field: text(`printedTables.${field}`), wave: label }),
  );
  for (const group of report.groups) {
    const members = draft.fact(keyOf('members', group.group), group.population, { isPublic: true });
    const own = draft.fact(keyOf('respondents', group.group), group.respondents);
    const silent = group.population - group.respondents;
    draft.sum(members, [own, draft.fact(keyOf('silent', group.group), silent, { isLoss: true })]);
    const share: Behind = { facts: [own, answered], kind: 'share' };
    draft.row(
      { id: `${prefix}-${group.group}`, label: titleIn(report, group.group, plan, speaker) },
      [
        countCell(group.population, { facts: [members], kind: 'count' }),
        numberCell(100 * group.populationShare, 1, { facts: [members, all], kind: 'share' }),
        countCell(group.respondents, { facts: [own], kind: 'count' }),
        numberCell(100 * group.respondentShare, 1, share),
        numberCell(100 * group.difference, 1, share),
        numberCell(group.standardizedResidual, 2, share),
        NOTHING,
      ],
    );
  }
  const groups = report.groups.map(({ group }) => group);
  const respondents = groups.map((group) => keyOf('respondents', group));
  draft.sum(answered, respondents);
  draft.sum(
    all,
    groups.map((group) => keyOf('members', group)),
  );
  addTotals(draft, report, { prefix, all, answered, respondents, speaker });
  return respondents;
}

interface Totals {
  readonly prefix: string;
  readonly all: string;
  readonly answered: string;
  /** Of each group: a figure of the whole distribution rests on all of them. */
  readonly respondents: readonly string[];
  readonly speaker: Speaker;
}

function addTotals(
  draft: TableDraft,
  report: RepresentativityReport,
  { prefix, all, answered, respondents, speaker: { text } }: Totals,
): void {
  const members: Behind = { facts: [all], kind: 'count' };
  const count: Behind = { facts: [answered], kind: 'count' };
  const overall: Behind = { facts: [answered, ...respondents], kind: 'mean' };
  const dissimilarity = report.dissimilarity === null ? null : 100 * report.dissimilarity;
  draft.row({ id: `${prefix}-total`, label: text('printedTables.total') }, [
    countCell(report.population, members),
    numberCell(100, 1, members),
    countCell(report.respondents, count),
    report.respondents === 0 ? NOTHING : numberCell(100, 1, count),
    NOTHING,
    NOTHING,
    pValueCell(report.test?.pValue ?? null, overall),
  ]);
  draft.row({ id: `${prefix}-dissimilarity`, label: text('printedTables.dissimilarity') }, [
    ...nothing(4),
    numberCell(dissimilarity, 1, overall),
    ...nothing(2),
  ]);
}

/** The group's name; what is no party of the study's variable is called what it is. */
function titleIn(
  { field }: RepresentativityReport,
  group: string,
  plan: StudyPlan,
  speaker: Speaker,
): string {
  const title = groupTitle(field, group, plan, speaker);
  if (title !== group) return title;
  const { text } = speaker;
  const others: Readonly<Record<string, string>> = {
    unknown: text('printedTables.unknownGroup'),
    none: text('printedTables.noParty'),
    local: text('printedTables.localLists'),
  };
  return others[group] ?? title;
}

function correctionSentences(
  reports: readonly RepresentativityReport[],
  plan: StudyPlan,
  { text, fixed, language }: Speaker,
): string[] {
  if (reports.length === 0) return [text('printedTables.noComparison')];
  const byWave = new Map(reports.map((report) => [report.wave, report]));
  const corrections = [...byWave.values()].map(({ wave, finitePopulationCorrection }) =>
    text('printedTables.correctionIn', {
      correction: fixed(finitePopulationCorrection, 3),
      wave: plan.waves.find(({ id }) => id === wave)?.label ?? wave,
    }),
  );
  return [
    text('printedTables.compositionTest', {
      correction: enumerate(corrections, tableTexts[language]),
    }),
    text('printedTables.dissimilarityMeaning'),
  ];
}
