import { randomBytes } from 'node:crypto';
import { closeSync, openSync, readSync } from 'node:fs';
import { basename } from 'node:path';
import { importBytesCarried } from '../../../shared/contract/bridge.ts';
import type { FileTokens } from '../../services/service.ts';

/** Bytes of import files that are kept before the oldest give way. */
const mostBytesKept = 4 * importBytesCarried;

interface HeldBytes {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What the tokens of this process stand for. Tokens die with the process. */
export interface FileRegistry extends FileTokens {
  /** An import file that came as bytes: held in memory only, never written. */
  addBytes(name: string, bytes: Uint8Array): string;
}

export function createFileRegistry(): FileRegistry {
  const held = new Map<string, HeldBytes>();
  const paths = new Map<string, string>();
  const tokens = new Map<string, string>();

  function makeRoom() {
    let total = 0;
    for (const { bytes } of held.values()) total += bytes.byteLength;
    for (const [token, { bytes }] of held) {
      if (total <= mostBytesKept || held.size === 1) return;
      held.delete(token);
      total -= bytes.byteLength;
    }
  }

  return {
    bytes(token) {
      const path = paths.get(token);
      return path === undefined ? (held.get(token) ?? null) : readFromDisk(path);
    },
    path: (token) => paths.get(token) ?? null,
    tokenForPath(path) {
      const known = tokens.get(path);
      if (known !== undefined) return known;
      const token = newToken();
      tokens.set(path, token);
      paths.set(token, path);
      return token;
    },
    addBytes(name, bytes) {
      const token = newToken();
      held.set(token, { name: basename(name), bytes });
      makeRoom();
      return token;
    },
  };
}

function newToken(): string {
  return randomBytes(18).toString('base64url');
}

/** Reads a picked file; of one that is too large only enough to see that. */
function readFromDisk(path: string): HeldBytes | null {
  try {
    const file = openSync(path, 'r');
    try {
      return { name: basename(path), bytes: readUpTo(file, importBytesCarried) };
    } finally {
      closeSync(file);
    }
  } catch {
    // Moved, unplugged or not allowed: the caller answers `unknown-file`.
    return null;
  }
}

function readUpTo(file: number, limit: number): Uint8Array {
  const parts: Uint8Array[] = [];
  let total = 0;
  while (total < limit) {
    const part = new Uint8Array(Math.min(4 * 1024 * 1024, limit - total));
    const read = readSync(file, part);
    if (read === 0) break;
    parts.push(part.subarray(0, read));
    total += read;
  }
  return Buffer.concat(parts, total);
}
