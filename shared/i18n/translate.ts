import type { Language } from '../plan/local-text.ts';
import { formatShortest, screenStyle } from '../table/number-format.ts';
import { da } from './da.ts';
import { en } from './en.ts';
import type { PlaceholdersOf, Section, Text } from './text-types.ts';

type Dictionary = typeof da;
export type SectionId = keyof Dictionary;

/** Every text by name: `linkage.accept`. */
export type TextKey = {
  [Id in SectionId]: `${Id}.${keyof Dictionary[Id] & string}`;
}[SectionId];

type TextAt<Key extends TextKey> = Key extends `${infer Id extends SectionId}.${infer Name}`
  ? Name extends keyof Dictionary[Id]
    ? Dictionary[Id][Name]
    : never
  : never;

export type TextValue = string | number;

/** The values that this text needs: nothing where it has no placeholder. */
export type TextArguments<Key extends TextKey> = [PlaceholdersOf<TextAt<Key>>] extends [never]
  ? []
  : [Readonly<Record<PlaceholdersOf<TextAt<Key>>, TextValue>>];

/** Says a text in one language. Numbers are spelled in it; give a year as a string. */
export type Translate = <Key extends TextKey>(key: Key, ...values: TextArguments<Key>) => string;

const dictionaries: Readonly<Record<Language, Readonly<Record<SectionId, Section>>>> = { da, en };

/** The text function of a language. */
export function translatorOf(language: Language): Translate {
  return (key, ...values) => {
    const dot = key.indexOf('.');
    const text = lookUp(language, key.slice(0, dot), key.slice(dot + 1));
    return text === undefined ? key : fill(text, values[0] ?? {}, language);
  };
}

/**
 * The words for a code that another part of the program chose, as an error or a reason. Shows the
 * code itself where no words exist, so that nothing is hidden.
 */
export function wordsFor(
  language: Language,
  section: SectionId,
  code: string,
  values: Readonly<Record<string, TextValue | null>> = {},
): string {
  const text = lookUp(language, section, code);
  return text === undefined ? code : fill(text, values, language);
}

function lookUp(language: Language, section: string, name: string): Text | undefined {
  const dictionary: Readonly<Record<string, Section>> = dictionaries[language];
  const texts = dictionary[section];
  return texts !== undefined && Object.hasOwn(texts, name) ? texts[name] : undefined;
}

function fill(
  text: Text,
  values: Readonly<Record<string, TextValue | null>>,
  language: Language,
): string {
  const form = typeof text === 'string' ? text : text[values['count'] === 1 ? 'one' : 'other'];
  return form.replaceAll(/\{(\w+)\}/g, (_, name: string) => spell(values[name], language));
}

function spell(value: TextValue | null | undefined, language: Language): string {
  if (value === null || value === undefined) return '…';
  return typeof value === 'number' ? formatShortest(value, screenStyle(language)) : value;
}
