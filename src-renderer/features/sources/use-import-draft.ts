import { useCallback, useState } from 'react';
import type { PickedFile } from '../../api/client.ts';
import type { Input, Output } from '../../../shared/contract/index.ts';
import type { MappedValue } from '../../../shared/plan/source-plan.ts';

export type Inspection = Output<'imports.inspect'>;
export type Preview = Output<'imports.preview'>;
export type PreviewSettings = Input<'imports.preview'>;

type Choices = Partial<Pick<PreviewSettings, 'kind' | 'wave' | 'sheet' | 'headerRow'>>;

/** What a person has chosen so far; everything else is the app's guess. */
export interface ImportDraft {
  readonly files: readonly PickedFile[];
  readonly encoding: string | null;
  readonly delimiter: string | null;
  readonly choices: Choices;
  readonly columns: PreviewSettings['columns'];
  readonly valueMaps: PreviewSettings['valueMaps'];
  readonly title: string | null;
}

const emptyDraft: ImportDraft = {
  files: [],
  encoding: null,
  delimiter: null,
  choices: {},
  columns: {},
  valueMaps: {},
  title: null,
};

export interface DraftActions {
  readonly setFiles: (files: readonly PickedFile[]) => void;
  readonly setText: (change: Partial<Pick<ImportDraft, 'encoding' | 'delimiter'>>) => void;
  readonly choose: (choices: Choices) => void;
  readonly setColumn: (field: string, column: string | null) => void;
  readonly setMeaning: (field: string, raw: string, value: MappedValue) => void;
  readonly setTitle: (title: string) => void;
}

/** Holds the wizard's choices. Another file, kind or sheet drops the choices that hung on it. */
export function useImportDraft(): readonly [ImportDraft, DraftActions] {
  const [draft, setDraft] = useState(emptyDraft);
  const change = useCallback(
    (edit: (draft: ImportDraft) => Partial<ImportDraft>) =>
      setDraft((before) => ({ ...before, ...edit(before) })),
    [],
  );
  const actions: DraftActions = {
    setFiles: (files) => setDraft({ ...emptyDraft, files }),
    setText: (text) => change(() => ({ ...text, columns: {}, valueMaps: {} })),
    choose: (choices) =>
      change((before) => ({
        choices: { ...before.choices, ...choices },
        columns: {},
        valueMaps: {},
      })),
    setColumn: (field, column) =>
      change(({ columns, valueMaps }) => {
        const { [field]: _dropped, ...others } = valueMaps;
        return { columns: { ...columns, [field]: column }, valueMaps: others };
      }),
    setMeaning: (field, raw, value) =>
      change(({ valueMaps }) => ({
        valueMaps: { ...valueMaps, [field]: { ...valueMaps[field], [raw]: value } },
      })),
    setTitle: (title) => change(() => ({ title })),
  };
  return [draft, actions];
}

/** What to ask the preview for: choices, else the best guess of the chosen kind, else a default. */
export function previewSettings(
  draft: ImportDraft,
  inspection: Inspection,
  defaultKind: string,
): PreviewSettings {
  const { choices } = draft;
  const kind = choices.kind ?? inspection.guesses[0]?.kind ?? defaultKind;
  const guess = inspection.guesses.find((candidate) => candidate.kind === kind);
  const or = <Value>(chosen: Value | undefined, guessed: Value | undefined, otherwise: Value) =>
    chosen !== undefined ? chosen : guessed !== undefined ? guessed : otherwise;
  return {
    files: draft.files.map((file) => file.token),
    encoding: draft.encoding,
    delimiter: draft.delimiter,
    kind,
    wave: or(choices.wave, guess?.wave, null),
    sheet: or(choices.sheet, guess?.sheet, null),
    headerRow: or(choices.headerRow, guess?.headerRow, null),
    columns: draft.columns,
    valueMaps: draft.valueMaps,
  };
}
