import { crc32, inflateRawSync } from 'node:zlib';
import { err, ok, type Result } from '../../shared/kernel/result.ts';
import type { DamageReason } from '../domain/import/raw-workbook.ts';
import { fileKind, isEncryptedOffice } from './file-kind.ts';
import { LIMITS } from './limits.ts';
import type { Refusal } from './reader.ts';
import { readZipDirectory, type ZipEntry } from './zip-directory.ts';

/** The XML parts of an office file by name, unpacked and checked. */
export type OfficeParts = ReadonlyMap<string, string>;

const XML_PART = /\.(xml|rels)$/i;
// Only these hold what an import or a check needs; drawings, macros and themes are checked and let go.
const KEPT_PART =
  /^(\[Content_Types\]\.xml|_rels\/\.rels|mimetype|xl\/.*\.(xml|rels|bin)|word\/document\.xml)$/i;

/**
 * May this file be opened as an office file at all? The gate before any library: first bytes,
 * sizes, directory, every part unpacked under a hard limit with size and checksum verified, and
 * no document type declaration in any XML.
 */
export function openContainer(bytes: Uint8Array): Result<OfficeParts, Refusal> {
  const refusal = checkOutside(bytes);
  if (refusal) return err(refusal);
  const directory = readZipDirectory(bytes);
  if (!directory.ok) return directory;
  const parts = new Map<string, string>();
  for (const entry of directory.value) {
    const unpacked = unpack(bytes, entry);
    if (!unpacked.ok) return unpacked;
    if (!XML_PART.test(entry.name)) {
      if (KEPT_PART.test(entry.name)) parts.set(entry.name, mediaHead(unpacked.value));
      continue;
    }
    const text = xmlText(unpacked.value, entry.name);
    if (!text.ok) return text;
    if (KEPT_PART.test(entry.name)) parts.set(entry.name, text.value);
  }
  return ok(parts);
}

function checkOutside(bytes: Uint8Array): Refusal | null {
  if (bytes.length === 0) return { code: 'file-empty' };
  if (bytes.length > LIMITS.fileBytes) {
    return { code: 'file-too-large', bytes: bytes.length, limitBytes: LIMITS.fileBytes };
  }
  if (isEncryptedOffice(bytes)) return { code: 'file-password-protected' };
  const looksLike = fileKind(bytes);
  if (looksLike === 'zip') return null;
  const isOtherTable = looksLike === 'text' || looksLike === 'ole';
  return { code: isOtherTable ? 'wrong-extension' : 'not-a-workbook', looksLike };
}

function unpack(bytes: Uint8Array, entry: ZipEntry): Result<Uint8Array, Refusal> {
  const packed = bytes.subarray(entry.dataOffset, entry.dataOffset + entry.packedBytes);
  const unpacked = entry.isDeflated ? inflate(packed, entry.unpackedBytes) : packed;
  if (unpacked?.length !== entry.unpackedBytes) return damaged('wrong-size', entry.name);
  if (crc32(unpacked) !== entry.crc) return damaged('wrong-checksum', entry.name);
  return ok(unpacked);
}

function inflate(packed: Uint8Array, unpackedBytes: number): Uint8Array | null {
  try {
    // The stated size is the limit: a part that holds more is refused before it fills memory.
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, unpackedBytes) });
  } catch {
    return null;
  }
}

function xmlText(bytes: Uint8Array, part: string): Result<string, Refusal> {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    if (text.includes('\u0000')) return damaged('broken-xml', part);
    if (/<!(DOCTYPE|ENTITY)/i.test(text)) return damaged('document-type', part);
    return ok(text);
  } catch {
    return damaged('broken-xml', part);
  }
}

function mediaHead(bytes: Uint8Array): string {
  return new TextDecoder('windows-1252').decode(bytes.subarray(0, 100));
}

function damaged(reason: DamageReason, part: string): { ok: false; error: Refusal } {
  return err({ code: 'file-damaged', reason, part });
}
