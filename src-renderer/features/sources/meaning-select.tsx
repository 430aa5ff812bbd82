import { NativeSelect } from '@mantine/core';
import type { MappedValue } from '../../../shared/plan/source-plan.ts';
import { useTexts, useWords } from '../../session/use-texts.ts';
import type { Target } from './value-maps.ts';

interface Props {
  readonly label: string;
  readonly targets: readonly Target[];
  readonly value: MappedValue;
  readonly onChange: (value: MappedValue) => void;
}

/** Chooses what a raw value means; "not observed" can always be chosen. */
export function MeaningSelect({ label, targets, value, onChange }: Props) {
  const t = useTexts();
  const words = useWords();
  const known = targets.filter((target) => target.value !== null);
  const options = known.map((target) => ({
    value: JSON.stringify(target.value),
    label: words.local(target.title),
  }));
  const current = JSON.stringify(value);
  const isListed = value === null || options.some((option) => option.value === current);
  return (
    <NativeSelect
      aria-label={label}
      value={current}
      data={[
        { value: 'null', label: t('frame.notObserved') },
        ...options,
        ...(isListed ? [] : [{ value: current, label: String(value) }]),
      ]}
      onChange={(event) => {
        const chosen = event.currentTarget.value;
        const target = known.find((one) => JSON.stringify(one.value) === chosen);
        onChange(target ? target.value : null);
      }}
    />
  );
}
