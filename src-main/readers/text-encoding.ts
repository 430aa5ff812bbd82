import { err, ok, type Result } from '../../shared/kernel/result.ts';
import type { TextEncoding } from '../domain/import/raw-workbook.ts';
import type { Refusal } from './reader.ts';

/** A file's text, without byte order mark, and how it was read. */
export interface DecodedText {
  readonly text: string;
  readonly encoding: TextEncoding;
}

const HEAD_BYTES = 4096;
const LINE_FEED = 0x0a;

/**
 * What does this text file say? Byte order mark, then the zero bytes of UTF-16, then strict
 * UTF-8, then windows-1252 (of which ISO-8859-1 text is a part). A person's choice comes first.
 */
export function decodeText(
  bytes: Uint8Array,
  chosen: TextEncoding | undefined,
): Result<DecodedText, Refusal> {
  const certain = chosen ?? byteOrderMark(bytes) ?? utf16ByZeros(bytes);
  if (certain !== null) {
    const text = decodeStrictly(bytes, certain);
    if (text === null) return err(badEncoding(bytes, certain));
    return withoutZeros({ text, encoding: certain });
  }
  const utf8 = decodeStrictly(bytes, 'utf-8');
  if (utf8 !== null) return withoutZeros({ text: utf8, encoding: 'utf-8' });
  const text = new TextDecoder('windows-1252').decode(bytes);
  return withoutZeros({ text, encoding: 'windows-1252' });
}

function byteOrderMark(bytes: Uint8Array): TextEncoding | null {
  const [first, second, third] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return first === 0xef && second === 0xbb && third === 0xbf ? 'utf-8' : null;
}

function utf16ByZeros(bytes: Uint8Array): TextEncoding | null {
  const head = bytes.subarray(0, HEAD_BYTES);
  const zeros = [0, 0];
  for (const [i, byte] of head.entries()) if (byte === 0) zeros[i % 2] = (zeros[i % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  const many = head.length * 0.35;
  if (odd > many && even === 0) return 'utf-16le';
  return even > many && odd === 0 ? 'utf-16be' : null;
}

function decodeStrictly(bytes: Uint8Array, encoding: TextEncoding): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function withoutZeros(decoded: DecodedText): Result<DecodedText, Refusal> {
  const zero = decoded.text.indexOf('\u0000');
  if (zero === -1) return ok(decoded);
  return err({ code: 'binary-in-text', line: decoded.text.slice(0, zero).split('\n').length });
}

function badEncoding(bytes: Uint8Array, encoding: TextEncoding): Refusal {
  let line = 1;
  // In UTF-8 a line feed is never part of another character, so lines can be tried one by one.
  for (let start = 0; encoding === 'utf-8' && start < bytes.length; line += 1) {
    const end = bytes.indexOf(LINE_FEED, start);
    const next = end === -1 ? bytes.length : end + 1;
    if (decodeStrictly(bytes.subarray(start, next), encoding) === null) break;
    start = next;
  }
  return { code: 'bad-encoding', encoding, line };
}
