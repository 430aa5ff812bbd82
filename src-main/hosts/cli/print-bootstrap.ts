import type { Language } from '../../../shared/plan/local-text.ts';
import { formatCount, formatPValue, printStyle } from '../../../shared/table/number-format.ts';
import type { BootstrapTest } from '../../stats/bootstrap/fit-bootstrap.ts';

const WORDS = {
  da: { title: 'Wild cluster bootstrap', draws: 'trækninger', all: 'alle', seed: 'frø' },
  en: { title: 'Wild cluster bootstrap', draws: 'draws', all: 'all', seed: 'seed' },
};

/** Bootstrap p-values as lines: how they were drawn, then one a term; nothing where none were. */
export function printBootstrap(test: BootstrapTest | null, language: Language): string {
  if (test === null) return '';
  const style = printStyle(language);
  const words = WORDS[language];
  const how = test.isExhaustive ? words.all : `${words.seed} ${test.seed}`;
  const head = `${words.title} (${test.weights}, ${formatCount(test.draws, style)} ${words.draws}, ${how})`;
  const width = Math.max(...test.pValues.map(({ term }) => term.length));
  const lines = test.pValues.map(
    ({ term, pValue }) =>
      `${term.padEnd(width)}  ${pValue === null ? '–' : formatPValue(pValue, style)}`,
  );
  return `${[head, ...lines].join('\n')}\n`;
}
