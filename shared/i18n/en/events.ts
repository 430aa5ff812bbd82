import type { events as danish } from '../da/events.ts';
import { translationOf } from '../text-types.ts';

export const events = translationOf<typeof danish>()({
  'study-created': 'Study created',
  'study-opened': 'Study opened',
  'passphrase-changed': 'Passphrase changed',
  'source-imported': 'Source {source} imported',
  'source-removed': 'Source {source} removed',
  'pairs-linked': 'Rows linked',
  'decisions-imported': 'Decisions on pairs brought in',
  'models-estimated': 'Models fitted',
  'table-exported': 'Table exported',
  'table-copied': 'Table copied',
  'picture-exported': 'Picture exported',
  'disclosure-overridden': 'Left although withheld: {count} cells or rows',
  'package-exported': 'Package exported',
  'analysis-data-exported': 'Analysis data exported',
});
