import type { Result } from '../../shared/kernel/result.ts';
import { err, ok } from '../../shared/kernel/result.ts';

export type PassphraseWeakness =
  | 'empty'
  /** Holds a NUL or half a character, which two keyboards may send differently. */
  | 'odd-characters'
  /** Would be taken for a raw key, so nothing would be derived from it. */
  | 'key-form'
  | 'too-short'
  /** Long enough, but repetitions or rows of the keyboard. */
  | 'too-simple';
export interface WeakPassphrase {
  readonly code: 'weak-passphrase';
  readonly reason: PassphraseWeakness;
}

const fewestCharacters = 12;
const fewestWords = 4;
const fewestSurprises = 6;

/** Is this passphrase strong enough to protect a new study? */
export function checkNewPassphrase(passphrase: string): Result<null, WeakPassphrase> {
  const reason = unusableReason(passphrase) ?? guessableReason(passphrase.normalize('NFC'));
  return reason === null ? ok(null) : err({ code: 'weak-passphrase', reason });
}

/**
 * Lends the passphrase to `work` as a key of bytes and wipes them afterwards. Not trimmed; NFC, so
 * that "å" typed on a Mac is the same "å". `null` where no study can have such a passphrase.
 */
export function withKey<T>(passphrase: string, work: (key: Buffer) => T): { value: T } | null {
  if (unusableReason(passphrase) !== null) return null;
  const text = passphrase.normalize('NFC');
  // Not Buffer.from: its bytes may come from a shared pool.
  const key = Buffer.alloc(Buffer.byteLength(text, 'utf8'));
  try {
    key.write(text, 'utf8');
    return { value: work(key) };
  } finally {
    key.fill(0);
  }
}

function unusableReason(passphrase: string): PassphraseWeakness | null {
  // The type says string, but a host hands over what it was sent; "undefined" must not become a key.
  if (typeof passphrase !== 'string' || passphrase.trim() === '') return 'empty';
  if (!passphrase.isWellFormed() || passphrase.includes('\0')) return 'odd-characters';
  return /^(x'[0-9a-f]*'$|raw:)/iu.test(passphrase) ? 'key-form' : null;
}

function guessableReason(passphrase: string): PassphraseWeakness | null {
  const words = passphrase.split(/\s+/u).filter((word) => word.length > 1);
  const isLong = [...passphrase].length >= fewestCharacters;
  if (!isLong && new Set(words).size < fewestWords) return 'too-short';
  return countSurprises(passphrase) < fewestSurprises ? 'too-simple' : null;
}

const keyboardRows = ['qwertyuiopå', 'asdfghjklæø', 'zxcvbnm', '1234567890'];

/** Distinct characters that do not follow from the one before (as in "aaa", "345" or "qwe"). */
function countSurprises(passphrase: string): number {
  const characters = [...passphrase.toLowerCase()];
  const surprising = characters.filter((character, index) => {
    const before = characters[index - 1];
    return before === undefined || !areNeighbours(before, character);
  });
  return new Set(surprising).size;
}

function areNeighbours(left: string, right: string): boolean {
  const step = (right.codePointAt(0) ?? 0) - (left.codePointAt(0) ?? 0);
  if (Math.abs(step) <= 1) return true;
  return keyboardRows.some((row) => row.includes(left + right) || row.includes(right + left));
}
