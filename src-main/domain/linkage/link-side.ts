import type { MunicipalityCode, RecordId } from '../../../shared/kernel/ids.ts';
import type { AnswerRecord, ListRecord, PartyId } from '../import/records.ts';
import { addressKey, isRoleAddress } from './addresses.ts';
import type { PersonName } from './normalise.ts';
import { normaliseName } from './normalise.ts';
import { spellingKey } from './spelling.ts';

/** What linkage knows of a record, made comparable once. */
export interface LinkRecord {
  readonly id: RecordId;
  readonly name: PersonName | null;
  readonly emails: readonly string[];
  readonly municipality: MunicipalityCode | null;
  readonly party: PartyId | null;
}

/** Makes records comparable, in the order of their ids so that a file's row order changes nothing. */
export function linkSide(records: readonly (ListRecord | AnswerRecord)[]): LinkRecord[] {
  const sounds = new Map<string, string>();
  const soundOf = (word: string): string => {
    const sound = sounds.get(word) ?? spellingKey(word);
    sounds.set(word, sound);
    return sound;
  };
  return records
    .map((record) => ({
      id: record.recordId,
      name: record.fullName === null ? null : normaliseName(record.fullName, soundOf),
      emails: record.emails.map((address) => addressKey(address)),
      municipality: record.municipality,
      party: record.party,
    }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** What a pair's levels are judged by: how common addresses and names are in these lists. */
export interface LinkContext {
  /** Addresses that cannot tell who somebody is. */
  readonly shared: ReadonlySet<string>;
  /** Words that are somebody's first name in these lists. */
  readonly givenNames: ReadonlySet<string>;
  /** How many namesakes a person of this name is expected to have in a council by chance. */
  namesakes(name: PersonName): number;
}

/** A council's size, for the expected number of namesakes. */
const COUNCIL_MEMBERS = 25;

/**
 * Learns from both sides which addresses are shared and which names are common. An answer's
 * address may come twice (a forwarded link), so only the listed side decides what is shared.
 */
export function linkContext(
  left: readonly LinkRecord[],
  right: readonly LinkRecord[],
  sidesThatShare: readonly (readonly LinkRecord[])[],
): LinkContext {
  const all = [...left, ...right];
  const firsts = countWords(all, (sounds) => sounds.slice(0, 1));
  const lasts = countWords(all, (sounds) => sounds.slice(-1));
  const named = Math.max(1, all.length);
  return {
    shared: sharedAddresses(all, sidesThatShare),
    givenNames: commonFirstWords(all),
    namesakes: ({ sounds }) => {
      const first = (firsts.get(sounds[0] ?? '') ?? 1) / named;
      const last = (lasts.get(sounds.at(-1) ?? '') ?? 1) / named;
      const middles = sounds.length > 2 ? 0.05 : 1;
      return COUNCIL_MEMBERS * first * last * middles;
    },
  };
}

function sharedAddresses(
  all: readonly LinkRecord[],
  sides: readonly (readonly LinkRecord[])[],
): ReadonlySet<string> {
  const shared = new Set(all.flatMap(({ emails }) => emails).filter(isRoleAddress));
  for (const side of sides) {
    const seen = new Set<string>();
    for (const { emails } of side) {
      for (const address of new Set(emails)) {
        if (seen.has(address)) shared.add(address);
        seen.add(address);
      }
    }
  }
  return shared;
}

function countWords(
  records: readonly LinkRecord[],
  pick: (sounds: readonly string[]) => readonly string[],
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { name } of records) {
    for (const word of pick(name?.sounds ?? [])) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts;
}

/** A word that starts several names is a given name; a single one may be a reversed surname. */
function commonFirstWords(records: readonly LinkRecord[]): ReadonlySet<string> {
  const firsts = new Map<string, number>();
  const lasts = new Map<string, number>();
  for (const { name } of records) {
    const [first] = name?.words ?? [];
    const last = name?.words.at(-1);
    if (first !== undefined) firsts.set(first, (firsts.get(first) ?? 0) + 1);
    if (last !== undefined) lasts.set(last, (lasts.get(last) ?? 0) + 1);
  }
  const isGiven = ([word, count]: [string, number]): boolean =>
    count >= 3 && count > 3 * (lasts.get(word) ?? 0);
  return new Set([...firsts].filter(isGiven).map(([word]) => word));
}
