import { Button, Modal } from '@mantine/core';
import { useState } from 'react';
import type { StudyPlan } from '../../../shared/plan/study-plan.ts';
import { useTexts } from '../../session/use-texts.ts';
import { NewTableForm } from './new-table-form.tsx';

interface Props {
  readonly plan: StudyPlan;
  readonly onAdded: (id: string) => void;
}

/** Opens the question of what the next table shall show. */
export function NewTableButton({ plan, onAdded }: Props) {
  const t = useTexts();
  const [isOpen, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <>
      <Button variant="default" onClick={() => setOpen(true)}>
        {t('tables.newTable')}
      </Button>
      <Modal opened={isOpen} onClose={close} title={t('tables.newTableTitle')}>
        <NewTableForm
          plan={plan}
          onClose={close}
          onAdded={(id) => {
            close();
            onAdded(id);
          }}
        />
      </Modal>
    </>
  );
}
