import { Modal, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { ItemPlan, ScalePlan } from '../../../shared/plan/scale-plan.ts';
import type { VariablePlan } from '../../../shared/plan/variable-plan.ts';
import { useEdit } from '../../session/use-command.ts';
import { useTexts } from '../../session/use-texts.ts';
import dialog from '../../ui/dialog.module.css';
import { NewItemForm } from './add-item.tsx';
import { newId } from './draft-scale.ts';

interface Props {
  readonly scales: readonly ScalePlan[];
  readonly variableIds: readonly string[];
  readonly onClose: () => void;
  readonly onAdded: (id: string) => void;
}

/** A new index with its titles and its first item. */
export function NewScaleDialog({ scales, variableIds, onClose, onAdded }: Props) {
  const t = useTexts();
  const edit = useEdit();
  const [da, setDa] = useState('');
  const [en, setEn] = useState('');
  const add = async (item: ItemPlan) => {
    const title = { da: da.trim(), en: en.trim() || da.trim() };
    const id = newId(
      title.da,
      scales.map((scale) => scale.id),
    );
    const value = { id, title, items: [item], minimum: 1, maximum: 5, minimumAnswered: 1 };
    if (!(await edit({ kind: 'put-scale', value }))) return;
    // An index is there to be analysed, so it gets its variable at once where the id is free.
    if (!variableIds.includes(id)) await edit({ kind: 'put-variable', value: variableOf(value) });
    onAdded(id);
    onClose();
  };
  return (
    <Modal opened onClose={onClose} title={t('measures.newScaleTitle')}>
      <div className={dialog.form}>
        <TextInput
          label={t('measures.titleDa')}
          value={da}
          onChange={(event) => setDa(event.currentTarget.value)}
        />
        <TextInput
          label={t('measures.titleEn')}
          value={en}
          onChange={(event) => setEn(event.currentTarget.value)}
        />
        <NewItemForm
          taken={scales.flatMap((scale) => scale.items.map((item) => item.id))}
          onAdd={(item) => da.trim() && void add(item)}
        />
      </div>
    </Modal>
  );
}

function variableOf({ id, title }: ScalePlan): VariablePlan {
  return { id, label: title, type: 'number', derivation: { kind: 'scale', scale: id }, levels: [] };
}
