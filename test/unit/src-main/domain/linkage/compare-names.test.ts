import { expect, it } from 'vitest';
import { compareNames } from '../../../../../src-main/domain/linkage/compare-names.ts';
import { normaliseName } from '../../../../../src-main/domain/linkage/normalise.ts';

const compare = (one: string, other: string) =>
  compareNames(normaliseName(one), normaliseName(other));

it.each([
  ['LARS FRIIS', 'Lars Friis', 'exact'],
  ['Thomas Martin', 'Martin Thomas', 'same-words'],
  ['Jakob Møller', 'Jacob Moller', 'spelling'],
  ['B?rge Skj?dt', 'Børge Skjødt', 'spelling'],
  ['Søren Bech Larsen', 'Søren B. Larsen', 'initials'],
  ['H.C. Nørgaard', 'Hans Christian Nørgaard', 'initials'],
  ['Henrik Skov Andersen', 'Henrik Andersen', 'middle'],
  ['Elisabeth Dahl', 'Lis Dahl', 'short-form'],
  ['Lene Sørensen', 'Lene Sørensen Bak', 'surname-added'],
  ['Pia Lund Madsen', 'Pia Lund', 'surname-added'],
  ['Mette Holm Jensen', 'Mette Holm Kristensen', 'surname-changed'],
  ['Mette Jensen', 'Mette Kristensen', 'surname-changed'],
  ['Jens Holst', 'Peter Holst', 'given-differs'],
  ['Jens Holst', 'Peter Lund', 'different'],
  ['Mette Holm Jensen', 'Mette Bak Jensen', 'different'],
])('%s and %s: %s', (one, other, level) => {
  expect(compare(one, other).level).toBe(level);
  expect(compare(other, one).level).toBe(level);
});

it('tells the words that one name has more', () => {
  expect(compare('Poul Erik Hansen', 'Poul Hansen').extra).toEqual(['erik']);
});

it('says when there is no name to compare', () => {
  expect(compareNames(null, normaliseName('Ole Bang')).level).toBe('missing');
});
