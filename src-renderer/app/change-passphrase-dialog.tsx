import { Modal, PasswordInput } from '@mantine/core';
import { useState } from 'react';
import { useSession } from '../session/session-context.ts';
import { useCommand } from '../session/use-command.ts';
import { useTexts, useWords } from '../session/use-texts.ts';
import classes from '../ui/dialog.module.css';
import { FormButtons } from '../ui/form-buttons.tsx';
import { NewPassphraseFields } from '../ui/new-passphrase-fields.tsx';

interface Props {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** Changes the passphrase of the open study. */
export function ChangePassphraseDialog({ isOpen, onClose }: Props) {
  const t = useTexts();
  return (
    <Modal opened={isOpen} onClose={onClose} title={t('study.changePassphraseTitle')}>
      {isOpen && <ChangeForm onClose={onClose} />}
    </Modal>
  );
}

function ChangeForm({ onClose }: { readonly onClose: () => void }) {
  const t = useTexts();
  const words = useWords();
  const { notify } = useSession();
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const [repeated, setRepeated] = useState('');
  const change = useCommand('study.changePassphrase', { quiet: true });
  const submit = async () => {
    const answer = await change.run({ current, next, repeated });
    if (!answer.ok) return;
    notify('done', t('study.changed'));
    onClose();
  };
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <p>{t('study.changePassphraseHint')}</p>
      <PasswordInput
        label={t('study.current')}
        value={current}
        autoComplete="off"
        onChange={(event) => setCurrent(event.currentTarget.value)}
      />
      <NewPassphraseFields
        label={t('study.next')}
        repeatedLabel={t('study.repeated')}
        passphrase={next}
        repeated={repeated}
        onPassphrase={setNext}
        onRepeated={setRepeated}
      />
      {change.error && (
        <p className={classes.error} role="alert">
          {words.error(change.error)}
        </p>
      )}
      <FormButtons
        submitLabel={t('study.changePassphraseTitle')}
        isDisabled={!current || !next}
        isRunning={change.isRunning}
        onCancel={onClose}
      />
    </form>
  );
}
