import type { details as danish } from '../da/details.ts';
import { translationOf } from '../text-types.ts';

export const details = translationOf<typeof danish>()({
  part: 'Part',
  source: 'Source',
  read: 'Read',
  accepted: 'Stored',
  rejected: 'Refused',
  verdict: 'Verdict',
  rule: 'Rule',
  fitted: 'Fitted',
  failed: 'Failed',
  tables: 'Tables',
  table: 'Table',
  writer: 'Format',
  language: 'Language',
  pairs: 'Pairs',
  same: 'same person',
  different: 'two different',
  rows: 'Rows',
  observations: 'Observations',
  models: 'Models',
  synthetic: 'synthetic twin',
  real: 'the study’s own',
});
