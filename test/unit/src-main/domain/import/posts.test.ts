import { expect, it } from 'vitest';
import { asPost, guessPost, postTitle } from '../../../../../src-main/domain/import/posts.ts';

const context = { label: null, columnValues: new Set<string>(), year: 2019 };

it.each([
  ['Borgmester', 'mayor'],
  ['1. viceborgmester', 'deputy-mayor'],
  ['Formand for Klimaudvalget', 'committee-chair'],
  ['Næstformand for Klimaudvalget', 'committee-vice-chair'],
  ['Gruppeformand', 'group-leader'],
  ['Medlem', 'member'],
  ['Stedfortræder', 'substitute'],
  ['Rådmand', 'alderman'],
])('reads %s', (title, post) => {
  expect(guessPost(title, context)).toEqual({ mapped: post, isKnown: true });
});

it('asks about a title that it does not know', () => {
  expect(guessPost('Kasserer', context)).toEqual({ mapped: null, isKnown: false });
});

it('names posts and takes nothing else for one', () => {
  expect(postTitle('mayor').en).toBe('Mayor');
  expect(asPost('mayor')).toBe('mayor');
  expect(asPost('king')).toBeNull();
});
