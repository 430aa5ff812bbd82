import { NativeSelect } from '@mantine/core';
import type { Output } from '../../../shared/contract/index.ts';
import { useQuery } from '../../session/use-query.ts';
import { useTexts, useWords } from '../../session/use-texts.ts';
import classes from './measures.module.css';

/** How the window looks for the factor behind the items; the registries' first where null. */
export interface FactorMethod {
  readonly extraction: string | null;
  readonly correlations: string | null;
}

export const DEFAULT_METHOD: FactorMethod = { extraction: null, correlations: null };

interface Props {
  readonly method: FactorMethod;
  readonly onChange: (method: FactorMethod) => void;
}

/** Which extraction, and from which correlations; a way of looking that is not saved. */
export function FactorMethodSelects({ method, onChange }: Props) {
  const t = useTexts();
  const catalog = useQuery('catalog.list', {});
  const { extractions, itemCorrelations } =
    catalog.status === 'done' ? catalog.value : { extractions: [], itemCorrelations: [] };
  return (
    <div className={classes.method}>
      <EntrySelect
        label={t('measures.extraction')}
        entries={extractions}
        chosen={method.extraction}
        onChoose={(extraction) => onChange({ ...method, extraction })}
      />
      <EntrySelect
        label={t('measures.correlations')}
        entries={itemCorrelations}
        chosen={method.correlations}
        onChoose={(correlations) => onChange({ ...method, correlations })}
      />
    </div>
  );
}

interface EntryProps {
  readonly label: string;
  readonly entries: Output<'catalog.list'>['extractions'];
  readonly chosen: string | null;
  readonly onChoose: (id: string) => void;
}

function EntrySelect({ label, entries, chosen, onChoose }: EntryProps) {
  const words = useWords();
  return (
    <NativeSelect
      size="xs"
      label={label}
      value={chosen ?? entries[0]?.id ?? ''}
      data={entries.map(({ id, title }) => ({ value: id, label: words.local(title) }))}
      onChange={(event) => onChoose(event.currentTarget.value)}
    />
  );
}
