import { expect, it } from 'vitest';
import { diaryDays } from '../../../../../src-renderer/features/log/diary.ts';

it('groups the diary by day and keeps the order', () => {
  const entries = [
    { at: '2026-11-22T19:28', id: 3 },
    { at: '2026-11-22T08:00', id: 2 },
    { at: '2026-11-21T23:59', id: 1 },
  ];
  const days = diaryDays(entries, (at) => at.slice(0, 10));
  expect(days.map(({ day, entries: own }) => [day, own.map(({ id }) => id)])).toEqual([
    ['2026-11-22', [3, 2]],
    ['2026-11-21', [1]],
  ]);
});
