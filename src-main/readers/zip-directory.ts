import { err, ok, type Result } from '../../shared/kernel/result.ts';
import { LIMITS } from './limits.ts';
import type { Refusal } from './reader.ts';

/** One part of a zip file, as the central directory and its own header agree on it. */
export interface ZipEntry {
  readonly name: string;
  readonly isDeflated: boolean;
  readonly crc: number;
  readonly packedBytes: number;
  readonly unpackedBytes: number;
  /** Where the packed bytes begin. */
  readonly dataOffset: number;
}

interface CentralEntry extends Omit<ZipEntry, 'dataOffset'> {
  readonly flags: number;
  readonly method: number;
  readonly headerOffset: number;
}

const END_SIGNATURE = 0x06054b50;
const CENTRAL_SIGNATURE = 0x02014b50;
const LOCAL_SIGNATURE = 0x04034b50;
const END_BYTES = 22;
const CENTRAL_BYTES = 46;
const LOCAL_BYTES = 30;
const MAX_COMMENT = 0xffff;
const ENCRYPTED_FLAGS = 0x0001 | 0x0040 | 0x2000;
const DESCRIPTOR_FLAG = 0x0008;
const ZIP64 = 0xffffffff;
// With or without signature, with sizes of four or of eight bytes.
const DESCRIPTOR_BYTES = [12, 16, 20, 24];

/**
 * Which parts does the zip file hold, and is it one that an office program wrote? Everything is
 * checked before a byte is unpacked: directory against headers, order, overlap, sizes, limits.
 */
export function readZipDirectory(bytes: Uint8Array): Result<readonly ZipEntry[], Refusal> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (!end.ok) return end;
  const central = readCentral(bytes, view, end.value);
  if (!central.ok) return central;
  const refusal = checkNames(central.value) ?? checkSizes(central.value, bytes.length);
  return refusal ? err(refusal) : placeEntries(bytes, view, central.value, end.value.offset);
}

interface CentralDirectory {
  readonly offset: number;
  readonly endOffset: number;
  readonly count: number;
}

function findEnd(view: DataView): Result<CentralDirectory, Refusal> {
  const last = view.byteLength - END_BYTES;
  for (let at = last; at >= Math.max(0, last - MAX_COMMENT); at -= 1) {
    if (view.getUint32(at, true) !== END_SIGNATURE) continue;
    return checkEnd(view, at);
  }
  return err(damage('end-missing'));
}

function checkEnd(view: DataView, at: number): Result<CentralDirectory, Refusal> {
  const [disk, startDisk, countHere, count] = [4, 6, 8, 10].map((i) =>
    view.getUint16(at + i, true),
  );
  const size = view.getUint32(at + 12, true);
  const offset = view.getUint32(at + 16, true);
  if (count === 0xffff || offset === ZIP64) return err(damage('unsupported-packing'));
  if (disk !== 0 || startDisk !== 0 || countHere !== count || count === undefined) {
    return err(damage('headers-disagree'));
  }
  if (at + END_BYTES + view.getUint16(at + 20, true) !== view.byteLength) {
    return err(damage('junk-around'));
  }
  if (offset + size !== at) return err(damage('junk-around'));
  if (count > LIMITS.parts)
    return err({ code: 'too-many-parts', parts: count, limit: LIMITS.parts });
  return ok({ offset, endOffset: at, count });
}

function readCentral(
  bytes: Uint8Array,
  view: DataView,
  end: CentralDirectory,
): Result<readonly CentralEntry[], Refusal> {
  const entries: CentralEntry[] = [];
  let at = end.offset;
  for (let i = 0; i < end.count; i += 1) {
    if (at + CENTRAL_BYTES > end.endOffset || view.getUint32(at, true) !== CENTRAL_SIGNATURE) {
      return err(damage('headers-disagree'));
    }
    const nameBytes = view.getUint16(at + 28, true);
    const tailBytes = view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    const next = at + CENTRAL_BYTES + nameBytes + tailBytes;
    if (next > end.endOffset) return err(damage('headers-disagree'));
    const entry = centralEntry(bytes, view, at, nameBytes);
    if ((entry.flags & ENCRYPTED_FLAGS) !== 0) return err({ code: 'file-password-protected' });
    if (usesOddPacking(entry)) return err(damage('unsupported-packing', entry.name));
    entries.push(entry);
    at = next;
  }
  return at === end.endOffset ? ok(entries) : err(damage('headers-disagree'));
}

function centralEntry(
  bytes: Uint8Array,
  view: DataView,
  at: number,
  nameBytes: number,
): CentralEntry {
  const method = view.getUint16(at + 10, true);
  return {
    name: partName(bytes.subarray(at + CENTRAL_BYTES, at + CENTRAL_BYTES + nameBytes)),
    flags: view.getUint16(at + 8, true),
    method,
    isDeflated: method === 8,
    crc: view.getUint32(at + 16, true),
    packedBytes: view.getUint32(at + 20, true),
    unpackedBytes: view.getUint32(at + 24, true),
    headerOffset: view.getUint32(at + 42, true),
  };
}

