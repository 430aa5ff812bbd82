import { QUESTIONS_2019 } from './questionnaire-2019.ts';
import { partyName2019 } from './party-names.ts';
import { STRUCTURE_HEADER, labelRows, structureRows } from './survey-layout.ts';
import type { SurveyRow } from './survey-rows.ts';
import type { SystemVariable } from './survey-system.ts';
import { leadingVariables, shortNames, trailingVariables } from './survey-system.ts';

/** Variables imported with the list of recipients. */
const BACKGROUND: readonly SystemVariable[] = [
  {
    name: 'navn',
    value: ({ contact }) =>
      contact === null ? 'Test Testesen' : `${contact.name.given} ${contact.name.surname}`.trim(),
  },
  { name: 'kommune', value: ({ contact }) => contact?.seat.municipality.nameInKeyFigures ?? null },
  {
    name: 'parti',
    value: ({ contact }) => (contact === null ? null : partyName2019(contact.seat)),
  },
  { name: 'gruppe', value: ({ contact }) => (contact?.isSubstitute === true ? 2 : 1) },
];

/** The 2019 survey as the system's default text set: UTF-16, tabs, codes, short names. */
export function surveyFiles2019(rows: readonly SurveyRow[]): Map<string, Uint8Array> {
  const [leading, trailing] = [leadingVariables(2019), trailingVariables()];
  const names = shortNames([
    ...[...leading, ...BACKGROUND].map(({ name }) => name),
    ...QUESTIONS_2019.map(({ variable }) => variable),
    ...trailing.map(({ name }) => name),
  ]);
  const data = rows.map((row) => [
    ...[...leading, ...BACKGROUND].map(({ value }) => value(row)),
    ...QUESTIONS_2019.map(({ variable }) => row.cells.get(variable) ?? null),
    ...trailing.map(({ value }) => value(row)),
  ]);
  const statusNames = names.filter((name) => name.startsWith('stato_'));
  return new Map([
    ['dataset.csv', utf16Table([names, ...data])],
    ['labels.csv', utf16Table(labelRows(QUESTIONS_2019, statusNames))],
    [
      'structure.csv',
      utf16Table([STRUCTURE_HEADER, ...structureRows(QUESTIONS_2019, statusNames)]),
    ],
  ]);
}

/** Tab-separated UTF-16 LE with byte order mark and CRLF. */
function utf16Table(rows: readonly (readonly (string | number | null)[])[]): Uint8Array {
  const text = rows.map((row) => `${row.map(cellText).join('\t')}\r\n`).join('');
  return new Uint8Array(Buffer.from(`\uFEFF${text}`, 'utf16le'));
}

function cellText(cell: string | number | null): string {
  const text = cell === null ? '' : String(cell);
  return /[\t"\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
