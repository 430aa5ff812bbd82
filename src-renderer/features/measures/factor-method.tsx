import { NativeSelect } from '@mantine/core';
import type { Output } from '../../../shared/contract/index.ts';
import type { ScalePlan } from '../../../shared/plan/scale-plan.ts';
import { useQuery } from '../../session/use-query.ts';
import { useTexts, useWords } from '../../session/use-texts.ts';
import { withMethod } from './draft-scale.ts';
import classes from './measures.module.css';

interface Props {
  readonly scale: ScalePlan;
  readonly onChange: (scale: ScalePlan) => void;
}

/** Which extraction, and from which correlations: a part of the index, saved with it. */
export function FactorMethodSelects({ scale, onChange }: Props) {
  const t = useTexts();
  const catalog = useQuery('catalog.list', {});
  const { extractions, itemCorrelations } =
    catalog.status === 'done' ? catalog.value : { extractions: [], itemCorrelations: [] };
  return (
    <div className={classes.method}>
      <EntrySelect
        label={t('measures.extraction')}
        entries={extractions}
        chosen={scale.extraction}
        onChoose={(extraction) => onChange(withMethod(scale, { ...scale, extraction }))}
      />
      <EntrySelect
        label={t('measures.correlations')}
        entries={itemCorrelations}
        chosen={scale.correlations}
        onChoose={(correlations) => onChange(withMethod(scale, { ...scale, correlations }))}
      />
    </div>
  );
}

interface EntryProps {
  readonly label: string;
  readonly entries: Output<'catalog.list'>['extractions'];
  readonly chosen: string | undefined;
  /** The usual one, the first, has no id of its own in the plan. */
  readonly onChoose: (id: string | undefined) => void;
}

function EntrySelect({ label, entries, chosen, onChoose }: EntryProps) {
  const words = useWords();
  return (
    <NativeSelect
      size="xs"
      label={label}
      value={chosen ?? entries[0]?.id ?? ''}
      data={entries.map(({ id, title }) => ({ value: id, label: words.local(title) }))}
      onChange={(event) => {
        const { value } = event.currentTarget;
        onChoose(value === entries[0]?.id ? undefined : value);
      }}
    />
  );
}
