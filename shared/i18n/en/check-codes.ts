import type {
  checkRepairs as danishRepairs,
  checkRules as danishRules,
  checkVerdicts as danishVerdicts,
} from '../da/check-codes.ts';
import { translationOf } from '../text-types.ts';

export const checkRules = translationOf<typeof danishRules>()({
  'rows-swapped': 'The standard errors fit the other tables’ if the two rows change places.',
  'row-copied':
    'Two neighbouring rows have the same coefficient and standard error. One is probably a copy.',
  'row-copied-expected':
    'Two neighbouring rows have the same coefficient and standard error. {copy} is probably the copy: its standard error should be about {expected}.',
  'standard-error-ratio':
    'The standard error {error} is more than a factor of {factor} from the {expected} that the other tables imply.',
  'estimate-equals-error':
    'Coefficient and standard error are the same number. Is one of them a copy?',
  'constant-ratio':
    'The constant’s standard error is {ratio} times the variable’s. In models with the same variable it is about {usual} times.',
  parenthesis: 'The parenthesis around the standard error is missing on one side: {text}',
  digits: '{text} does not keep to the column’s {digits} significant digits.',
  decimals: '{text} does not keep to the column’s number of decimals.',
  'count-groups': 'There are more groups ({groups}) than observations ({observations}).',
  'count-two-waves':
    'In two waves {groups} groups can give at most two observations each, but {observations} are printed.',
  'count-two-waves-fixed':
    'Fixed effects in two waves have two observations per group. Here are {observations} observations and {groups} groups.',
  'count-common-sample':
    'The models have the same caption but {repeats} and {otherRepeats} repeated groups. If the sample differs, the note should say so.',
  'count-fixed-groups':
    'Fixed effects have {groups} groups, but random effects have only {repeats} groups with several observations.',
  'count-rises':
    'The number of observations rises from {observations} to {otherObservations} although variables are added.',
  'note-mark': 'The mark {mark} is used in the table but not explained in the note.',
  'note-count': 'The note says {said} {what} but lists {listed}.',
  'note-model': 'The note names model {model}, which is not in the table.',
  'no-marks': 'The table uses no stars, so none were checked.',
  'note-t-values':
    'The note says that t or z statistics stand in parentheses. Without standard errors the cells cannot be checked.',
  'note-p-values':
    'The note says that p-values stand in parentheses. Without standard errors the cells cannot be checked.',
  'note-intervals':
    'The note says that confidence intervals stand in brackets. Without standard errors the cells cannot be checked.',
  'text-number': 'The text has {text}. The models that it names have {printed}.',
  'text-number-some':
    'The text names several models, but only some of them have {text}. Printed here: {printed}.',
  'text-p-value': 'The text’s p-value {text} cannot follow from {printed}.',
  'text-significant': 'The text calls it significant at {level} per cent. Printed here: {printed}.',
  'text-insignificant':
    'The text says that it is not significant at {level} per cent. Printed here: {printed}.',
  'text-positive': 'The text says positive. Printed here: {printed}.',
  'text-negative': 'The text says negative. Printed here: {printed}.',
  'text-unmarked': 'The text tells of an association, but {printed} has no stars.',
  'text-no-variation':
    'The text says that there is too little variation to analyse, but the table shows {printed}.',
  'text-count': 'The text has {said}. The table has {printed}.',
  'text-invariant-controls':
    'Fixed effects cannot estimate time-invariant controls. Are time-varying ones meant?',
  'text-unreadable': 'It cannot be read which variable is meant. The sentence was not checked.',
  'label-log': 'Say in the row or the note whether the variable is in logarithms.',
  'label-scale': 'Say in the row or the note whether the share runs from 0 to 1 or from 0 to 100.',
});

export const checkRepairs = translationOf<typeof danishRepairs>()({
  'estimate-shifted': 'The decimal mark of the coefficient has moved one place.',
  'error-shifted': 'The decimal mark of the standard error has moved one place.',
  'rows-swapped': 'The row has changed places with its neighbour.',
  'errors-swapped': 'The standard error has changed places with the neighbouring row’s.',
});

export const checkVerdicts = translationOf<typeof danishVerdicts>()({
  consistent: 'consistent',
  'rounding-only': 'consistent by rounding only',
  impossible: 'impossible',
  unreadable: 'unreadable',
});
