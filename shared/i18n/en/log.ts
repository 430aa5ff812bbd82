import type { log as danish } from '../da/log.ts';
import { translationOf } from '../text-types.ts';

export const log = translationOf<typeof danish>()({
  empty: 'Everything you do to the study is written here.',
  state: { one: '1 entry.', other: '{count} entries.' },
  quoted: '“{text}”',
  entries: 'Diary',
  inspectorEmpty: 'Choose an entry to see its details.',
  revision: 'Revision',
  at: 'Time',
  what: 'What',
  stateDone: 'stands',
  stateUndone: 'undone',
  stateSuperseded: 'superseded',
  entryState: 'Status',
  kindEdit: 'Edit',
  kindEvent: 'Event',
  filter: 'Show',
});
