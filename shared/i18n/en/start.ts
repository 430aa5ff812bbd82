import type { start as danish } from '../da/start.ts';
import { translationOf } from '../text-types.ts';

export const start = translationOf<typeof danish>()({
  tagline:
    'From raw spreadsheets to panel tables ready for print. Offline, encrypted on your own machine.',
  create: 'New study',
  open: 'Open a study',
  recent: 'Recent studies',
  recentNone: 'The studies you have opened will be listed here.',
  inFolder: 'Studies in the folder',
  openOther: 'Choose another file …',
  openNamed: 'Open {name}',
  forget: 'Remove {name} from the list',
  missing: 'the file no longer exists',
  openedAt: 'opened {time}',
  title: 'Title',
  titleHint: 'Can be changed later.',
  titleSuggestion: 'Danish councillors 2019–2023',
  template: 'Start with',
  templateCouncilPanel: 'Councillor panel in two waves',
  templateCouncilPanelHint:
    'The waves 2019 and 2023, three indexes, control variables, models I–IV and two tables are described in advance.',
  templateEmpty: 'An empty study',
  templateEmptyHint: 'You describe waves, measures and models yourself.',
  passphrase: 'Passphrase',
  repeated: 'The passphrase again',
  differ: 'The two passphrases are not the same.',
  strengthEmpty: 'Four random words are easy to remember and hard to guess.',
  strengthWeak: 'Too weak: use at least 12 characters or four words.',
  strengthFair: 'Good enough. One more word makes it far stronger.',
  strengthStrong: 'Strong.',
  createButton: 'Create the study',
  openButton: 'Open',
  openTitle: 'Open {name}',
  noFileChosen: 'No file was chosen. Nothing was created.',
  plainTitle: 'Three things to know',
  plainLost: 'If you lose the passphrase, the data are lost. Nobody can open the file for you.',
  plainDisk:
    'The computer’s own disk encryption must be on: while the study is open, parts of it may lie in the operating system’s temporary files.',
  plainExport: 'A table that you export is no longer encrypted.',
});
