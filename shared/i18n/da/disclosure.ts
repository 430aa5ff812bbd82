import type { DisclosureFinding } from '../../contract/disclosure.ts';
import type { Text } from '../text-types.ts';

export const disclosure = {
  title: 'Før tallene forlader studiet',
  held: {
    one: '1 celle tilbageholdes og trykkes som –.',
    other: '{count} celler tilbageholdes og trykkes som –.',
  },
  heldNone: 'Intet tilbageholdes, men se på dette, før tallene går ud.',
  heldMeans:
    'Tal for færre end {minimum} personer vises ikke. Det gør heller ikke tal, som de kan regnes ud af sammen med det, der er eksporteret før.',
  heldCells: 'Celler, der tilbageholdes',
  flagged: 'Værd at se på',
  flaggedMeans: 'Disse tal går ud, som de er.',
  table: 'Tabel',
  place: 'Celle',
  persons: 'Personer',
  why: 'Hvorfor',
  wholeTable: 'Hele tabellen',
  include: 'Medtag alligevel …',
  withhold: 'Tilbagehold dem',
  reason: 'Hvorfor må de tilbageholdte tal forlade studiet?',
  reasonMeans:
    'Mindst ti tegn. Begrundelsen gemmes krypteret i studiet; dagbogen fører antallet og filens SHA-256.',
  exportHeld: 'Eksportér med tilbageholdte celler',
  exportWhole: 'Eksportér alle tal',
  export: 'Eksportér',
  copyHeld: 'Kopiér med tilbageholdte celler',
  copyWhole: 'Kopiér alle tal',
  copy: 'Kopiér',
  previewHeld: {
    one: '1 celle trykkes som –, når tabellen forlader studiet',
    other: '{count} celler trykkes som –, når tabellen forlader studiet',
  },
  heldCell: '{text}, tilbageholdes ved eksport',
  minimum: 'Færrest personer bag et tal',
  minimumMeans:
    'Tal for færre tilbageholdes, når de forlader studiet. 5 er det almindelige, 3 det mindste.',
  given: 'Begrundelsen',
  alone:
    'I en bølge står {alone} af {rows} svar alene med deres {variables}; {few} står i en gruppe på færre end {minimum}.',
  municipality: 'kommune',
} as const;

/** Why a cell is held back, and what is told of one that is not. */
export const disclosureRules = {
  'small-count': 'Færre end {minimum} personer.',
  complement: 'Et andet tilbageholdt tal kunne regnes ud af det.',
  extreme: 'Den laveste eller højeste værdi tilhører en enkelt person.',
  percentile: 'Færre end {minimum} personer omkring percentilen.',
  dominance: 'To personer udgør mere end 85 procent af summen.',
  'no-basis': 'Det vides ikke, hvor mange personer tallet bygger på.',
  zero: 'Ingen personer: læseren ved, at ingen i gruppen hører til her.',
  'whole-group': 'Alle i gruppen hører til her.',
  'small-loss': {
    one: 'To udvalg adskiller sig kun med 1 svar eller person.',
    other: 'To udvalg adskiller sig kun med {count} svar eller personer.',
  },
  exposed:
    'Antallet kan bestemmes næsten præcist af offentlige tal eller tidligere eksporter, selv om det tilbageholdes.',
  'already-out': 'Antallet er allerede gået ud i en tidligere eksport.',
} as const satisfies Record<DisclosureFinding['rule'], Text>;
