import type { AddressFormat, AddressKind } from './addresses.ts';
import { AddressBook, drawFormats, municipalDomain } from './addresses.ts';
import type { Facts, Municipality, Wave } from './facts.ts';
import type { FullName } from './names.ts';
import type { Councillor, Politician } from './politician.ts';
import { councillorsOf, groupBy } from './politician.ts';
import type { RandomStream } from './random.ts';

/** The address a person is written to in each wave, and how it came about. */
export interface Mailbox {
  readonly address: string;
  /** An older or private address that the 2023 list gives beside it. */
  readonly second: string | null;
  readonly changes: readonly string[];
}

type Mailboxes = Readonly<Record<Wave, Map<Politician, Mailbox>>>;

/** Names as they stood when an address was issued. */
type NamesByWave = Readonly<Record<Wave, ReadonlyMap<Politician, FullName>>>;

interface Issuer {
  readonly book: AddressBook;
  readonly formatOf: (place: Municipality, wave: Wave) => AddressFormat;
  readonly names: NamesByWave;
  readonly random: RandomStream;
}

/** Gives everybody an address in each wave at the shares of changes in the fact table. */
export function drawMailboxes(
  facts: Facts,
  people: readonly Politician[],
  {
    names,
    vanishing,
    faithful,
  }: {
    names: NamesByWave;
    vanishing: ReadonlySet<Politician>;
    /** Persons whose private address outlives a change of council. */
    faithful: ReadonlySet<Politician>;
  },
  random: RandomStream,
): Mailboxes {
  const issuer: Issuer = {
    book: new AddressBook(random),
    formatOf: drawFormats(facts.municipalities, random),
    names,
    random,
  };
  const boxes: Mailboxes = { 2019: new Map(), 2023: new Map() };
  for (const person of people) {
    const kinds = drawKinds(facts, person, vanishing.has(person), random);
    const kept: Kinds = { before: 'private', after: 'private' };
    issueBoth(person, faithful.has(person) ? kept : kinds, boxes, issuer);
  }
  reuseInitials(people, boxes, random);
  shareWithinCouncils(facts, people, boxes, random);
  shareAsCouples(people, boxes, random);
  return boxes;
}

interface Kinds {
  readonly before: AddressKind;
  readonly after: AddressKind;
}

function drawKinds(
  facts: Facts,
  person: Politician,
  vanishes: boolean,
  random: RandomStream,
): Kinds {
  const share = random.uniform();
  const fromParty = facts.changeShares.get('E01') ?? 0;
  const fromPrivate = facts.changeShares.get('E02') ?? 0;
  if (vanishes) return { before: 'private', after: 'municipal' };
  if (person.seats[2019] === undefined) {
    const after = share < 0.85 ? 'municipal' : share < 0.96 ? 'private' : 'party';
    return { before: after, after };
  }
  if (share < fromParty) return { before: 'party', after: 'municipal' };
  if (share < fromParty + fromPrivate) return { before: 'private', after: 'municipal' };
  const same = share < 0.86 ? 'municipal' : share < 0.96 ? 'private' : 'party';
  return { before: same, after: same };
}

function issueBoth(person: Politician, kinds: Kinds, boxes: Mailboxes, issuer: Issuer): void {
  const [before, after] = [person.seats[2019], person.seats[2023]];
  if (before !== undefined) {
    boxes[2019].set(person, plain(issue(person, kinds.before, 2019, issuer)));
  }
  if (after === undefined) return;
  const old = boxes[2019].get(person)?.address;
  if (old === undefined || before === undefined) {
    boxes[2023].set(person, plain(issue(person, kinds.after, 2023, issuer)));
    return;
  }
  const keeps =
    kinds.before === kinds.after &&
    !mustChange(kinds.after, before.municipality, after.municipality, issuer);
  if (keeps) {
    boxes[2023].set(person, plain(old));
    return;
  }
  const id = kinds.before === 'party' ? 'E01' : kinds.before === 'private' ? 'E02' : 'E03';
  const second = id !== 'E03' && issuer.random.chance(0.1) ? old : null;
  const address = issue(person, kinds.after, 2023, issuer);
  boxes[2023].set(person, { address, second, changes: [id] });
}

