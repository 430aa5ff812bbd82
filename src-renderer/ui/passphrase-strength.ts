const MINIMUM_CHARACTERS = 12;
const MINIMUM_WORDS = 4;
const STRONG_CHARACTERS = 20;
const STRONG_WORDS = 5;
const MINIMUM_DIFFERENT_CHARACTERS = 6;

export type PassphraseStrength = 'empty' | 'weak' | 'fair' | 'strong';

/**
 * A hint while typing: is the passphrase long and varied enough? The study's own rule, which
 * decides, stands in the store.
 */
export function passphraseStrength(passphrase: string): PassphraseStrength {
  const text = passphrase.normalize('NFC').trim();
  if (text === '') return 'empty';
  const different = new Set(text).size;
  const words = new Set(text.split(/\s+/).filter((word) => word.length >= 3)).size;
  const isEnough = text.length >= MINIMUM_CHARACTERS || words >= MINIMUM_WORDS;
  if (!isEnough || different < MINIMUM_DIFFERENT_CHARACTERS) return 'weak';
  return text.length >= STRONG_CHARACTERS || words >= STRONG_WORDS ? 'strong' : 'fair';
}
