import { Button } from '@mantine/core';
import { useTexts } from '../session/use-texts.ts';
import classes from './dialog.module.css';

interface Props {
  readonly submitLabel: string;
  readonly isDisabled?: boolean;
  readonly isRunning?: boolean;
  readonly onCancel: () => void;
}

/** The way out of a dialog's form and the button that sends it, last in the form. */
export function FormButtons({
  submitLabel,
  isDisabled = false,
  isRunning = false,
  onCancel,
}: Props) {
  const t = useTexts();
  return (
    <div className={classes.buttons}>
      <Button variant="default" onClick={onCancel}>
        {t('frame.cancel')}
      </Button>
      <Button type="submit" disabled={isDisabled} loading={isRunning}>
        {submitLabel}
      </Button>
    </div>
  );
}
