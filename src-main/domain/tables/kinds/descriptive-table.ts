import type { FurtherTableOf } from '../../../../shared/plan/further-table.ts';
import type { StudyPlan } from '../../../../shared/plan/study-plan.ts';
import { tableTexts } from '../../../../shared/i18n/table-texts.ts';
import { labelWithoutCoding } from '../../../../shared/plan/term-label.ts';
import { isLogged, type VariablePlan } from '../../../../shared/plan/variable-plan.ts';
import { significantDecimals } from '../../../../shared/table/number-format.ts';
import { describeMeans } from '../../description/describe-means.ts';
import { printSpeaker, type Speaker } from '../../description/speak.ts';
import { variableOverview } from '../../measures/variable-overview.ts';
import type { PanelFrame } from '../../panel/assemble-panel.ts';
import { assembleStudyPanel } from '../../pipeline/stages.ts';
import { enumerate } from '../enumerate.ts';
import type { FurtherTableKind } from './further-table-kind.ts';
import {
  observedRows,
  type PanelFacts,
  panelFacts,
  type PanelGroup,
  personsOf,
  rowsInWave,
} from './panel-facts.ts';
import { variablesOf, wavesInWords } from './plan-words.ts';
import {
  type Behind,
  countCell,
  type DraftCell,
  draftTable,
  nothing,
  numberCell,
  type TableDraft,
} from './table-draft.ts';

/** Means, and how the analysis data vary between persons and within them. */
export const descriptiveTable: FurtherTableKind<FurtherTableOf<'descriptive'>> = {
  id: 'descriptive',
  title: { da: 'Beskrivende statistik', en: 'Descriptive statistics' },
  modelSets: () => [],
  build: (table, study, print) => {
    const { plan } = study.document;
    const frame = study.outputOf(assembleStudyPanel);
    const speaker = printSpeaker(print.language);
    const draft = draftTable(table, print, headOf(plan, speaker));
    const variables = variablesOf(plan, table.variables);
    const described = { draft, plan, frame, speaker, means: describeMeans(plan, frame) };
    for (const variable of variables) {
      if (variable.type === 'category') addLevels(variable, described);
      else addNumber(variable, described);
    }
    return draft.build(noteOf(variables, plan, speaker));
  },
};

interface Described {
  readonly draft: TableDraft;
  readonly plan: StudyPlan;
  readonly frame: PanelFrame;
  readonly speaker: Speaker;
  readonly means: ReturnType<typeof describeMeans>;
}

/** As many decimals as show so many digits of the standard deviation, but no more than that. */
const DIGITS = 3;

function headOf({ waves }: StudyPlan, { text }: Speaker) {
  const deviation = text('printedTables.deviation');
  return {
    labelHeader: text('printedTables.variable'),
    columns: [
      { id: 'mean', header: [text('printedTables.mean'), text('printedTables.overall')] },
      ...(waves.length < 2
        ? []
        : waves.map(({ id, label }) => ({
            id: `mean-${id}`,
            header: [text('printedTables.mean'), label],
          }))),
      { id: 'overall', header: [deviation, text('printedTables.overall')] },
      { id: 'between', header: [deviation, text('printedTables.between')] },
      { id: 'within', header: [deviation, text('printedTables.within')] },
      { id: 'observations', header: [text('printedTables.observations')] },
      { id: 'persons', header: [text('printedTables.persons')] },
    ],
  };
}

function addNumber(variable: VariablePlan, described: Described): void {
  const { draft, plan, frame, speaker, means } = described;
  const overview = variableOverview(variable, frame, plan);
  const counted = panelFacts(draft, plan, frame);
  const observed = observedGroup(variable, frame);
  const behind = behindMean(variable, observed, described);
  const digits = Math.min(DIGITS, significantDecimals(overview.standardDeviation ?? 0, DIGITS));
  const cell = (value: number | null, wave: string | null = null) =>
    numberCell(value, digits, behind(wave));
  const meanOf = (wave: string): number | null =>
    means.find((mean) => mean.variable === variable.id && mean.wave === wave)?.mean ?? null;
  draft.row({ id: variable.id, label: variable.label[speaker.language] }, [
    cell(overview.mean),
    ...byWave(plan, (wave) => cell(meanOf(wave), wave)),
    cell(overview.standardDeviation),
    cell(overview.betweenDeviation),
    cell(overview.withinDeviation),
    ...countCells(observed, counted, frame),
  ]);
}

