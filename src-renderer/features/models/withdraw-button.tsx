import { ActionIcon, Modal, Tooltip } from '@mantine/core';
import { IconArrowBackUp, IconX } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import type { RegisteredAlternative } from '../../../shared/contract/robustness.ts';
import { useEdit } from '../../session/use-command.ts';
import { useTexts } from '../../session/use-texts.ts';
import dialog from '../../ui/dialog.module.css';
import { FormButtons } from '../../ui/form-buttons.tsx';
import { ReasonField } from '../../ui/reason-field.tsx';

/** Withdraws an alternative for a reason, or takes it back in. */
export function WithdrawButton({ alternative }: { readonly alternative: RegisteredAlternative }) {
  const t = useTexts();
  const edit = useEdit();
  const [isOpen, setOpen] = useState(false);
  const { id, withdrawn } = alternative;
  const isIn = withdrawn === null;
  const label = isIn ? t('register.withdraw', { id }) : t('register.restore', { id });
  const put = (value: { reason: string } | null) =>
    edit({ kind: 'withdraw-alternative', id, withdrawn: value });
  return (
    <>
      <Tooltip label={label}>
        <ActionIcon
          variant="subtle"
          aria-label={label}
          onClick={() => (isIn ? setOpen(true) : void put(null))}
        >
          {isIn ? <IconX size={16} /> : <IconArrowBackUp size={16} />}
        </ActionIcon>
      </Tooltip>
      <Modal
        opened={isOpen}
        onClose={() => setOpen(false)}
        title={t('register.withdrawTitle', { id })}
      >
        <ReasonForm
          onCancel={() => setOpen(false)}
          onReason={(reason) => {
            setOpen(false);
            void put({ reason });
          }}
        />
      </Modal>
    </>
  );
}

interface FormProps {
  readonly onCancel: () => void;
  readonly onReason: (reason: string) => void;
}

function ReasonForm({ onCancel, onReason }: FormProps) {
  const t = useTexts();
  const [reason, setReason] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (reason.trim() !== '') onReason(reason.trim());
  };
  return (
    <form className={dialog.form} onSubmit={submit}>
      <ReasonField
        label={t('register.withdrawReason')}
        description={t('register.withdrawMeans')}
        value={reason}
        onChange={setReason}
      />
      <FormButtons
        submitLabel={t('register.withdrawButton')}
        isDisabled={reason.trim() === ''}
        onCancel={onCancel}
      />
    </form>
  );
}
