import type { Specification } from '../../../../shared/contract/robustness.ts';
import type { FurtherTableOf } from '../../../../shared/plan/further-table.ts';
import { significantDecimals } from '../../../../shared/table/number-format.ts';
import {
  curveChoices,
  type Fitted,
  fittedBySize,
  spreadOf,
} from '../../../../shared/table/specification-spread.ts';
import { printSpeaker, type Speaker } from '../../description/speak.ts';
import { factKey } from '../../disclosure/facts.ts';
import { curveNames, type CurveNames } from '../../robustness/curve-names.ts';
import type { FurtherTableKind } from './further-table-kind.ts';
import {
  type Behind,
  countCell,
  draftTable,
  numberCell,
  type TableDraft,
  textCell,
} from './table-draft.ts';

type CurveTable = FurtherTableOf<'specification-curve'>;

/** One coefficient in every model that could have been chosen, in all and choice by choice. */
export const specificationCurveTable: FurtherTableKind<CurveTable> = {
  id: 'specification-curve',
  title: { da: 'Specifikationskurve', en: 'Specification curve' },
  modelSets: () => [],
  grid: ({ choice }) => choice,
  build: (table, study, print) => {
    const speaker = printSpeaker(print.language);
    const { specifications } = study;
    const fitted = fittedBySize(specifications);
    const names = curveNames(table.choice, {
      plan: study.document.plan,
      language: print.language,
      estimatorTitle: study.estimatorTitle,
    });
    const draft = draftTable(table, print, headOf(speaker));
    const drawn = { draft, speaker, digits: digitsFor(fitted), table: table.id };
    addRow({ id: 'all', label: speaker.text('curveTable.all') }, fitted, drawn);
    addChoices(table, fitted, { ...drawn, names });
    return draft.build(noteOf(table, specifications, { speaker, names }));
  },
};

interface Drawn {
  readonly draft: TableDraft;
  readonly speaker: Speaker;
  readonly digits: number;
  readonly table: string;
}

function headOf({ text }: Speaker) {
  const columns = ['models', 'least', 'median', 'greatest', 'significant', 'positive'] as const;
  return {
    labelHeader: text('curveTable.choice'),
    columns: columns.map((id) => ({ id, header: [text(`curveTable.${id}`)] })),
  };
}

/** Two digits of the coefficient in the middle. */
function digitsFor(fitted: readonly Fitted[]): number {
  return significantDecimals(spreadOf(fitted)?.median ?? 0, 2);
}

function addChoices(
  { choice }: CurveTable,
  fitted: readonly Fitted[],
  drawn: Drawn & { readonly names: CurveNames },
): void {
  const { draft, names, speaker } = drawn;
  for (const { dimension, values } of curveChoices(choice)) {
    draft.section(dimension, names.dimension(dimension));
    for (const { id, has } of values) {
      const row = { id: `${dimension} ${id}`, label: names.value(dimension, id) };
      if (dimension !== 'controls') {
        addRow(row, fitted.filter(has), drawn);
        continue;
      }
      const label = { control: row.label };
      const within = { id: row.id, label: speaker.text('robustness.with', label) };
      const without = { id: `${row.id} out`, label: speaker.text('robustness.without', label) };
      addRow(within, fitted.filter(has), drawn);
      addRow(
        without,
        fitted.filter((one) => !has(one)),
        drawn,
      );
    }
  }
}

function addRow(
  head: { readonly id: string; readonly label: string },
  fitted: readonly Fitted[],
  { draft, speaker, digits, table }: Drawn,
): void {
  const spread = spreadOf(fitted);
  if (spread === null) return;
  const fewest = fitted.reduce(
    (least, { observations }) => Math.min(least, observations),
    Infinity,
  );
  const rows = draft.fact(factKey('rows', null, { table, models: head.id }), fewest);
  const behind: Behind = { facts: [rows], kind: 'model' };
  const share = (value: number) => textCell(speaker.percent(value, 0), behind);
  draft.row(head, [
    countCell(spread.count, behind),
    numberCell(spread.least, digits, behind),
    numberCell(spread.median, digits, behind),
    numberCell(spread.greatest, digits, behind),
    share(spread.significant),
    share(spread.positive),
  ]);
}

function noteOf(
  { choice }: CurveTable,
  specifications: readonly Specification[],
  { speaker, names }: { readonly speaker: Speaker; readonly names: CurveNames },
): string[] {
  const { text } = speaker;
  const failed = specifications.filter(({ estimate }) => estimate === null).length;
  const observations = specifications.flatMap((one) =>
    one.estimate === null ? [] : one.observations,
  );
  const range = { least: Math.min(...observations), greatest: Math.max(...observations) };
  return [
    text('curveTable.note', {
      variable: names.focus,
      count: speaker.fixed(specifications.length, 0),
      model: choice.column,
    }),
    ...(observations.length > 0
      ? [
          text(range.least === range.greatest ? 'curveTable.sameRows' : 'curveTable.rows', {
            least: speaker.fixed(range.least, 0),
            greatest: speaker.fixed(range.greatest, 0),
          }),
        ]
      : []),
    ...(failed > 0 ? [text('robustness.failed', { count: failed })] : []),
  ];
}
