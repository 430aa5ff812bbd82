import { type Translate, translatorOf, wordsFor } from '../../../shared/i18n/translate.ts';
import type { LocalText } from '../../../shared/kernel/descriptor.ts';
import type { Language } from '../../../shared/plan/local-text.ts';
import {
  formatFixed,
  formatSignificant,
  formatPercent,
  formatPStatement,
  type NumberStyle,
  printStyle,
  screenStyle,
} from '../../../shared/table/number-format.ts';

/** What a sentence is made with in one language. */
export interface Speaker {
  readonly language: Language;
  readonly text: Translate;
  readonly role: (code: string) => string;
  readonly fixed: (value: number, decimals: number) => string;
  /** With so many digits that count. */
  readonly significant: (value: number, digits: number) => string;
  /** With its sign, also where it is positive. */
  readonly signed: (value: number, decimals: number) => string;
  readonly percent: (share: number, decimals: number) => string;
  readonly p: (pValue: number) => string;
}

/** A sentence in both languages. */
export function inBoth(say: (speaker: Speaker) => string): LocalText {
  return {
    da: say(speakerOf('da', screenStyle('da'))),
    en: say(speakerOf('en', screenStyle('en'))),
  };
}

/** Numbers as a table of this language prints them. */
export function printSpeaker(language: Language): Speaker {
  return speakerOf(language, printStyle(language));
}

function speakerOf(language: Language, style: NumberStyle): Speaker {
  const fixed: Speaker['fixed'] = (value, decimals) => formatFixed(value, style, decimals);
  return {
    language,
    text: translatorOf(language),
    role: (code) => wordsFor(language, 'roles', code),
    fixed,
    significant: (value, digits) => formatSignificant(value, style, digits),
    signed: (value, decimals) => `${value > 0 ? '+' : ''}${fixed(value, decimals)}`,
    percent: (share, decimals) => formatPercent(share, style, decimals),
    p: (pValue) => formatPStatement(pValue, style),
  };
}

/** The first letter as at the start of a sentence. */
export function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
