import { foldLetters } from '../import/fold-text.ts';
import { editDistance } from './spelling.ts';

/**
 * How alike two persons' addresses are, best first. `same`: an address of one's own in common.
 * `same-shared`: an address in common that others have too or that follows a post. `alike`: the
 * same local part at another domain, or a typing error. `different`, `missing`: as they say.
 */
export const EMAIL_LEVELS = ['same', 'same-shared', 'alike', 'different', 'missing'] as const;
export type EmailLevel = (typeof EMAIL_LEVELS)[number];

/** Posts and offices whose address passes on to whoever holds them. */
const ROLE =
  /^(borgmester|viceborgmester|sekr|sekretariat|byraad|kommunalbestyrelse|raadhus|kommune|post|info|kontakt|mail|politik|politisk|formand|gruppeformand|familien)([._-]|\d|$)/;

/** An address as it is compared: Danish letters as mail systems write them. */
export function addressKey(address: string): string {
  return foldLetters(address);
}

/** True for an address that belongs to a post, an office or a household, not to a person. */
export function isRoleAddress(address: string): boolean {
  return ROLE.test(localPart(address));
}

/** True for `jhn@` and its like: initials are given to somebody else after a departure. */
export function isInitialsAddress(address: string): boolean {
  return /^[a-z]{2,5}\d*$/.test(localPart(address));
}

/** How alike are two persons' addresses, given those that more than one person has? */
export function compareAddresses(
  one: readonly string[],
  other: readonly string[],
  shared: ReadonlySet<string>,
): EmailLevel {
  if (one.length === 0 || other.length === 0) return 'missing';
  const common = one.filter((address) => other.includes(address));
  if (common.some((address) => !shared.has(address))) return 'same';
  if (common.length > 0) return 'same-shared';
  const isAlike = one.some((left) => other.some((right) => areAlike(left, right)));
  return isAlike ? 'alike' : 'different';
}

function areAlike(one: string, other: string): boolean {
  if (isRoleAddress(one) || isInitialsAddress(one)) return false;
  const [left, right] = [localPart(one), localPart(other)];
  if (left === right) return true;
  // A number tells namesakes apart: peter.hansen and peter.hansen2 are two persons.
  if (left.replace(/\d+/g, '') === right.replace(/\d+/g, '')) return false;
  return domain(one) === domain(other) && left.length >= 8 && editDistance(left, right) === 1;
}

function localPart(address: string): string {
  return address.split('@')[0] ?? '';
}

function domain(address: string): string {
  return address.split('@')[1] ?? '';
}
