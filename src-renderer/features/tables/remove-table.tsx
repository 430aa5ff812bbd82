import { Button } from '@mantine/core';
import { useState } from 'react';
import { useEdit } from '../../session/use-command.ts';
import { useTexts } from '../../session/use-texts.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { removeTable, type StudyTable } from './study-table.ts';
import classes from './tables.module.css';

interface Props {
  readonly table: StudyTable;
  /** As it is printed. */
  readonly number: string;
}

/** Takes the table out of the study, after one question; undo brings it back. */
export function RemoveTable({ table, number }: Props) {
  const t = useTexts();
  const edit = useEdit();
  const [isAsking, setAsking] = useState(false);
  return (
    <>
      <Button
        className={classes.remove}
        variant="default"
        color="red"
        onClick={() => setAsking(true)}
      >
        {t('tables.removeTable')}
      </Button>
      <ConfirmDialog
        title={t('tables.removeTitle', { number })}
        sentence={t('tables.removeSentence')}
        confirmLabel={t('frame.remove')}
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        onConfirm={() => {
          setAsking(false);
          void edit(removeTable(table));
        }}
      />
    </>
  );
}
