import { partyName2023 } from './party-names.ts';
import type { Question } from './questionnaire.ts';
import { QUESTIONS_2023 } from './questionnaire-2023.ts';
import { STRUCTURE_HEADER, labelRows, structureRows } from './survey-layout.ts';
import type { SurveyRow } from './survey-rows.ts';
import type { SystemVariable } from './survey-system.ts';
import { leadingVariables, statusLabel, trailingVariables } from './survey-system.ts';
import type { CellValue } from './workbook.ts';
import { plainSheet, workbookBytes } from './workbook.ts';
import { writtenName } from './written-name.ts';

/** Real date cells in a workbook. */
const DATE_VARIABLES = ['created', 'modified', 'closetime', 'starttime', 'distributionschedule'];
const MOMENTS = new Map(DATE_VARIABLES.map((name) => [name, 'yyyy-mm-dd hh:mm:ss']));

const BACKGROUND: readonly SystemVariable[] = [
  {
    name: 'navn',
    value: ({ contact }) => (contact === null ? 'Test Testesen' : writtenName(contact)),
  },
  { name: 'kommune', value: ({ contact }) => contact?.seat.municipality.name ?? null },
  {
    name: 'parti',
    value: ({ contact }) => (contact === null ? null : partyName2023(contact.seat)),
  },
];

/** The 2023 survey as one workbook: labels, codes, value labels, questions. */
export async function surveyWorkbook2023(rows: readonly SurveyRow[]): Promise<Uint8Array> {
  const [leading, trailing] = [leadingVariables(2023), trailingVariables()];
  const before = [...leading, ...BACKGROUND];
  const statusNames = trailing
    .map(({ name }) => name)
    .filter((name) => name.startsWith('statoverall'));
  const dataset = plainSheet(
    'Dataset',
    [...before, ...QUESTIONS_2023.map(({ variable: name }) => ({ name })), ...trailing].map(
      ({ name }) => name,
    ),
    rows.map((row) => [
      ...before.map((variable) => systemCell(variable, row)),
      ...QUESTIONS_2023.map(({ variable }) => row.cells.get(variable) ?? null),
      ...trailing.map((variable) => systemCell(variable, row)),
    ]),
    MOMENTS,
  );
  const labels = { name: 'Labels', rows: labelRows(QUESTIONS_2023, statusNames) };
  const structure = plainSheet(
    'Structure',
    STRUCTURE_HEADER,
    structureRows(QUESTIONS_2023, statusNames),
  );
  return workbookBytes([completeSheet(rows, before), dataset, labels, structure], '2023-03-01');
}

/** `Complete`: only what has content, with labels for codes and question texts as header. */
function completeSheet(
  rows: readonly SurveyRow[],
  before: readonly SystemVariable[],
): ReturnType<typeof plainSheet> {
  const kept = before.filter(({ name }) => !name.startsWith('statinternal'));
  const header = [
    ...kept.map(({ name }) => name),
    ...QUESTIONS_2023.map(headerText),
    'Samlet status',
  ];
  return plainSheet(
    'Complete',
    header,
    rows.map((row) => [
      ...kept.map((variable) => systemCell(variable, row)),
      ...QUESTIONS_2023.map((question) => labelOf(question, row)),
      statusLabel(row),
    ]),
    MOMENTS,
  );
}

function headerText({ text, choice }: Question): string {
  return choice === undefined ? text : `${text} - ${choice.label}`;
}

function labelOf(question: Question, row: SurveyRow): CellValue {
  const value = row.cells.get(question.variable) ?? null;
  return question.labels.find(([code]) => code === value)?.[1] ?? value;
}

function systemCell({ name, value }: SystemVariable, row: SurveyRow): CellValue {
  const cell = value(row);
  return DATE_VARIABLES.includes(name) && typeof cell === 'string'
    ? new Date(`${cell.replace(' ', 'T')}Z`)
    : cell;
}
