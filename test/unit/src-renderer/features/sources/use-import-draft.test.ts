import { describe, expect, it } from 'vitest';
import {
  type ImportDraft,
  type Inspection,
  previewSettings,
} from '../../../../../src-renderer/features/sources/use-import-draft.ts';

const draft: ImportDraft = {
  files: [{ token: 'one', name: 'liste.xlsx' }],
  encoding: null,
  delimiter: null,
  choices: {},
  columns: {},
  valueMaps: {},
  title: null,
};
const inspection: Inspection = {
  fileName: 'liste.xlsx',
  format: 'xlsx',
  encoding: null,
  delimiter: null,
  sheets: [],
  guesses: [
    { kind: 'kl-contacts', wave: '2019', sheet: 'Ark1', headerRow: 4, confidence: 0.9 },
    { kind: 'survey-wave', wave: '2019', sheet: null, headerRow: 1, confidence: 0.2 },
  ],
};

describe('what the preview is asked for', () => {
  it('is the best guess until a person chooses', () => {
    expect(previewSettings(draft, inspection, 'table')).toMatchObject({
      files: ['one'],
      kind: 'kl-contacts',
      wave: '2019',
      sheet: 'Ark1',
      headerRow: 4,
    });
  });

  it('follows the guess of the kind that a person chose', () => {
    const chosen = { ...draft, choices: { kind: 'survey-wave' } };
    expect(previewSettings(chosen, inspection, 'table')).toMatchObject({
      kind: 'survey-wave',
      sheet: null,
      headerRow: 1,
    });
  });

  it('lets a choice of "none" stand against a guess', () => {
    const chosen = { ...draft, choices: { wave: null, headerRow: null } };
    expect(previewSettings(chosen, inspection, 'table')).toMatchObject({
      wave: null,
      headerRow: null,
    });
  });

  it('falls back where nothing was guessed', () => {
    const unknown = { ...inspection, guesses: [] };
    expect(previewSettings(draft, unknown, 'table')).toMatchObject({ kind: 'table', wave: null });
  });
});
