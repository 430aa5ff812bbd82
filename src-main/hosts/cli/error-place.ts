/** Where in a file does a refusal point to? */
import type { LocalText } from '../../../shared/kernel/descriptor.ts';
import type { Language } from '../../../shared/plan/local-text.ts';

const PLACES: readonly (readonly [fact: string, name: LocalText])[] = [
  ['sheet', { da: 'ark', en: 'sheet' }],
  ['column', { da: 'kolonne', en: 'column' }],
  ['row', { da: 'række', en: 'row' }],
  ['line', { da: 'linje', en: 'line' }],
];

/** The sentence after the file and the place in it, unless it names the file itself. */
export function withPlace(
  sentence: string,
  facts: Readonly<Record<string, string | number>>,
  language: Language,
): string {
  const { file } = facts;
  if (file === undefined || sentence.includes(String(file))) return sentence;
  const places = PLACES.filter(([fact]) => facts[fact] !== undefined).map(
    ([fact, name]) => `${name[language]} ${facts[fact]}`,
  );
  return `${[file, ...places].join(', ')}: ${sentence}`;
}
