/** How do joint tests and marginal effects look in a terminal? */
import type { Language } from '../../../shared/plan/local-text.ts';
import {
  formatPValue,
  formatShortest,
  formatSignificant,
  type NumberStyle,
  printStyle,
} from '../../../shared/table/number-format.ts';
import { alignColumns } from './align-columns.ts';
import type { AfterFit } from './ask-after-fit.ts';
import { testText } from './print-estimate.ts';

const DIGITS = 5;
const WORDS = {
  da: {
    joint: 'Fælles test af',
    omitted: 'udeladt',
    effect: (of: string, at: string) => `Effekten af ${of} ved værdier af ${at}`,
    header: ['Effekt', 'Std.fejl', 'p', '95 % nedre', 'øvre'],
    notEstimable: 'Kan ikke beregnes ved',
  },
  en: {
    joint: 'Joint test of',
    omitted: 'omitted',
    effect: (of: string, at: string) => `Effect of ${of} at values of ${at}`,
    header: ['Effect', 'Std. error', 'p', '95 % lower', 'upper'],
    notEstimable: 'Cannot be computed at',
  },
};

/** Nothing where nothing was asked for. */
export function printAfterFit(after: AfterFit, language: Language): string {
  const style = printStyle(language);
  const words = WORDS[language];
  const tests = (after.jointTests ?? []).flatMap(({ tested, omitted, test }) => [
    '',
    `${words.joint} ${tested.join(', ')}`,
    ...(omitted.length === 0 ? [] : [`${words.omitted}: ${omitted.join(', ')}`]),
    testText(test, language),
  ]);
  const effects = (after.marginalEffects ?? []).flatMap(
    ({ effectOf, at, effects: rows, notEstimable }) => [
      '',
      words.effect(effectOf, at),
      ...alignColumns([
        [at, ...words.header],
        ...rows.map((row) => [
          valueText(row.at, style),
          formatSignificant(row.estimate, style, DIGITS),
          formatSignificant(row.standardError, style, DIGITS),
          row.pValue === null ? '' : formatPValue(row.pValue, style),
          formatSignificant(row.lower, style, DIGITS),
          formatSignificant(row.upper, style, DIGITS),
        ]),
      ]),
      ...(notEstimable.length === 0
        ? []
        : [
            `${words.notEstimable} ${notEstimable.map((value) => valueText(value, style)).join(', ')}`,
          ]),
    ],
  );
  return [...tests, ...effects].map((line) => `${line}\n`).join('');
}

function valueText(value: number | string, style: NumberStyle): string {
  if (typeof value === 'string') return value;
  return Number.isInteger(value)
    ? formatShortest(value, style)
    : formatSignificant(value, style, DIGITS);
}
