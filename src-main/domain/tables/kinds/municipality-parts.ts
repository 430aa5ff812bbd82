/** What do both tables of appendix B share: municipalities' means, and the persons behind them? */
import type { MunicipalityReport } from '../../../../shared/contract/description-parts.ts';
import type { StudyPlan } from '../../../../shared/plan/study-plan.ts';
import type { TableDoc } from '../../../../shared/table/table-doc.ts';
import { describeMunicipalities } from '../../description/describe-municipalities.ts';
import { printSpeaker, type Speaker } from '../../description/speak.ts';
import { factKey } from '../../disclosure/facts.ts';
import { assembleStudyPanel } from '../../pipeline/stages.ts';
import type { FurtherTablePrint, FurtherTableStudy } from './further-table-kind.ts';
import { nameInSentence, wavesInWords } from './plan-words.ts';
import type { TableDraft } from './table-draft.ts';

export interface MunicipalityQuestion {
  readonly outcome: string;
  readonly against: string;
  readonly wave: string | null;
}

/** What both tables begin with. */
export interface MunicipalityStart {
  readonly plan: StudyPlan;
  readonly speaker: Speaker;
  readonly report: MunicipalityReport;
  /** What the means are of, and what the intraclass correlations say. */
  readonly sentences: { readonly means: string; readonly icc: string };
}

/** Municipalities' means of those with as many answers as the study shows numbers of. */
export function startWithMunicipalities(
  question: MunicipalityQuestion,
  study: FurtherTableStudy,
  { language }: FurtherTablePrint,
): MunicipalityStart {
  const { plan } = study.document;
  const speaker = printSpeaker(language);
  const report = describeMunicipalities(plan, study.outputOf(assembleStudyPanel), {
    ...question,
    minimum: plan.disclosure.minimum,
  });
  return { plan, speaker, report, sentences: municipalitySentences(report, plan, speaker) };
}

/** How certain an estimate is: the last columns of both tables. */
export function certaintyColumns({ text }: Speaker): TableDoc['columns'] {
  return [
    { id: 'error', header: [text('printedTables.standardError')] },
    { id: 'interval', header: [text('printedTables.interval')] },
    { id: 'p', header: [text('printedTables.pValue')] },
  ];
}

/** The key of the answers behind these points; `side` where they are a part of them. */
export function answersBehind(
  draft: TableDraft,
  { request }: MunicipalityReport,
  { points, side }: { readonly points: MunicipalityReport['points']; readonly side?: string },
): string {
  const count = points.reduce((sum, { observations }) => sum + observations, 0);
  const conditions = { [request.outcome]: 'municipality-means', [request.against]: side ?? 'all' };
  return draft.fact(factKey('rows', request.wave, conditions), count);
}

/** The key of all answers, of which the intraclass correlations tell; ties the others to it. */
export function allAnswersBehind(draft: TableDraft, report: MunicipalityReport): string {
  const { request, points, observations } = report;
  const conditions = { [request.outcome]: 'in-municipalities', [request.against]: 'all' };
  const key = draft.fact(factKey('rows', request.wave, conditions), observations);
  draft.sum(key, [answersBehind(draft, report, { points })]);
  return key;
}

function municipalitySentences(
  report: MunicipalityReport,
  plan: StudyPlan,
  { text, language }: Speaker,
): MunicipalityStart['sentences'] {
  const { outcome, wave, minimum } = report.request;
  return {
    means: text('printedTables.municipalMeans', {
      outcome: nameInSentence(plan, outcome, language),
      waves: wavesInWords(plan, wave, language),
      minimum,
      leftOut: report.leftOut,
    }),
    icc: text('printedTables.icc'),
  };
}
