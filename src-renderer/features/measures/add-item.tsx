import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { ItemPlan, ScalePlan } from '../../../shared/plan/scale-plan.ts';
import { useTexts } from '../../session/use-texts.ts';
import { addItem, newId } from './draft-scale.ts';
import classes from './measures.module.css';

interface Props {
  readonly scale: ScalePlan;
  readonly candidates: readonly ItemPlan[];
  readonly onChange: (scale: ScalePlan) => void;
}

/** Puts an item of another index, or a new one, into this index. */
export function AddItem({ scale, candidates, onChange }: Props) {
  const t = useTexts();
  const [isNew, setNew] = useState(false);
  return (
    <div className={classes.add}>
      <NativeSelect
        aria-label={t('measures.addItem')}
        value=""
        data={[
          { value: '', label: t('measures.addItemHint') },
          ...candidates.map((item) => ({ value: item.id, label: `${item.id} · ${item.wording}` })),
        ]}
        onChange={(event) => {
          const item = candidates.find(({ id }) => id === event.currentTarget.value);
          if (item) onChange(addItem(scale, item));
        }}
      />
      <Button variant="default" aria-expanded={isNew} onClick={() => setNew(!isNew)}>
        {t('measures.newItem')}
      </Button>
      {isNew && (
        <NewItemForm
          onAdd={(item) => {
            onChange(addItem(scale, item));
            setNew(false);
          }}
          taken={[...scale.items, ...candidates].map(({ id }) => id)}
        />
      )}
    </div>
  );
}

interface FormProps {
  readonly taken: readonly string[];
  readonly onAdd: (item: ItemPlan) => void;
}

/** A new item's short name and wording. */
export function NewItemForm({ taken, onAdd }: FormProps) {
  const t = useTexts();
  const [name, setName] = useState('');
  const [wording, setWording] = useState('');
  return (
    <form
      className={classes.newItem}
      onSubmit={(event) => {
        event.preventDefault();
        onAdd({
          id: newId(name, taken),
          wording: wording.trim(),
          isPublishedWording: true,
          isReversed: false,
        });
      }}
    >
      <TextInput
        size="xs"
        label={t('measures.newItemId')}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <TextInput
        size="xs"
        className={classes.grow}
        label={t('measures.newItemWording')}
        value={wording}
        onChange={(event) => setWording(event.currentTarget.value)}
      />
      <Button type="submit" variant="default" disabled={!name.trim() || !wording.trim()}>
        {t('measures.addItem')}
      </Button>
    </form>
  );
}
