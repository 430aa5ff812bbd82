import { invariant } from '../../../shared/kernel/assert.ts';
import type { LocalText } from '../../../shared/kernel/descriptor.ts';
import { foldWords } from './fold-text.ts';
import type { Post } from './records.ts';
import type { GuessValue, ValueTarget } from './source.ts';

const TITLES: readonly (readonly [Post, LocalText])[] = [
  ['mayor', { da: 'Borgmester', en: 'Mayor' }],
  ['deputy-mayor', { da: 'Viceborgmester', en: 'Deputy mayor' }],
  ['alderman', { da: 'Rådmand', en: 'Alderman' }],
  ['group-leader', { da: 'Gruppeformand', en: 'Group leader' }],
  ['committee-chair', { da: 'Udvalgsformand', en: 'Committee chair' }],
  ['committee-vice-chair', { da: 'Næstformand for udvalg', en: 'Committee vice-chair' }],
  ['member', { da: 'Medlem', en: 'Member' }],
  ['substitute', { da: 'Stedfortræder', en: 'Substitute' }],
];

/** In the order in which they are tried: "viceborgmester" holds "borgmester". */
const PATTERNS: readonly (readonly [RegExp, Post])[] = [
  [/stedfortraeder|suppleant|substitute/, 'substitute'],
  [/viceborgmester|deputy mayor/, 'deputy-mayor'],
  [/borgmester|mayor/, 'mayor'],
  [/raadmand/, 'alderman'],
  [/gruppeformand|gruppeforperson|group leader/, 'group-leader'],
  [/naestform|viceform|vice chair/, 'committee-vice-chair'],
  [/formand|forperson|forkvinde|chair/, 'committee-chair'],
  [/medlem|member/, 'member'],
];

export const POST_TARGETS: readonly ValueTarget[] = TITLES.map(([value, title]) => ({
  value,
  title,
}));

/** Which post does a title on a member list name? */
export const guessPost: GuessValue = (raw) => {
  const words = foldWords(raw);
  const post = PATTERNS.find(([pattern]) => pattern.test(words))?.[1];
  return { mapped: post ?? null, isKnown: post !== undefined };
};

/** The post that a mapped value names. */
export function asPost(value: unknown): Post | null {
  return TITLES.find(([post]) => post === value)?.[0] ?? null;
}

/** What a post is called. */
export function postTitle(post: Post): LocalText {
  const title = TITLES.find(([known]) => known === post)?.[1];
  invariant(title, 'every post has a title');
  return title;
}
