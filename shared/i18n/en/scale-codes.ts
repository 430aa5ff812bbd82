import type {
  extractionNotes as danishExtractionNotes,
  scaleWarnings as danishScaleWarnings,
} from '../da/scale-codes.ts';
import { translationOf } from '../text-types.ts';

export const scaleWarnings = translationOf<typeof danishScaleWarnings>()({
  'weak-alpha': 'Alpha is {value}: below 0.70 an index counts as weak.',
  'weak-loading': '{item} loads only {value}: below 0.40 an item shares little with the others.',
  'negative-loading':
    '{item} loads {value}: it points the other way than the rest. Is it turned the right way?',
  'several-factors':
    'Parallel analysis points to {value} factors: the items measure more than one thing.',
  heywood:
    'Heywood case: the model leaves an item no variance of its own. The loadings cannot be interpreted.',
  'no-factor': 'The loadings of these items cannot be computed by this method.',
});

export const extractionNotes = translationOf<typeof danishExtractionNotes>()({
  'principal-factor':
    'The loadings are from one-pass principal factoring with squared multiple correlations as communalities, as Stata’s factor, pf.',
  iterated:
    'The loadings are from principal factoring, repeated until the communalities stand still, as Stata’s factor, ipf.',
  'maximum-likelihood':
    'The loadings are the most likely under a normal model with one factor, as Stata’s factor, ml. At least three items.',
  components:
    'The loadings are the items’ correlations with the first principal component, as Stata’s factor, pcf. They are larger than a factor’s.',
});
