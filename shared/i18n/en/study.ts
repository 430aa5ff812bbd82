import type { study as danish } from '../da/study.ts';
import { translationOf } from '../text-types.ts';

export const study = translationOf<typeof danish>()({
  changePassphrase: 'Change passphrase …',
  changePassphraseTitle: 'Change passphrase',
  changePassphraseHint:
    'The study is written to a new file with the new passphrase; the old file is replaced only when the new one has been verified.',
  current: 'Current passphrase',
  next: 'New passphrase',
  repeated: 'The new one again',
  changed: 'The passphrase was changed.',
  lock: 'Close and lock the study',
  rename: 'Study settings …',
  renameTitle: 'Study settings',
  title: 'Title',
  tableLanguage: 'Language of the tables',
  exportPlan: 'Export the plan',
  planExported: 'The plan was saved.',
});
