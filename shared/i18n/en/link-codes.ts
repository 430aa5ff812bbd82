import type {
  leftOutReasons as danishReasons,
  linkLevels as danishLevels,
  linkRules as danishRules,
} from '../da/link-codes.ts';
import { translationOf } from '../text-types.ts';

export const linkRules = translationOf<typeof danishRules>()({
  decision: 'decided by hand',
  email: 'same e-mail',
  name: 'same name',
  'name-variant': 'name variant',
  'several-candidates': 'several rows fit equally well',
  'email-other-name': 'same e-mail but another name',
  'common-name': 'the name is common in the municipality',
  'given-name-dropped': 'a given name is missing',
  'surname-changed': 'the surname is another one',
  'short-form': 'short form of the name',
  'other-municipality': 'same name in another municipality',
  implausible: 'the facts contradict each other',
  'rule-off': 'the rule is switched off',
});

export const linkLevels = translationOf<typeof danishLevels>()({
  exact: 'equal',
  'same-words': 'same words in another order',
  spelling: 'spelled differently',
  initials: 'initial for a name',
  middle: 'middle name missing',
  'short-form': 'short form',
  'surname-added': 'a surname was added',
  'surname-changed': 'another surname',
  'given-differs': 'another given name',
  same: 'same',
  'same-shared': 'same shared address',
  alike: 'alike',
  different: 'different',
  'as-expected': 'as expected after the years',
  off: 'does not fit the years',
  missing: 'missing on one side',
});

export const leftOutReasons = translationOf<typeof danishReasons>()({
  'not-answered': 'not answered',
  'not-on-list': 'not on the member list',
  'in-review': 'waiting for review',
  'earlier-answer': 'an earlier answer of the same person',
});