function usesOddPacking(entry: CentralEntry): boolean {
  if (entry.method !== 0 && entry.method !== 8) return true;
  if (entry.method === 0 && entry.packedBytes !== entry.unpackedBytes) return true;
  return [entry.packedBytes, entry.unpackedBytes, entry.headerOffset].includes(ZIP64);
}

function checkNames(entries: readonly CentralEntry[]): Refusal | null {
  const seen = new Set<string>();
  for (const { name } of entries) {
    // Office programs compare part names without regard to case.
    const key = name.toLowerCase();
    if (seen.has(key)) return damage('duplicate-part', name);
    seen.add(key);
  }
  return null;
}

function checkSizes(entries: readonly CentralEntry[], bytes: number): Refusal | null {
  const unpackedBytes = entries.reduce((sum, entry) => sum + entry.unpackedBytes, 0);
  const tooLarge = (limitBytes: number, size: number): Refusal => ({
    code: 'file-too-large-unpacked',
    bytes,
    unpackedBytes: size,
    limitBytes,
  });
  if (unpackedBytes > LIMITS.unpackedBytes) return tooLarge(LIMITS.unpackedBytes, unpackedBytes);
  const largest = Math.max(0, ...entries.map((entry) => entry.unpackedBytes));
  return largest > LIMITS.partBytes ? tooLarge(LIMITS.partBytes, largest) : null;
}

function placeEntries(
  bytes: Uint8Array,
  view: DataView,
  entries: readonly CentralEntry[],
  directoryOffset: number,
): Result<readonly ZipEntry[], Refusal> {
  const ordered = entries.toSorted((a, b) => a.headerOffset - b.headerOffset);
  const placed: ZipEntry[] = [];
  let expectedOffset = 0;
  for (const [i, entry] of ordered.entries()) {
    if (entry.headerOffset < expectedOffset) return err(damage('overlapping-parts', entry.name));
    if (entry.headerOffset > expectedOffset) return err(damage('junk-around', entry.name));
    const dataOffset = localDataOffset(bytes, view, entry);
    if (dataOffset === null) return err(damage('headers-disagree', entry.name));
    const next = ordered[i + 1]?.headerOffset ?? directoryOffset;
    const dataEnd = dataOffset + entry.packedBytes;
    if (dataEnd > next) return err(damage('overlapping-parts', entry.name));
    if (!gapIsDescriptor(view, entry, dataEnd, next)) return err(damage('junk-around', entry.name));
    const { name, isDeflated, crc, packedBytes, unpackedBytes } = entry;
    placed.push({ name, isDeflated, crc, packedBytes, unpackedBytes, dataOffset });
    expectedOffset = next;
  }
  return ok(placed);
}

function localDataOffset(bytes: Uint8Array, view: DataView, entry: CentralEntry): number | null {
  const at = entry.headerOffset;
  if (at + LOCAL_BYTES > view.byteLength || view.getUint32(at, true) !== LOCAL_SIGNATURE)
    return null;
  const flags = view.getUint16(at + 6, true);
  const nameBytes = view.getUint16(at + 26, true);
  const nameEnd = at + LOCAL_BYTES + nameBytes;
  const dataOffset = nameEnd + view.getUint16(at + 28, true);
  if (dataOffset > view.byteLength) return null;
  if (partName(bytes.subarray(at + LOCAL_BYTES, nameEnd)) !== entry.name) return null;
  if (view.getUint16(at + 8, true) !== entry.method) return null;
  if ((flags & (DESCRIPTOR_FLAG | ENCRYPTED_FLAGS)) !== (entry.flags & DESCRIPTOR_FLAG))
    return null;
  const numbers = [14, 18, 22].map((i) => view.getUint32(at + i, true));
  const stated = [entry.crc, entry.packedBytes, entry.unpackedBytes];
  const isDeferred = (flags & DESCRIPTOR_FLAG) !== 0;
  // A writer that streams leaves these empty here and states them after the data.
  const agree = numbers.every(
    (n, i) => n === stated[i] || (isDeferred && (n === 0 || n === ZIP64)),
  );
  return agree ? dataOffset : null;
}

function gapIsDescriptor(view: DataView, entry: CentralEntry, from: number, to: number): boolean {
  if (from === to) return true;
  if ((entry.flags & DESCRIPTOR_FLAG) === 0 || !DESCRIPTOR_BYTES.includes(to - from)) return false;
  const hasSignature = to - from === 16 || to - from === 24;
  return view.getUint32(from + (hasSignature ? 4 : 0), true) === entry.crc;
}

function partName(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes).replaceAll('\\', '/').replace(/^\/+/, '');
}

function damage(
  reason: Extract<Refusal, { code: 'file-damaged' }>['reason'],
  part?: string,
): Refusal {
  return part === undefined
    ? { code: 'file-damaged', reason }
    : { code: 'file-damaged', reason, part };
}
