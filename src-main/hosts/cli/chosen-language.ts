import { parseArgs } from 'node:util';
import type { Language } from '../../../shared/plan/local-text.ts';

/** `--lang` anywhere before or after the command, else the environment's, else Danish. */
export function chosenLanguage(
  args: readonly string[],
  { LC_ALL, LC_MESSAGES, LANG }: Readonly<Record<string, string | undefined>>,
): { lang: Language; rest: string[] } {
  const { tokens } = parseArgs({
    args: [...args],
    options: { lang: { type: 'string' } },
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const token = tokens.find(
    (candidate) => candidate.kind === 'option' && candidate.name === 'lang',
  );
  if (token?.kind === 'option' && (token.value === 'da' || token.value === 'en')) {
    const width = token.inlineValue ? 1 : 2;
    return { lang: token.value, rest: args.toSpliced(token.index, width) };
  }
  // A variable that is set but empty counts as not set.
  const locale = LC_ALL || LC_MESSAGES || LANG || '';
  return { lang: locale.startsWith('en') ? 'en' : 'da', rest: [...args] };
}
