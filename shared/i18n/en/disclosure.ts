import type { disclosure as danish, disclosureRules as danishRules } from '../da/disclosure.ts';
import { translationOf } from '../text-types.ts';

export const disclosure = translationOf<typeof danish>()({
  title: 'Before the numbers leave the study',
  held: {
    one: '1 cell is withheld and prints as –.',
    other: '{count} cells are withheld and print as –.',
  },
  heldNone: 'Nothing is withheld, but look at this before the numbers leave.',
  heldMeans:
    'Numbers of fewer than {minimum} persons are not shown. Nor are numbers that they could be worked out from, together with what was exported before.',
  heldCells: 'Cells that are withheld',
  flagged: 'Worth a look',
  flaggedMeans: 'These numbers leave as they are.',
  table: 'Table',
  place: 'Cell',
  persons: 'Persons',
  why: 'Why',
  wholeTable: 'The whole table',
  include: 'Include them anyway …',
  withhold: 'Withhold them',
  reason: 'Why may the withheld numbers leave the study?',
  reasonMeans:
    'At least ten characters. The reason is kept encrypted in the study; the diary holds the count and the file’s SHA-256.',
  exportHeld: 'Export with withheld cells',
  exportWhole: 'Export all numbers',
  export: 'Export',
  copyHeld: 'Copy with withheld cells',
  copyWhole: 'Copy all numbers',
  copy: 'Copy',
  previewHeld: {
    one: '1 cell prints as – when the table leaves the study',
    other: '{count} cells print as – when the table leaves the study',
  },
  heldCell: '{text}, withheld on export',
  minimum: 'Fewest persons behind a number',
  minimumMeans: 'Numbers of fewer are withheld when they leave the study. 5 is usual, 3 the least.',
  given: 'The reason',
  alone:
    'Within a wave, {alone} of {rows} answers are alone with their {variables}; {few} are in a group of fewer than {minimum}.',
  municipality: 'municipality',
});

export const disclosureRules = translationOf<typeof danishRules>()({
  'small-count': 'Fewer than {minimum} persons.',
  complement: 'Another withheld number could be worked out from it.',
  extreme: 'The lowest or highest value belongs to a single person.',
  percentile: 'Fewer than {minimum} persons around the percentile.',
  dominance: 'Two persons make up more than 85 per cent of the sum.',
  'no-basis': 'It is not known how many persons the number rests on.',
  zero: 'Nobody: readers learn that none of the group belongs here.',
  'whole-group': 'Everybody of the group belongs here.',
  'small-loss': {
    one: 'Two samples differ by only 1 answer or person.',
    other: 'Two samples differ by only {count} answers or persons.',
  },
  exposed:
    'Public figures or earlier exports give the count away almost exactly, though it is withheld.',
  'already-out': 'The count has already left in an earlier export.',
});