/** The mean of a 0/1 variable tells how many have the one and the other; of a number, no count. */
function behindMean(
  { id, type }: VariablePlan,
  observed: PanelGroup,
  { draft, plan, frame }: Described,
): (wave: string | null) => Behind {
  const counted = panelFacts(draft, plan, frame);
  const values = frame.columns.get(id)?.values ?? [];
  const withValue = (value: number): PanelGroup => ({
    rows: observed.rows.filter((row) => values[row] === value),
    conditions: { [id]: String(value) },
  });
  const [ones, zeros] = [withValue(1), withValue(0)];
  const isShare =
    type === 'binary' && ones.rows.length + zeros.rows.length === observed.rows.length;
  return (wave) => {
    const all = counted.rows(observed, wave);
    if (!isShare) return { facts: [all], kind: 'mean' };
    const part = counted.rows(ones, wave);
    draft.sum(all, [part, counted.rows(zeros, wave)]);
    return { facts: [part, all], kind: 'share' };
  };
}

function addLevels(variable: VariablePlan, { draft, plan, frame, speaker }: Described): void {
  const { id, label, levels } = variable;
  const { language } = speaker;
  const counted = panelFacts(draft, plan, frame);
  const values = frame.columns.get(id)?.values ?? [];
  const observed = observedGroup(variable, frame);
  const groups = levels.map(({ value, title }) => ({
    title: title[language],
    rows: observed.rows.filter((row) => values[row] === value),
    conditions: { [id]: value },
  }));
  for (const wave of [null, ...plan.waves.map((one) => one.id)]) {
    draft.sum(
      counted.rows(observed, wave),
      groups.map((group) => counted.rows(group, wave)),
    );
  }
  for (const { title, ...group } of groups) {
    const share = (wave: string | null): DraftCell => {
      const all = rowsInWave(frame, observed.rows, wave).length;
      const own = rowsInWave(frame, group.rows, wave).length;
      const facts = [counted.rows(group, wave), counted.rows(observed, wave)];
      return numberCell(all === 0 ? null : own / all, DIGITS, { facts, kind: 'share' });
    };
    draft.row(
      { id: `${id}=${group.conditions[id] ?? ''}`, label: `${label[language]}: ${title}` },
      [share(null), ...byWave(plan, share), ...nothing(3), ...countCells(group, counted, frame)],
    );
  }
}

function observedGroup({ id }: VariablePlan, frame: PanelFrame): PanelGroup {
  return { rows: observedRows(frame, id), conditions: { [id]: 'observed' } };
}

/** How many rows, and of how many persons. */
function countCells(group: PanelGroup, counted: PanelFacts, frame: PanelFrame): DraftCell[] {
  const rows: Behind = { facts: [counted.rows(group, null)], kind: 'count' };
  const persons: Behind = { facts: [counted.persons(group)], kind: 'count' };
  return [countCell(group.rows.length, rows), countCell(personsOf(frame, group.rows), persons)];
}

/** A cell for each wave, where there are several. */
function byWave({ waves }: StudyPlan, cell: (wave: string) => DraftCell): DraftCell[] {
  return waves.length < 2 ? [] : waves.map(({ id }) => cell(id));
}

function noteOf(
  variables: readonly VariablePlan[],
  plan: StudyPlan,
  { text, language }: Speaker,
): string[] {
  const logged = variables.filter(isLogged).map(({ label }) => labelWithoutCoding(label[language]));
  const has = (type: VariablePlan['type']) => variables.some((variable) => variable.type === type);
  return [
    text('printedTables.describedRows', { waves: wavesInWords(plan, null, language) }),
    ...(has('binary') ? [text('printedTables.describedBinary')] : []),
    ...(has('category') ? [text('printedTables.describedCategory')] : []),
    ...(logged.length === 0
      ? []
      : [text('printedTables.logged', { variables: enumerate(logged, tableTexts[language]) })]),
  ];
}
