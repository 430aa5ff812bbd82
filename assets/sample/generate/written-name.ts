import type { ContactRow } from './contact-list.ts';

/** The whole name in one field, as the 2023 list writes it. */
export function writtenName({ name, isReversed, decoration }: ContactRow): string {
  const { given, surname } = name;
  const whole = isReversed ? `${surname}, ${given}` : `${given} ${surname}`;
  return `${decoration.before}${whole}${decoration.after}`;
}
