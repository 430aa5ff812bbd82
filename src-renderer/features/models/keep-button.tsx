import { Button, Modal, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { Input } from '../../../shared/contract/index.ts';
import { useSession } from '../../session/session-context.ts';
import { useCommand } from '../../session/use-command.ts';
import { useTexts } from '../../session/use-texts.ts';
import dialog from '../../ui/dialog.module.css';
import { FormButtons } from '../../ui/form-buttons.tsx';
import { ReasonField } from '../../ui/reason-field.tsx';

export type KeptModel = Omit<Input<'robustness.keep'>, 'label' | 'reason'>;

/** Keeps a model, or a specification that departs from it, as an alternative. */
export function KeepButton({ model }: { readonly model: KeptModel }) {
  const t = useTexts();
  const [isOpen, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <>
      <Button variant="default" size="xs" onClick={() => setOpen(true)}>
        {t('register.keep')}
      </Button>
      <Modal
        opened={isOpen}
        onClose={close}
        title={t('register.keepTitle', { model: model.column })}
      >
        <KeepForm model={model} onDone={close} />
      </Modal>
    </>
  );
}

interface FormProps {
  readonly model: KeptModel;
  readonly onDone: () => void;
}

/** What it is called and why it was tried; both may stay empty. */
function KeepForm({ model, onDone }: FormProps) {
  const t = useTexts();
  const { notify } = useSession();
  const { run, isRunning } = useCommand('robustness.keep');
  const [label, setLabel] = useState('');
  const [reason, setReason] = useState('');
  const keep = async (event: FormEvent) => {
    event.preventDefault();
    const answer = await run({ ...model, label, reason });
    if (!answer.ok) return;
    notify('done', t('register.kept', { id: answer.value.id }));
    onDone();
  };
  return (
    <form className={dialog.form} onSubmit={(event) => void keep(event)}>
      <TextInput
        label={t('register.label')}
        description={t('register.mayBeEmpty')}
        value={label}
        maxLength={200}
        onChange={(event) => setLabel(event.currentTarget.value)}
      />
      <ReasonField
        label={t('register.reason')}
        description={t('register.mayBeEmpty')}
        value={reason}
        onChange={setReason}
      />
      <FormButtons submitLabel={t('register.save')} isRunning={isRunning} onCancel={onDone} />
    </form>
  );
}
