import type { Output } from '../../../shared/contract/index.ts';
import type { ColumnRequest } from '../modelling/fit-requests.ts';
import type { AnswerRecord, ListRecord } from '../import/records.ts';
import type { Linkage } from '../linkage/link-records.ts';
import type { PanelFrame } from './assemble-panel.ts';

type FlowStep = Output<'description.overview'>['flow'][number];

export interface SampleFlowInput {
  readonly lists: readonly ListRecord[];
  readonly answers: readonly AnswerRecord[];
  readonly linkage: Linkage;
  readonly frame: PanelFrame;
  readonly requests: readonly ColumnRequest[];
}

/**
 * The way from the member lists to each model: at every step the rows and persons that remain,
 * and why the others left. Rows of a step less its losses are the rows of the next.
 */
export function sampleFlow(input: SampleFlowInput): FlowStep[] {
  const { lists, answers, linkage, frame } = input;
  const listPersons = linkage.persons.length;
  const notAnswered = answers.filter(({ status }) => status === 'not-answered').length;
  const step = (id: string, rows: number, persons: number, left: FlowStep['left']): FlowStep => ({
    id,
    modelSet: null,
    column: null,
    rows,
    persons,
    left,
  });
  const leftOut = Map.groupBy(
    linkage.answersLeftOut.filter(({ reason }) => reason !== 'not-answered'),
    ({ reason }) => reason,
  );
  return [
    step('lists', lists.length, listPersons, []),
    step('answers', answers.length - notAnswered, frame.entities, [
      { reason: 'not-answered', variable: null, rows: notAnswered },
    ]),
    step(
      'panel',
      frame.rows,
      frame.entities,
      [...leftOut].map(([reason, records]) => ({ reason, variable: null, rows: records.length })),
    ),
    ...input.requests.map(({ modelSet, column, sample }): FlowStep => ({
      id: 'model',
      modelSet,
      column,
      rows: sample.rows.length,
      persons: sample.entities,
      left: sample.losses.map((loss) => ({ ...loss })),
    })),
  ];
}
