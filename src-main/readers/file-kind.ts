import type { FileKind } from '../domain/import/raw-workbook.ts';

const HEAD_BYTES = 4096;

const SIGNATURES: readonly (readonly [kind: FileKind, bytes: readonly number[]])[] = [
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
  ['zip', [0x50, 0x4b, 0x05, 0x06]],
  ['ole', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
  ['pdf', [0x25, 0x50, 0x44, 0x46]],
  ['rtf', [0x7b, 0x5c, 0x72, 0x74, 0x66]],
  ['image', [0x89, 0x50, 0x4e, 0x47]],
  ['image', [0xff, 0xd8, 0xff]],
  ['image', [0x47, 0x49, 0x46, 0x38]],
];

/** What is this file really, whatever its name says? Judged by its first bytes alone. */
export function fileKind(bytes: Uint8Array): FileKind {
  const signature = SIGNATURES.find(([, start]) => start.every((byte, i) => bytes[i] === byte));
  if (signature) return signature[0];
  const head = bytes.subarray(0, HEAD_BYTES);
  if (isUtf16(head)) return 'text';
  if (head.some((byte) => isBinary(byte))) return 'unknown';
  return textKind(new TextDecoder('windows-1252').decode(head));
}

/** Is this an encrypted Office document? Word, Excel and PowerPoint wrap those in an OLE file. */
export function isEncryptedOffice(bytes: Uint8Array): boolean {
  const name = Buffer.from('EncryptedPackage', 'utf16le');
  return fileKind(bytes) === 'ole' && asBuffer(bytes).includes(name);
}

function textKind(head: string): FileKind {
  const start = head.replace(/^ï»¿/, '').trimStart().slice(0, 200).toLowerCase();
  if (/^(<!doctype html|<html|<head|<body|<table|<meta)/.test(start)) return 'html';
  if (start.startsWith('<?xml')) return start.includes('<html') ? 'html' : 'xml';
  return head.trim() === '' ? 'unknown' : 'text';
}

function isUtf16(head: Uint8Array): boolean {
  const [first, second] = head;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return true;
  // Without a byte order mark: in Danish text every other byte of UTF-16 is almost always 0.
  const pairs = Math.floor(head.length / 2);
  if (pairs < 2) return false;
  const zerosAt = (offset: 0 | 1): number =>
    head.reduce((sum, byte, i) => sum + (i % 2 === offset && byte === 0 ? 1 : 0), 0);
  const [even, odd] = [zerosAt(0), zerosAt(1)];
  return Math.max(even, odd) > 0.7 * pairs && Math.min(even, odd) < 0.05 * pairs;
}

function isBinary(byte: number): boolean {
  return byte < 0x09 || (byte > 0x0d && byte < 0x20 && byte !== 0x1a && byte !== 0x1b);
}

function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
