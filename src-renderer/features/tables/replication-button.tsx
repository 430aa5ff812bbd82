import { Button, Modal } from '@mantine/core';
import { useState } from 'react';
import type { Language } from '../../../shared/plan/local-text.ts';
import { useTexts } from '../../session/use-texts.ts';
import { ReplicationForm } from './replication-form.tsx';

/** Opens the question of what a replication package shall hold. */
export function ReplicationButton({ language }: { readonly language: Language }) {
  const t = useTexts();
  const [isOpen, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <>
      <Button variant="default" onClick={() => setOpen(true)}>
        {t('replication.open')}
      </Button>
      <Modal opened={isOpen} onClose={close} title={t('replication.title')}>
        <ReplicationForm language={language} onDone={close} />
      </Modal>
    </>
  );
}
