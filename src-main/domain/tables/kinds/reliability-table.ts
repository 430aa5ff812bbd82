import type { ScaleReport } from '../../../../shared/contract/measures.ts';
import { tableTexts } from '../../../../shared/i18n/table-texts.ts';
import { wordsFor } from '../../../../shared/i18n/translate.ts';
import { invariant } from '../../../../shared/kernel/assert.ts';
import type { FurtherTableOf } from '../../../../shared/plan/further-table.ts';
import type { ItemPlan, ScalePlan } from '../../../../shared/plan/scale-plan.ts';
import type { StudyPlan } from '../../../../shared/plan/study-plan.ts';
import { printSpeaker, type Speaker } from '../../description/speak.ts';
import { factKey } from '../../disclosure/facts.ts';
import { reportOf, reportsByWave } from '../../measures/scale-overview.ts';
import { assembleStudyPanel } from '../../pipeline/stages.ts';
import { enumerate } from '../enumerate.ts';
import type { FurtherTableKind } from './further-table-kind.ts';
import { wavesInWords } from './plan-words.ts';
import {
  type Behind,
  countCell,
  type DraftCell,
  draftTable,
  intervalCell,
  NOTHING,
  numberCell,
  type TableDraft,
} from './table-draft.ts';

/** One part of the table: all waves together (`wave` null), or one of them. */
interface Part {
  readonly wave: string | null;
  readonly title: string;
  readonly report: ScaleReport;
}

/** Appendix A: an index's items with their wording, and how well they measure together. */
export const reliabilityTable: FurtherTableKind<FurtherTableOf<'reliability'>> = {
  id: 'reliability',
  title: { da: 'Reliabilitet og faktorladninger', en: 'Reliability and loadings' },
  modelSets: () => [],
  build: (table, study, print) => {
    const { plan } = study.document;
    const scale = plan.scales.find(({ id }) => id === table.scale);
    invariant(scale, 'a reliability table names a scale of its plan');
    const speaker = printSpeaker(print.language);
    const answers = study.outputOf(assembleStudyPanel).answer;
    const draft = draftTable(table, print, headOf(scale, speaker));
    const pooled = {
      wave: null,
      title: wavesInWords(plan, null, print.language),
      report: reportOf(scale, answers),
    };
    const waves = reportsByWave(scale, answers, plan.waves).map(({ wave, report }) => ({
      wave,
      title: wavesInWords(plan, wave, print.language),
      report,
    }));
    const parts = plan.waves.length > 1 ? [pooled, ...waves] : [pooled];
    for (const part of parts) addPart(draft, part, { scale, plan, speaker });
    if (parts.length > 1) {
      for (const rows of [COMPLETE, INDEXED]) {
        const key = ({ wave }: Part) => factKey('rows', wave, { [scale.id]: rows });
        draft.sum(key(pooled), waves.map(key));
      }
    }
    return draft.build(noteOf(scale, pooled.report, speaker));
  },
};

const COMPLETE = 'all-items';
const INDEXED = 'index';
const DIGITS = 2;

function headOf({ items }: ScalePlan, { text }: Speaker) {
  return {
    labelHeader: text('printedTables.item'),
    columns: [
      { id: 'n', header: [text('printedTables.observationsShort')] },
      { id: 'mean', header: [text('printedTables.mean')] },
      { id: 'deviation', header: [text('printedTables.deviation')] },
      {
        id: 'item-rest',
        header: [text('printedTables.itemRest'), text('printedTables.itemRestUnder')],
      },
      {
        id: 'loading',
        header: [text('printedTables.loading'), text('printedTables.loadingUnder')],
      },
      {
        id: 'reliability',
        header: [
          text('printedTables.reliability'),
          ...(items.length > 2 ? [text('printedTables.reliabilityUnder')] : []),
        ],
      },
    ],
  };
}

interface PartContext {
  readonly scale: ScalePlan;
  readonly plan: StudyPlan;
  readonly speaker: Speaker;
}

