import { Button, Modal } from '@mantine/core';
import { useTexts } from '../session/use-texts.ts';
import classes from './dialog.module.css';

interface Props {
  readonly title: string;
  readonly sentence: string;
  readonly confirmLabel: string;
  readonly isOpen: boolean;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}

/** Asks once before something that takes work to bring back. */
export function ConfirmDialog(props: Props) {
  const t = useTexts();
  return (
    <Modal opened={props.isOpen} onClose={props.onClose} title={props.title}>
      <p>{props.sentence}</p>
      <div className={classes.buttons}>
        <Button variant="default" onClick={props.onClose}>
          {t('frame.cancel')}
        </Button>
        <Button color="red" onClick={props.onConfirm}>
          {props.confirmLabel}
        </Button>
      </div>
    </Modal>
  );
}
