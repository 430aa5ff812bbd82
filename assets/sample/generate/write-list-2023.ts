import type { ContactRow } from './contact-list.ts';
import type { Municipality } from './facts.ts';
import { partyLetter, partyName2023 } from './party-names.ts';
import type { RandomStream } from './random.ts';
import type { CellValue } from './workbook.ts';
import { dateCell, plainSheet, workbookBytes } from './workbook.ts';
import { writtenName } from './written-name.ts';

const HEADER = [
  'Navn',
  'Kommune',
  'Region',
  'Partibogstav',
  'Parti',
  'Post',
  'Mailadresse',
  'Mail 2',
  'Valgt 2021',
  'Sidst opdateret',
];
const WIDTHS = [30, 22, 14, 13, 34, 48, 42, 34, 11, 15];
const COMMITTEES = [
  'Børne- og Skoleudvalget',
  'Teknik- og Miljøudvalget',
  'Social- og Sundhedsudvalget',
  'Kultur- og Fritidsudvalget',
  'Beskæftigelsesudvalget',
  'Klimaudvalget',
];
/** Other spellings that are used throughout a municipality's rows. */
const WRITTEN_OTHERWISE = [169, 173, 400, 480, 580, 751, 820];

/** The first row with data, counted from 1, as a spreadsheet shows it. */
export const FIRST_ROW_2023 = 2;

/** The 2023 member list: one name field, several posts in one cell, two addresses. */
export async function listWorkbook2023(
  contacts: readonly ContactRow[],
  random: RandomStream,
): Promise<Uint8Array> {
  const rows = contacts.map((contact) => listRow(contact, random));
  const sheet = plainSheet('Ark1', HEADER, rows);
  const dates = rows.map(
    (row, at) =>
      [`${at + 1},9`, { value: row[9] ?? null, style: { numFmt: 'dd-mm-yyyy' } }] as const,
  );
  return workbookBytes(
    [
      {
        ...sheet,
        cells: new Map<string, object>([...(sheet.cells ?? []), ...dates]),
        columns: WIDTHS.map((width) => ({ width })),
        autoFilter: { range: `A1:J${rows.length + 1}` },
      },
    ],
    '2023-01-10',
  );
}

function listRow(contact: ContactRow, random: RandomStream): CellValue[] {
  const { seat } = contact;
  const day = String(1 + random.integer(28)).padStart(2, '0');
  const month = String(1 + random.integer(12)).padStart(2, '0');
  const isElected = !contact.isSubstitute && random.chance(0.985);
  return [
    writtenName(contact),
    placeName(seat.municipality),
    seat.municipality.region,
    partyLetter(seat, 2023),
    partyName2023(seat),
    postsOf(contact, random),
    contact.addressCell,
    contact.secondCell === '' ? null : contact.secondCell,
    isElected ? 'Ja' : 'Nej',
    dateCell(`2022-${month}-${day}`),
  ];
}

function placeName(place: Municipality): string {
  const alias = place.aliases.find((one) => !one.includes('Kommune'));
  return WRITTEN_OTHERWISE.includes(place.code) ? (alias ?? place.name) : place.name;
}

function postsOf({ seat, isSubstitute }: ContactRow, random: RandomStream): string {
  if (isSubstitute) return 'Stedfortræder';
  const posts = [
    seat.isMayor ? 'Borgmester' : 'Medlem',
    ...(seat.isGroupLeader ? ['Gruppeformand'] : []),
    ...(seat.isChair ? [`Formand for ${random.pick(COMMITTEES)}`] : []),
    ...(!seat.isChair && random.chance(0.15) ? [`Næstformand for ${random.pick(COMMITTEES)}`] : []),
  ];
  return posts.join('; ');
}
