import { Textarea } from '@mantine/core';

interface Props {
  readonly label: string;
  readonly description: string;
  readonly value: string;
  readonly onChange: (reason: string) => void;
  /** The dialog begins here, or moves here when the field comes up. */
  readonly hasFocus?: boolean;
}

/** Why something is done: a few lines that are kept with it. */
export function ReasonField({ label, description, value, onChange, hasFocus = false }: Props) {
  return (
    <Textarea
      label={label}
      description={description}
      value={value}
      maxLength={500}
      autosize
      minRows={2}
      {...(hasFocus ? { 'data-autofocus': true } : {})}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
