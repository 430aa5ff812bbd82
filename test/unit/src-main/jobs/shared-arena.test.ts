import { expect, test } from 'vitest';
import { createSharedArena } from '../../../../src-main/jobs/shared-arena.ts';

test('pieces do not overlap, also where one is larger than what is taken at a time', () => {
  const arena = createSharedArena();
  const pieces = [3, 0, 5_000_000, 4].map((length) => arena.take(length));
  pieces.forEach((piece, k) => piece.fill(k + 1));
  pieces.forEach((piece, k) => {
    expect(piece.buffer).toBeInstanceOf(SharedArrayBuffer);
    expect(piece.every((value) => value === k + 1)).toBe(true);
  });
});

test('memory that was given back is taken again', () => {
  const arena = createSharedArena();
  const before = arena.take(1000);
  arena.reuse();
  const after = arena.take(500);
  expect(after.buffer).toBe(before.buffer);
  expect(after.byteOffset).toBe(before.byteOffset);
});
