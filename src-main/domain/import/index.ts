import type { SourceKind } from './source.ts';
import { keyFigures } from './sources/key-figures.ts';
import { klContacts } from './sources/kl-contacts.ts';
import { municipalityFile } from './sources/municipality-file.ts';
import { surveyWave } from './sources/survey-wave.ts';

/** Every kind of file that a study can be made of. */
export const SOURCES: readonly SourceKind[] = [
  klContacts,
  surveyWave,
  keyFigures,
  municipalityFile,
];
