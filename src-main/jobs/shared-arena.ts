/** Bytes taken from the system at a time. */
const CHUNK_BYTES = 2 ** 24;

interface Chunk {
  readonly buffer: SharedArrayBuffer;
  used: number;
}

/** Memory that every thread sees, taken piece by piece and given back all at once. */
export interface SharedArena {
  /** Numbers that hold anything. */
  take(length: number): Float64Array;
  /** Everything taken so far may be taken again. */
  reuse(): void;
}

/**
 * V8 does not count shared memory when it decides whether to collect garbage, so a thread that fits
 * again and again must use the same memory again by itself.
 */
export function createSharedArena(): SharedArena {
  const chunks: Chunk[] = [];
  return {
    take(length) {
      const bytes = length * Float64Array.BYTES_PER_ELEMENT;
      const found = chunks.find(({ buffer, used }) => used + bytes <= buffer.byteLength);
      const chunk = found ?? {
        buffer: new SharedArrayBuffer(Math.max(bytes, CHUNK_BYTES)),
        used: 0,
      };
      if (found === undefined) chunks.push(chunk);
      const numbers = new Float64Array(chunk.buffer, chunk.used, length);
      chunk.used += bytes;
      return numbers;
    },
    reuse() {
      for (const chunk of chunks) chunk.used = 0;
    },
  };
}
