import { NativeSelect } from '@mantine/core';
import { useTexts } from '../../session/use-texts.ts';
import type { DraftActions, ImportDraft, Inspection } from './use-import-draft.ts';

const encodings = ['utf-8', 'windows-1252', 'utf-16le'];

const delimiters = [
  ['\t', 'sources.delimiterTab'],
  [';', 'sources.delimiterSemicolon'],
  [',', 'sources.delimiterComma'],
] as const;

interface Props {
  readonly draft: ImportDraft;
  readonly actions: DraftActions;
  readonly inspection: Inspection;
}

/** Encoding and delimiter of a text file: as found, or as a person says. */
export function TextFileFields({ draft, actions, inspection }: Props) {
  const t = useTexts();
  const named = delimiters.find(([sign]) => sign === inspection.delimiter);
  return (
    <>
      <NativeSelect
        label={t('sources.encoding')}
        value={draft.encoding ?? ''}
        data={[
          { value: '', label: t('sources.asFound', { value: inspection.encoding ?? '' }) },
          ...encodings,
        ]}
        onChange={(event) => actions.setText({ encoding: event.currentTarget.value || null })}
      />
      <NativeSelect
        label={t('sources.delimiter')}
        value={draft.delimiter ?? ''}
        data={[
          {
            value: '',
            label: t('sources.asFound', {
              value: named ? t(named[1]) : (inspection.delimiter ?? ''),
            }),
          },
          ...delimiters.map(([sign, name]) => ({ value: sign, label: t(name) })),
        ]}
        onChange={(event) => actions.setText({ delimiter: event.currentTarget.value || null })}
      />
    </>
  );
}
