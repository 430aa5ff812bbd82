import type { PlanCommand } from '../../plan/plan-commands.ts';
import type { Text } from '../text-types.ts';

/** What was done, for each edit of the study's document. */
export const commands = {
  'set-title': 'Studiets titel ændret',
  'set-table-language': 'Tabellernes sprog ændret',
  'set-linkage': 'Koblingsregler ændret',
  'set-party-switch': 'Regel for partiskift ændret',
  'set-disclosure': 'Mindste antal personer bag et tal ændret',
  'put-wave': 'Bølge {part} gemt',
  'remove-wave': 'Bølge {part} fjernet',
  'put-source': 'Kilde {part} gemt',
  'remove-source': 'Kilde {part} fjernet',
  'put-scale': 'Indeks {part} gemt',
  'remove-scale': 'Indeks {part} fjernet',
  'put-variable': 'Variabel {part} gemt',
  'remove-variable': 'Variabel {part} fjernet',
  'put-model-set': 'Modelsæt {part} gemt',
  'remove-model-set': 'Modelsæt {part} fjernet',
  'put-table': 'Tabel {part} gemt',
  'remove-table': 'Tabel {part} fjernet',
  'put-further-table': 'Tabellen {part} gemt',
  'remove-further-table': 'Tabellen {part} fjernet',
  'move-further-table': 'Tabellen {part} flyttet',
  'put-alternative': 'Alternativ {part} gemt',
  'remove-alternative': 'Alternativ {part} fjernet igen',
  'withdraw-alternative': 'Alternativ {part} trukket tilbage eller taget ind igen',
  'decide-pair': 'Par afgjort: {verdict}',
  'withdraw-decision': 'Beslutning om et par trukket tilbage',
} as const satisfies Record<PlanCommand['kind'], Text>;