function mustChange(
  kind: AddressKind,
  before: Municipality,
  after: Municipality,
  { formatOf }: Issuer,
): boolean {
  if (kind !== 'municipal') return false;
  return before !== after || formatOf(before, 2019) !== formatOf(after, 2023);
}

function plain(address: string): Mailbox {
  return { address, second: null, changes: [] };
}

function issue(person: Politician, kind: AddressKind, wave: Wave, issuer: Issuer): string {
  const seat = person.seats[wave];
  const name = issuer.names[wave].get(person);
  if (seat === undefined || name === undefined) throw new Error('No seat or name in that wave');
  if (kind === 'private') return issuer.book.private(name);
  if (kind === 'party') return issuer.book.party(name, seat.party);
  const format = issuer.formatOf(seat.municipality, wave);
  return issuer.book.municipal(name, seat.municipality, format);
}

/** E08: a newcomer gets the address of somebody who has left. */
function reuseInitials(
  people: readonly Politician[],
  boxes: Mailboxes,
  random: RandomStream,
): void {
  const isShort = (address: string | undefined): boolean =>
    address !== undefined && /^[a-z]{3,4}@.*kommune/.test(address);
  const leavers = random.shuffle(
    people.filter(
      (person) => person.seats[2023] === undefined && isShort(boxes[2019].get(person)?.address),
    ),
  );
  const newcomers = random.shuffle(people.filter((person) => person.seats[2019] === undefined));
  let left = 3;
  for (const leaver of leavers) {
    if (left === 0) return;
    const place = leaver.seats[2019]?.municipality;
    const heir = newcomers.find(
      (one) =>
        one.seats[2023]?.municipality === place &&
        boxes[2023].get(one)?.address.includes('.kommune.') === true,
    );
    const address = boxes[2019].get(leaver)?.address;
    if (heir === undefined || address === undefined) continue;
    boxes[2023].set(heir, { address, second: null, changes: ['E08'] });
    left -= 1;
  }
}

/** E04, E06, E07: secretariats, secretaries and roles that several persons stand under. */
function shareWithinCouncils(
  facts: Facts,
  people: readonly Politician[],
  boxes: Mailboxes,
  random: RandomStream,
): void {
  const places = random.shuffle(facts.municipalities);
  const shared = places.filter((place) => place.seats[2019] <= 27).slice(0, 3);
  const others = places.filter((place) => !shared.includes(place));
  const [roles, secretaries] = [others.slice(0, 30), others.slice(30, 42)];
  for (const wave of [2019, 2023] as const) {
    const councils = groupBy(councillorsOf(people, wave), ({ seat }) => seat.municipality);
    for (const [place, members] of councils) {
      const mayor = members.filter(({ seat }) => seat.isMayor);
      if (shared.includes(place)) redirect(members, 'byraad', 'E04', boxes[wave]);
      if (roles.includes(place)) redirect(mayor, 'borgmester', 'E07', boxes[wave]);
      if (secretaries.includes(place)) redirect(mayor, 'sekretariat.bm', 'E06', boxes[wave]);
    }
  }
}

function redirect(
  members: readonly Councillor[],
  local: string,
  id: string,
  boxes: Map<Politician, Mailbox>,
): void {
  for (const { person, seat } of members) {
    const address = `${local}@${municipalDomain(seat.municipality)}`;
    boxes.set(person, { address, second: null, changes: [id] });
  }
}

/** E05: two members of one council under one private address. */
function shareAsCouples(
  people: readonly Politician[],
  boxes: Mailboxes,
  random: RandomStream,
): void {
  const stayers = people.filter((person) => person.seats[2019] && person.seats[2023]);
  const councils = groupBy(
    random.shuffle(stayers.filter((one) => one.seats[2019]?.isMayor === false)),
    (person) => person.seats[2019]?.municipality,
  );
  for (const [place, members] of [...councils].slice(4, 6)) {
    const woman = members.find((one) => one.gender === 'female');
    const man = members.find((one) => one.gender === 'male');
    if (place === undefined || woman === undefined || man === undefined) continue;
    const address = `familien.${place.code}@privatmail.example`;
    for (const person of [woman, man]) {
      for (const wave of [2019, 2023] as const) {
        boxes[wave].set(person, { address, second: null, changes: ['E05'] });
      }
    }
  }
}
