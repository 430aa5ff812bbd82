import type { ContactRow } from './contact-list.ts';
import { partyLetter, partyName2019 } from './party-names.ts';
import type { RandomStream } from './random.ts';
import type { CellValue } from './workbook.ts';
import { dateCell, workbookBytes } from './workbook.ts';

const HEADER = [
  'Kommunenr.',
  'Kommune',
  'Titel',
  'Fornavn',
  'Efternavn',
  'Parti',
  'Partinavn',
  'E-mail',
  'Telefon',
  'Indtrådt',
  'Bemærkning',
];
const WIDTHS = [11, 26, 18, 22, 20, 7, 32, 42, 13, 12, 26];
const BOLD = { font: { name: 'Calibri', size: 11, bold: true } };
const DAY = { numFmt: 'dd-mm-yyyy' };

/** The first row with data, counted from 1, as a spreadsheet shows it. */
export const FIRST_ROW_2019 = 5;

/** The 2019 member list: title rows above the header, names in two columns. */
export async function listWorkbook2019(
  contacts: readonly ContactRow[],
  random: RandomStream,
): Promise<Uint8Array> {
  const deputies = chooseDeputies(contacts, random);
  const data = contacts.map((contact) => listRow(contact, deputies, random));
  const rows: CellValue[][] = [
    ['Oversigt over kommunalbestyrelsesmedlemmer 2018-2021'],
    ['Udtræk pr. 08-01-2019'],
    [],
    HEADER,
    ...data,
  ];
  const cells = new Map<string, object>([
    ['0,0', { value: rows[0]?.[0] ?? null, style: { font: { ...BOLD.font, size: 14 } } }],
    ...HEADER.map((value, at) => [`3,${at}`, { value, style: BOLD }] as const),
    ...data.map(
      (row, at) => [`${at + FIRST_ROW_2019 - 1},9`, { value: row[9] ?? null, style: DAY }] as const,
    ),
  ]);
  const sheet = {
    name: 'Kommunalbestyrelser',
    rows,
    cells,
    columns: WIDTHS.map((width) => ({ width })),
    merges: [{ startRow: 0, startCol: 0, endRow: 0, endCol: HEADER.length - 1 }],
    freezePane: { rows: 4 },
  };
  return workbookBytes([sheet], '2019-01-08');
}

function chooseDeputies(
  contacts: readonly ContactRow[],
  random: RandomStream,
): Map<ContactRow, string> {
  const deputies = new Map<ContactRow, string>();
  const places = Map.groupBy(
    contacts.filter((one) => !one.isSubstitute && !one.seat.isMayor && one.seat.isInCoalition),
    (one) => one.seat.municipality,
  );
  for (const members of places.values()) {
    const [first, second] = random.shuffle(members);
    if (first !== undefined) deputies.set(first, '1. viceborgmester');
    if (second !== undefined && random.chance(0.6)) deputies.set(second, '2. viceborgmester');
  }
  return deputies;
}

function listRow(
  contact: ContactRow,
  deputies: ReadonlyMap<ContactRow, string>,
  random: RandomStream,
): CellValue[] {
  const { seat, name } = contact;
  const entry = drawEntry(contact, random);
  return [
    // A part of the codes is text with a leading zero, as in lists put together from several.
    seat.municipality.code % 4 === 0 ? `0${seat.municipality.code}` : seat.municipality.code,
    seat.municipality.nameInKeyFigures,
    titleOf(contact, deputies),
    name.given,
    name.surname,
    partyLetter(seat, 2019),
    partyName2019(seat),
    contact.addressCell,
    drawTelephone(random),
    dateCell(entry.date),
    entry.remark,
  ];
}

function titleOf(contact: ContactRow, deputies: ReadonlyMap<ContactRow, string>): string {
  if (contact.isSubstitute) return 'Stedfortræder';
  return contact.seat.isMayor ? 'Borgmester' : (deputies.get(contact) ?? 'Medlem');
}

function drawEntry(contact: ContactRow, random: RandomStream): { date: string; remark: string } {
  const month = String(2 + random.integer(10)).padStart(2, '0');
  if (contact.isSubstitute) return { date: `2018-${month}-01`, remark: 'stedfortræder' };
  const share = random.uniform();
  if (share < 0.012) return { date: '2018-01-01', remark: 'orlov' };
  if (share < 0.032) {
    return { date: `2018-${month}-15`, remark: 'indtrådt for udtrådt medlem' };
  }
  return { date: '2018-01-01', remark: '' };
}

/** Numbers that begin with 1 are never given to a subscriber: nobody can be called. */
function drawTelephone(random: RandomStream): CellValue {
  const digits = `10${String(random.integer(1_000_000)).padStart(6, '0')}`;
  const share = random.uniform();
  if (share < 0.15) return '';
  return share < 0.6 ? digits.replace(/(..)(..)(..)(..)/, '$1 $2 $3 $4') : Number(digits);
}
