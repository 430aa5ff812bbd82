import type { LinkContext, LinkRecord } from './link-side.ts';

export interface Candidate {
  readonly left: LinkRecord;
  readonly right: LinkRecord;
}

/**
 * Which pairs are worth comparing? Those that share a personal address, a word of the name or its
 * initials within a municipality, or the whole name anywhere: a small part of all pairs.
 */
export function candidatePairs(
  left: readonly LinkRecord[],
  right: readonly LinkRecord[],
  { shared }: Pick<LinkContext, 'shared'>,
): Candidate[] {
  const blocks = new Map<string, LinkRecord[]>();
  for (const record of right) {
    for (const key of blockKeys(record, shared)) {
      const block = blocks.get(key);
      if (block) block.push(record);
      else blocks.set(key, [record]);
    }
  }
  return left.flatMap((record) => {
    const partners = new Set<LinkRecord>();
    for (const key of blockKeys(record, shared)) {
      for (const partner of blocks.get(key) ?? []) partners.add(partner);
    }
    return [...partners].map((partner) => ({ left: record, right: partner }));
  });
}

function blockKeys(record: LinkRecord, shared: ReadonlySet<string>): ReadonlySet<string> {
  const { name, emails, municipality } = record;
  const keys = new Set<string>();
  for (const address of emails) if (!shared.has(address)) keys.add(`address ${address}`);
  if (!name) return keys;
  keys.add(`name ${name.sounds.toSorted().join(' ')}`);
  const ends = [name.sounds[0] ?? '', name.sounds.at(-1) ?? ''];
  keys.add(`ends ${ends.join(' ')}`);
  if (municipality === null) return keys;
  const initials = ends.map((sound) => sound.slice(0, 1)).toSorted();
  keys.add(`${municipality} initials ${initials.join('')}`);
  for (const sound of name.sounds) if (sound.length > 1) keys.add(`${municipality} word ${sound}`);
  return keys;
}
