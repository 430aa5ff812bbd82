import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useEdit } from '../../session/use-command.ts';
import { useTexts } from '../../session/use-texts.ts';
import { putTable, type StudyTable } from './study-table.ts';

/** The table's number in the article; without one a further table belongs to the supplement. */
export function NumberField({ table }: { readonly table: StudyTable }) {
  const t = useTexts();
  const edit = useEdit();
  const saved = table.number ?? '';
  const [number, setNumber] = useState(saved);
  const save = () => {
    const next = number.trim();
    if (next === saved) return;
    if (table.kind !== 'regression') {
      void edit(putTable({ ...table, number: next === '' ? null : next }));
    } else if (next !== '') {
      void edit(putTable({ ...table, number: next }));
    }
  };
  const isFurther = table.kind !== 'regression';
  return (
    <TextInput
      size="xs"
      label={t('tables.number')}
      description={isFurther ? t('tables.numberHint') : undefined}
      maxLength={8}
      value={number}
      onChange={(event) => setNumber(event.currentTarget.value)}
      onBlur={save}
      onKeyDown={(event) => event.key === 'Enter' && save()}
    />
  );
}
