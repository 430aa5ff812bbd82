import { compareDanish } from './danish-order.ts';
import type { Facts, Wave } from './facts.ts';
import type { Mailbox } from './mailboxes.ts';
import { changeText, transliterate } from './name-text.ts';
import type { TypedName } from './name-text.ts';
import type { FullName } from './names.ts';
import type { Councillor, Politician, Seat } from './politician.ts';
import { councillorsOf } from './politician.ts';
import type { RandomStream } from './random.ts';

/** One row of a member list, before it is laid out in columns. */
export interface ContactRow {
  readonly person: Politician;
  readonly seat: Seat;
  /** A second row, as the substitute the person was before entering the council. */
  readonly isSecondRow: boolean;
  readonly isSubstitute: boolean;
  readonly name: TypedName;
  /** Whether the whole name is written as `Efternavn, Fornavn` where one field holds it. */
  readonly isReversed: boolean;
  /** A title or party letter around the name where one field holds it. */
  readonly decoration: { readonly before: string; readonly after: string };
  /** The address the survey was sent to. */
  readonly sentTo: string;
  /** The address as it stands in the list's cell. */
  readonly addressCell: string;
  readonly secondCell: string;
  /** Ids of the fact table's kinds of change that this row carries. */
  readonly changes: readonly string[];
}

/** What the rows of a list are made from. */
interface ListParts {
  readonly facts: Facts;
  readonly wave: Wave;
  readonly names: ReadonlyMap<Politician, FullName>;
  readonly nameChanges: ReadonlyMap<Politician, string>;
  readonly mailboxes: ReadonlyMap<Politician, Mailbox>;
}

/** Kinds that leave too little of a name for a further slip in the same row. */
const HARD_CHANGES = ['N01', 'N02', 'N03', 'N09', 'N10', 'vanished'];
const SLIPS_IN_BOTH = ['N14', 'N15', 'N16', 'N17', 'N18', 'N19', 'N22', 'N24'];

/** The rows of one wave's list, sorted by municipality and surname. */
export function contactList(
  people: readonly Politician[],
  parts: ListParts,
  random: RandomStream,
): ContactRow[] {
  const { facts, wave } = parts;
  const reversedPlaces = new Set(random.shuffle(facts.municipalities).slice(0, 2));
  const rows = councillorsOf(people, wave).flatMap((councillor) => {
    const row = contactRow(councillor, parts, random);
    const isReversed = wave === 2023 && reversedPlaces.has(councillor.seat.municipality);
    const first = isReversed ? { ...row, isReversed, changes: [...row.changes, 'N20'] } : row;
    return councillor.person.doubleRow[wave] === true ? [first, secondRow(row)] : [first];
  });
  return rows.sort(
    (left, right) =>
      compareDanish(left.seat.municipality.name, right.seat.municipality.name) ||
      compareDanish(left.name.surname, right.name.surname) ||
      compareDanish(left.name.given, right.name.given) ||
      left.person.number - right.person.number,
  );
}

function contactRow(
  { person, seat }: Councillor,
  parts: ListParts,
  random: RandomStream,
): ContactRow {
  const { facts, wave } = parts;
  const name = parts.names.get(person);
  const mailbox = parts.mailboxes.get(person);
  if (name === undefined || mailbox === undefined) throw new Error('A councillor without name');
  const structural = wave === 2023 ? parts.nameChanges.get(person) : undefined;
  const isHard = structural !== undefined && HARD_CHANGES.includes(structural);
  const typed = typeName(name);
  const slip = isHard ? null : drawSlip(facts, typed, wave, random);
  const address = drawAddressCell(facts, mailbox, typed, random);
  const decoration = isHard || wave === 2019 ? null : drawDecoration(facts, seat, random);
  return {
    person,
    seat,
    isSecondRow: false,
    isSubstitute: seat.isSubstitute,
    name: slip?.name ?? typed,
    isReversed: false,
    decoration: decoration ?? { before: '', after: '' },
    sentTo: mailbox.address,
    addressCell: address.cell,
    secondCell: address.second,
    changes: [
      ...(structural === undefined ? [] : [structural]),
      ...(slip === null ? [] : [slip.id]),
      ...(decoration === null ? [] : ['N23']),
      ...mailbox.changes,
      ...address.changes,
    ],
  };
}

