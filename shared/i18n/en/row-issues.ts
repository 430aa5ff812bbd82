import type { rowIssues as danish } from '../da/row-issues.ts';
import { translationOf } from '../text-types.ts';

export const rowIssues = translationOf<typeof danish>()({
  'blank-row': 'blank row',
  'subtotal-row': 'total or subtotal',
  'note-row': 'a note, no row',
  'heading-row': 'heading in between',
  'repeated-header-row': 'the header once more',
  'no-name': 'no name',
  'not-a-municipality': 'not a municipality',
  'unknown-municipality': 'unknown municipality',
  'unknown-value': 'value without a meaning',
  'party-disagrees': 'party letter and party name do not agree',
  'not-a-number': 'not a number',
  'not-an-address': 'not an e-mail address',
  'repeated-municipality': 'the municipality stands several times (in the same year); none is used',
  'no-year': 'not a year',
  'no-value': 'no number in the row',
});
