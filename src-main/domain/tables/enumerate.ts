import type { TableTexts } from '../../../shared/i18n/table-texts.ts';

/** `I, II og IV` */
export function enumerate(parts: readonly string[], texts: Pick<TableTexts, 'and'>): string {
  const last = parts.at(-1) ?? '';
  const others = parts.slice(0, -1);
  return others.length === 0 ? last : `${others.join(', ')} ${texts.and} ${last}`;
}
