import type { commands as danish } from '../da/commands.ts';
import { translationOf } from '../text-types.ts';

export const commands = translationOf<typeof danish>()({
  'set-title': 'Title of the study changed',
  'set-table-language': 'Language of the tables changed',
  'set-linkage': 'Linking rules changed',
  'set-party-switch': 'Rule for party switch changed',
  'set-disclosure': 'Fewest persons behind a number changed',
  'put-wave': 'Wave {part} saved',
  'remove-wave': 'Wave {part} removed',
  'put-source': 'Source {part} saved',
  'remove-source': 'Source {part} removed',
  'put-scale': 'Index {part} saved',
  'remove-scale': 'Index {part} removed',
  'put-variable': 'Variable {part} saved',
  'remove-variable': 'Variable {part} removed',
  'put-model-set': 'Model set {part} saved',
  'remove-model-set': 'Model set {part} removed',
  'put-table': 'Table {part} saved',
  'remove-table': 'Table {part} removed',
  'put-further-table': 'Table {part} saved',
  'remove-further-table': 'Table {part} removed',
  'put-alternative': 'Alternative {part} kept',
  'remove-alternative': 'Alternative {part} removed again',
  'withdraw-alternative': 'Alternative {part} withdrawn or taken back in',
  'decide-pair': 'Pair decided: {verdict}',
  'withdraw-decision': 'Decision on a pair withdrawn',
});
