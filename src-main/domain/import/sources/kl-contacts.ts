import type { MunicipalityCode } from '../../../../shared/kernel/ids.ts';
import type { RawWorkbook } from '../raw-workbook.ts';
import { findHeader } from '../find-header.ts';
import { guessMunicipality } from '../guess-municipality.ts';
import { isNoAnswer } from '../guess-values.ts';
import { municipalityWithCode } from '../municipalities.ts';
import { parseEmails } from '../parse-cells.ts';
import { asPartyId, guessPartyLetter, guessPartyName, PARTY_TARGETS } from '../parties.ts';
import { asPost, guessPost, POST_TARGETS } from '../posts.ts';
import { valueReader } from '../read-values.ts';
import type { ValueReader } from '../read-values.ts';
import { recordNamer } from '../record-ids.ts';
import type { ListRecord, PartyId, Post } from '../records.ts';
import { refuseRow } from '../refuse-row.ts';
import type { FieldSpec, RowIssue, SourceGuess, SourceKind, TableRow } from '../source.ts';
import { tabulateSheet } from '../tabulate-sheet.ts';

type Title = readonly [da: string, en: string];

const identity = (id: string, [da, en]: Title, aliases: string[]): FieldSpec => ({
  id,
  title: { da, en },
  group: 'identity',
  isIdentity: true,
  aliases,
});

const background = (
  id: string,
  [da, en]: Title,
  aliases: string[],
  values: Pick<FieldSpec, 'targets' | 'guessValue' | 'separator'>,
): FieldSpec => ({
  id,
  title: { da, en },
  group: 'background',
  isIdentity: false,
  aliases,
  ...values,
});

const PLACE = { guessValue: guessMunicipality };
const POST_SEPARATOR = /[;\n]/;

const FIELDS: readonly FieldSpec[] = [
  identity('name', ['Navn', 'Name'], ['Navn', 'Fulde navn', 'Name', 'Medlem']),
  identity('givenNames', ['Fornavn', 'Given names'], ['Fornavn', 'Fornavne', 'First name']),
  identity('middleNames', ['Mellemnavn', 'Middle names'], ['Mellemnavn', 'Mellemnavne']),
  identity('surname', ['Efternavn', 'Surname'], ['Efternavn', 'Last name', 'Surname']),
  identity(
    'email',
    ['E-mail', 'E-mail'],
    ['E-mail', 'Email', 'Mailadresse', 'E-mailadresse', 'Mail'],
  ),
  identity(
    'secondEmail',
    ['Anden e-mail', 'Second e-mail'],
    ['Mail 2', 'E-mail 2', 'Privat e-mail'],
  ),
  background('municipality', ['Kommune', 'Municipality'], ['Kommune', 'Kommunenavn'], PLACE),
  background(
    'municipalityCode',
    ['Kommunenummer', 'Municipality code'],
    ['Kommunenr.', 'Kommunenummer', 'Kommunekode', 'Kom.nr', 'Komnr'],
    PLACE,
  ),
  background(
    'partyLetter',
    ['Partibogstav', 'Party letter'],
    ['Partibogstav', 'Parti-bogstav', 'Listebogstav', 'Bogstav', 'Parti'],
    { targets: PARTY_TARGETS, guessValue: guessPartyLetter },
  ),
  background(
    'partyName',
    ['Partinavn', 'Party name'],
    ['Partinavn', 'Partiets navn', 'Listenavn', 'Liste', 'Valgt for', 'Parti'],
    {
      targets: PARTY_TARGETS,
      guessValue: guessPartyName,
    },
  ),
  background(
    'posts',
    ['Poster', 'Posts'],
    ['Titel', 'Post', 'Poster', 'Funktion', 'Rolle', 'Hverv'],
    {
      targets: POST_TARGETS,
      guessValue: guessPost,
      separator: POST_SEPARATOR,
    },
  ),
];

