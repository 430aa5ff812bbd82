import { expect, it } from 'vitest';
import { checkPlausibility } from '../../../../../src-main/domain/linkage/plausibility.ts';
import { answer } from './people.ts';

const check = (earlier: Record<string, string | number>, later: Record<string, string | number>) =>
  checkPlausibility(
    { answer: answer('2019', { id: 'a', name: 'Ole Bang' }, { answers: earlier }), year: 2019 },
    { answer: answer('2023', { id: 'b', name: 'Ole Bang' }, { answers: later }), year: 2023 },
  );

it('follows an age over the years, also where one wave asked for the year of birth', () => {
  expect(check({ age: 50 }, { age: 55 })).toEqual({
    isPlausible: true,
    levels: [{ field: 'age', level: 'as-expected' }],
  });
  expect(check({ age: 50 }, { birthYear: 1969 }).isPlausible).toBe(true);
  expect(check({ age: 50 }, { age: 47 })).toMatchObject({
    isPlausible: false,
    levels: [{ field: 'age', level: 'off' }],
  });
});

it('expects the same gender', () => {
  expect(check({ gender: 'male' }, { gender: 'male' }).isPlausible).toBe(true);
  expect(check({ gender: 'male' }, { gender: 'female' }).isPlausible).toBe(false);
});

it('says nothing about what was not answered', () => {
  expect(check({}, { age: 50, gender: 'male' })).toEqual({ isPlausible: true, levels: [] });
});