function typeName({ given, middle, surname }: FullName): TypedName {
  return { given: [given, ...middle].join(' '), surname };
}

/** L03: the same person again, without a middle name and under an older address. */
function secondRow(row: ContactRow): ContactRow {
  const given = row.name.given.split(' ')[0] ?? row.name.given;
  return {
    ...row,
    isSecondRow: true,
    isSubstitute: true,
    name: { given, surname: row.name.surname },
    addressCell: row.sentTo,
    secondCell: '',
    decoration: { before: '', after: '' },
    changes: ['L03'],
  };
}

function drawSlip(
  facts: Facts,
  name: TypedName,
  wave: Wave,
  random: RandomStream,
): { id: string; name: TypedName } | null {
  const share = random.uniform();
  let reached = 0;
  for (const id of SLIPS_IN_BOTH) {
    // The table gives shares of pairs; either of the two rows may carry the slip.
    reached += (facts.changeShares.get(id) ?? 0) / 2;
    if (share >= reached) continue;
    const changed = changeText(id, name, random);
    return changed === null ? null : { id, name: changed };
  }
  const swapped = wave === 2019 ? (facts.changeShares.get('N21') ?? 0) : 0;
  return share < reached + swapped
    ? { id: 'N21', name: { given: name.surname, surname: name.given } }
    : null;
}

function drawDecoration(
  facts: Facts,
  seat: Seat,
  random: RandomStream,
): ContactRow['decoration'] | null {
  if (!random.chance(facts.changeShares.get('N23') ?? 0)) return null;
  if (seat.isMayor) return { before: 'Borgmester ', after: ` (${seat.party})` };
  return random.pick([
    { before: '', after: seat.party === 'L' ? ' (orlov)' : ` (${seat.party})` },
    { before: 'cand.jur. ', after: '' },
    { before: '', after: ', 1. viceborgmester' },
  ]);
}

interface AddressCell {
  readonly cell: string;
  readonly second: string;
  readonly changes: readonly string[];
}

function drawAddressCell(
  facts: Facts,
  { address, second }: Mailbox,
  name: TypedName,
  random: RandomStream,
): AddressCell {
  const base = { second: second ?? '' };
  const share = random.uniform();
  let reached = 0;
  const falls = (id: string): boolean => {
    reached += (facts.changeShares.get(id) ?? 0) / 2;
    return share < reached;
  };
  if (falls('E09')) return { ...base, cell: decorate(address, name, random), changes: ['E09'] };
  if (falls('E10')) {
    const extra = `${address.split('@')[0] ?? ''}.privat@privatmail.example`;
    const joint = random.pick(['; ', ', ', ' / ', ' og ']);
    return { ...base, cell: `${address}${joint}${extra}`, changes: ['E10'] };
  }
  if (falls('E11')) {
    const cell = random.pick(['', '-', 'ikke oplyst', 'n/a']);
    return { second: '', cell, changes: ['E11'] };
  }
  if (falls('E12') && address.includes('privatmail')) {
    return { ...base, cell: address.replace('privatmail', 'privatmial'), changes: ['E12'] };
  }
  if (falls('E13') && /ae|oe|aa/.test(address.split('@')[0] ?? '')) {
    return { ...base, cell: withDanishLetters(address, name), changes: ['E13'] };
  }
  return { ...base, cell: address, changes: [] };
}

function decorate(address: string, name: TypedName, random: RandomStream): string {
  const capitals = address.replace(/(^|[.@])([a-z])/g, (part) => part.toUpperCase());
  return random.pick([
    `${capitals} `,
    capitals,
    address.toUpperCase(),
    `mailto:${address}`,
    `${name.given} ${name.surname} <${address}>`,
  ]);
}

/** Writes the local part with the letters of the name where it was transliterated. */
function withDanishLetters(address: string, { given, surname }: TypedName): string {
  const [local = '', domain = ''] = address.split('@');
  const tokens = `${given} ${surname}`.toLowerCase().split(/[ -]/);
  const restored = tokens.reduce((text, token) => text.replace(transliterate(token), token), local);
  return `${restored}@${domain}`;
}