/** A list of council members as the association of municipalities hands it out. */
export const klContacts: SourceKind = {
  id: 'kl-contacts',
  title: { da: 'Medlemsliste (KL)', en: 'Member list (KL)' },
  isPerWave: true,
  requirements: [
    ['name', 'surname'],
    ['municipality', 'municipalityCode'],
  ],
  fields: () => FIELDS,
  tabulate: (workbooks, place) => tabulateSheet(workbooks, place, FIELDS),
  read(table, source, { plan, identify }) {
    const reader = valueReader(table, source, plan, FIELDS);
    const nameRecord = recordNamer(identify);
    const records: ListRecord[] = [];
    const issues: RowIssue[] = [];
    let rejected = 0;
    for (const row of table.rows) {
      const fullName = fullNameOf(reader, row);
      const refusal = refuseRow(row, table.headers) ?? (fullName === '' ? 'no-name' : null);
      if (refusal !== null) {
        issues.push({ row: row.row, field: null, code: refusal, outcome: 'rejected' });
        rejected += 1;
        continue;
      }
      const municipality = municipalityOf(reader, row);
      const place = municipality === null ? '' : String(municipality);
      const posts = postsOf(reader, row, issues);
      if (municipality === null) note(issues, row, 'municipality', 'unknown-municipality');
      records.push({
        kind: 'list',
        recordId: nameRecord([fullName, reader.text(row, 'email'), place]),
        sourceId: source.id,
        wave: source.wave ?? '',
        row: row.row,
        givenNames: reader.has('surname') ? givenNamesOf(reader, row) : null,
        surname: reader.has('surname') ? reader.text(row, 'surname') : null,
        fullName,
        emails: emailsOf(reader, row, issues),
        municipality,
        party: partyOf(reader, row, issues),
        posts,
        isSubstitute: posts.includes('substitute'),
      });
    }
    const account = { read: table.rows.length, accepted: records.length, rejected };
    return { records, issues, account };
  },
  likeness,
};

function note(issues: RowIssue[], { row }: TableRow, field: string, code: RowIssue['code']): void {
  issues.push({ row, field, code, outcome: 'noted' });
}

function givenNamesOf(reader: ValueReader, row: TableRow): string {
  return [reader.text(row, 'givenNames'), reader.text(row, 'middleNames')]
    .filter((part) => part !== '')
    .join(' ');
}

function fullNameOf(reader: ValueReader, row: TableRow): string {
  const inParts = [givenNamesOf(reader, row), reader.text(row, 'surname')].join(' ').trim();
  return reader.text(row, 'name') || inParts;
}

function emailsOf(reader: ValueReader, row: TableRow, issues: RowIssue[]): string[] {
  const addresses = ['email', 'secondEmail'].flatMap((field) => {
    const text = reader.text(row, field);
    const found = parseEmails(text);
    const saysNothing = text === '' || text === '-' || isNoAnswer(text);
    if (found.length === 0 && !saysNothing) note(issues, row, field, 'not-an-address');
    return found;
  });
  return [...new Set(addresses)];
}

function municipalityOf(reader: ValueReader, row: TableRow): MunicipalityCode | null {
  for (const field of ['municipalityCode', 'municipality']) {
    const raw = reader.text(row, field);
    const { mapped } = raw === '' ? { mapped: null } : reader.meaning(field, raw);
    const found = typeof mapped === 'number' ? municipalityWithCode(mapped) : null;
    if (found) return found.code;
  }
  return null;
}

/** The name settles what a letter leaves open: letters of local lists change by place and year. */
function partyOf(reader: ValueReader, row: TableRow, issues: RowIssue[]): PartyId | null {
  const letter = reader.text(row, 'partyLetter');
  const name = reader.text(row, 'partyName');
  const byLetter = letter === '' ? null : reader.meaning('partyLetter', letter);
  const byName = name === '' ? null : reader.meaning('partyName', name);
  if (byName?.isKnown) {
    const isContradiction = byLetter?.isKnown && byLetter.mapped !== byName.mapped;
    if (isContradiction) note(issues, row, 'partyName', 'party-disagrees');
    return asPartyId(byName.mapped);
  }
  if (byLetter?.isKnown) return asPartyId(byLetter.mapped);
  if (byLetter || byName) note(issues, row, byName ? 'partyName' : 'partyLetter', 'unknown-value');
  return null;
}

function postsOf(reader: ValueReader, row: TableRow, issues: RowIssue[]): Post[] {
  const titles = reader
    .text(row, 'posts')
    .split(POST_SEPARATOR)
    .map((title) => title.trim())
    .filter((title) => title !== '');
  return titles.flatMap((title) => {
    const { mapped, isKnown } = reader.meaning('posts', title);
    if (!isKnown) note(issues, row, 'posts', 'unknown-value');
    return (isKnown ? asPost(mapped) : null) ?? [];
  });
}

function likeness(workbooks: readonly RawWorkbook[]): SourceGuess[] {
  return workbooks
    .flatMap((workbook) => workbook.sheets)
    .flatMap((sheet) => {
      const header = sheet.hidden ? null : findHeader(sheet, FIELDS);
      if (!header || header.known < 3) return [];
      const confidence = Math.min(1, header.known / 6) * 0.95;
      return [{ sheet: sheet.name, headerRow: header.headerRow, confidence }];
    });
}
