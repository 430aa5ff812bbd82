import { Modal, PasswordInput } from '@mantine/core';
import { useState } from 'react';
import { useSession } from '../../session/session-context.ts';
import { useCommand } from '../../session/use-command.ts';
import { useTexts, useWords } from '../../session/use-texts.ts';
import classes from '../../ui/dialog.module.css';
import { FormButtons } from '../../ui/form-buttons.tsx';

interface Props {
  readonly file: { readonly token: string; readonly name: string } | null;
  readonly onClose: () => void;
}

/** Asks for the passphrase of the chosen study. */
export function OpenStudyDialog({ file, onClose }: Props) {
  const t = useTexts();
  return (
    <Modal
      opened={file !== null}
      onClose={onClose}
      title={t('start.openTitle', { name: file?.name ?? '' })}
    >
      {file && <OpenForm token={file.token} onClose={onClose} />}
    </Modal>
  );
}

interface FormProps {
  readonly token: string;
  readonly onClose: () => void;
}

function OpenForm({ token, onClose }: FormProps) {
  const t = useTexts();
  const words = useWords();
  const { refresh } = useSession();
  const [passphrase, setPassphrase] = useState('');
  const open = useCommand('study.open', { quiet: true });
  const submit = async () => {
    const answer = await open.run({ file: token, passphrase });
    if (answer.ok) refresh();
  };
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <PasswordInput
        label={t('start.passphrase')}
        value={passphrase}
        data-autofocus
        autoComplete="off"
        onChange={(event) => {
          setPassphrase(event.currentTarget.value);
          open.clear();
        }}
      />
      {open.error && (
        <p className={classes.error} role="alert">
          {words.error(open.error)}
        </p>
      )}
      <FormButtons
        submitLabel={t('start.openButton')}
        isDisabled={passphrase === ''}
        isRunning={open.isRunning}
        onCancel={onClose}
      />
    </form>
  );
}