/** Items by their wording once, in the first part; by their number in those that follow. */
function addPart(draft: TableDraft, part: Part, { scale, speaker }: PartContext): void {
  const { text } = speaker;
  const { wave, title, report } = part;
  const key = (rows: string) => factKey('rows', wave, { [scale.id]: rows });
  const complete = draft.fact(key(COMPLETE), report.observations);
  const behind: Behind = { facts: [complete], kind: 'mean' };
  const count: Behind = { facts: [complete], kind: 'count' };
  const prefix = wave ?? 'pooled';
  draft.section(prefix, title);
  report.items.forEach((item, place) => {
    const number = String(place + 1);
    const wording = scale.items[place]?.wording ?? item.item;
    const label =
      wave === null
        ? text('printedTables.numberedItem', { number, wording })
        : text('printedTables.itemOf', { number });
    draft.row({ id: `${prefix}-${item.item}`, label }, [
      countCell(item.observations, count),
      numberCell(item.mean, DIGITS, behind),
      numberCell(item.standardDeviation, DIGITS, behind),
      numberCell(item.itemRest, DIGITS, behind),
      numberCell(item.loading, DIGITS, behind),
      numberCell(item.alphaIfDeleted, DIGITS, behind),
    ]);
  });
  const indexed = draft.fact(key(INDEXED), report.index.observations);
  const ofIndex: Behind = { facts: [indexed], kind: 'mean' };
  draft.row({ id: `${prefix}-index`, label: text('printedTables.index') }, [
    countCell(report.index.observations, { facts: [indexed], kind: 'count' }),
    numberCell(report.index.mean, DIGITS, ofIndex),
    numberCell(report.index.standardDeviation, DIGITS, ofIndex),
    NOTHING,
    NOTHING,
    NOTHING,
  ]);
  addReliability(draft, { prefix, report, behind, speaker });
}

interface Reliability {
  readonly prefix: string;
  readonly report: ScaleReport;
  readonly behind: Behind;
  readonly speaker: Speaker;
}

/** What is not there is left out: omega needs three items, Spearman–Brown two. */
function addReliability(
  draft: TableDraft,
  { prefix, report, behind, speaker: { text, language } }: Reliability,
): void {
  const add = (id: string, label: string, column: number, cell: DraftCell): void => {
    if (cell === NOTHING) return;
    const cells = Array.from({ length: 6 }, (_, place) => (place === column ? cell : NOTHING));
    draft.row({ id: `${prefix}-${id}`, label }, cells);
  };
  const value = (number: number | null) => numberCell(number, DIGITS, behind);
  const isPair = report.items.length === 2;
  const eigenvalues = report.parallelAnalysis?.observed ?? null;
  const above = eigenvalues?.filter((eigenvalue) => eigenvalue > 1).length ?? null;
  add('alpha', text('printedTables.alpha'), 5, value(report.alpha));
  const interval = intervalCell(report.alphaInterval, { digits: DIGITS, language }, behind);
  add('alpha-interval', text('printedTables.alphaInterval'), 5, interval);
  add('alpha-std', text('printedTables.alphaStandardized'), 5, value(report.alphaStandardized));
  add('omega', text('printedTables.omega'), 5, value(report.omega));
  add('spearman-brown', text('printedTables.spearmanBrown'), 5, value(report.spearmanBrown));
  if (isPair) {
    const r = value(report.meanInterItemCorrelation);
    add('item-correlation', text('printedTables.itemCorrelation'), 3, r);
  }
  const many = numberCell(above, 0, behind);
  add('eigenvalues', text('printedTables.eigenvaluesAboveOne'), 4, many);
}

function noteOf(scale: ScalePlan, report: ScaleReport, { text, language }: Speaker): string[] {
  const numbersOf = (isMeant: (item: ItemPlan) => boolean) =>
    scale.items.flatMap((item, place) => (isMeant(item) ? [String(place + 1)] : []));
  const reversed = numbersOf(({ isReversed }) => isReversed);
  const constructed = numbersOf(({ isPublishedWording }) => !isPublishedWording);
  const list = (numbers: readonly string[]) => ({
    count: numbers.length,
    items: enumerate(numbers, tableTexts[language]),
  });
  return [
    text('printedTables.scaleOfItems', { minimum: scale.minimum, maximum: scale.maximum }),
    text('printedTables.minimumAnswered', { count: scale.minimumAnswered }),
    reversed.length === 0
      ? text('printedTables.noneReversed')
      : text('printedTables.reversedItems', list(reversed)),
    text('printedTables.completeItems'),
    ...(scale.items.length > 2 ? [text('printedTables.reliabilityColumn')] : []),
    text('printedTables.eigenvaluesOf'),
    wordsFor(language, 'extractionNotes', report.extraction),
    ...(report.correlations === 'polychoric' ? [text('printedTables.polychoric')] : []),
    ...(constructed.length === 0
      ? []
      : [text('printedTables.constructedWording', list(constructed))]),
  ];
}
