import { ActionIcon, NativeSelect, Tabs, TextInput, Tooltip } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import type { ModelSet } from '../../../shared/plan/model-plan.ts';
import { variablesOf } from '../../../shared/plan/model-term.ts';
import type { StudyPlan } from '../../../shared/plan/study-plan.ts';
import { useSession } from '../../session/session-context.ts';
import { useEdit } from '../../session/use-command.ts';
import { useTexts, useWords } from '../../session/use-texts.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import classes from './models.module.css';
import { NewSetButton } from './new-set-button.tsx';

interface Props {
  readonly plan: StudyPlan;
  readonly set: ModelSet;
  readonly onChoose: (id: string | null) => void;
}

/** The model sets, and title and outcome of the one in sight. */
export function SetBar({ plan, set, onChoose }: Props) {
  const t = useTexts();
  const words = useWords();
  const edit = useEdit();
  const numeric = plan.variables.filter((variable) => variable.type !== 'category');
  return (
    <>
      <Tabs value={set.id} onChange={onChoose}>
        <Tabs.List aria-label={t('models.sets')}>
          {plan.modelSets.map((one) => (
            <Tabs.Tab key={one.id} value={one.id}>
              {words.local(one.title)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
      </Tabs>
      <div className={classes.setBar}>
        <NativeSelect
          label={t('models.outcome')}
          value={set.outcome}
          data={numeric.map((variable) => ({
            value: variable.id,
            label: words.local(variable.label),
          }))}
          onChange={(event) => {
            const outcome = event.currentTarget.value;
            const columns = set.columns.map((column) => ({
              ...column,
              terms: column.terms.filter((term) => !variablesOf(term).includes(outcome)),
            }));
            if (columns.every((column) => column.terms.length > 0)) {
              void edit({ kind: 'put-model-set', value: { ...set, outcome, columns } });
            }
          }}
        />
        <SetTitle key={words.local(set.title)} set={set} />
        <span className={classes.spacer} />
        <NewSetButton plan={plan} from={set} onAdded={onChoose} />
        <RemoveSetButton set={set} />
      </div>
    </>
  );
}

function SetTitle({ set }: { readonly set: ModelSet }) {
  const t = useTexts();
  const words = useWords();
  const edit = useEdit();
  const { language } = useSession();
  const saved = words.local(set.title);
  const [title, setTitle] = useState(saved);
  const save = () => {
    const text = title.trim();
    if (text === '' || text === saved) return;
    void edit({
      kind: 'put-model-set',
      value: { ...set, title: { ...set.title, [language]: text } },
    });
  };
  return (
    <TextInput
      size="xs"
      label={t('models.setTitle')}
      value={title}
      onChange={(event) => setTitle(event.currentTarget.value)}
      onBlur={save}
      onKeyDown={(event) => event.key === 'Enter' && save()}
    />
  );
}

function RemoveSetButton({ set }: { readonly set: ModelSet }) {
  const t = useTexts();
  const words = useWords();
  const edit = useEdit();
  const [isAsking, setAsking] = useState(false);
  return (
    <>
      <Tooltip label={t('models.removeSet')}>
        <ActionIcon
          variant="default"
          size={30}
          aria-label={t('models.removeSet')}
          onClick={() => setAsking(true)}
        >
          <IconTrash size={16} />
        </ActionIcon>
      </Tooltip>
      <ConfirmDialog
        title={t('models.removeSetTitle', { name: words.local(set.title) })}
        sentence={t('models.removeSetSentence')}
        confirmLabel={t('frame.remove')}
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        onConfirm={() => {
          setAsking(false);
          void edit({ kind: 'remove-model-set', id: set.id });
        }}
      />
    </>
  );
}
