import type { Output } from '../../../shared/contract/index.ts';
import type { Specification } from '../../../shared/contract/robustness.ts';
import type { Language } from '../../../shared/plan/local-text.ts';
import {
  formatCount,
  formatPValue,
  formatSignificant,
  printStyle,
} from '../../../shared/table/number-format.ts';
import { alignColumns } from './align-columns.ts';

const WORDS = {
  da: {
    header: ['', 'Koefficient', 'Std.fejl', 'p', 'Observationer'],
    fitted: 'Modeller beregnet',
    failed: 'kunne ikke beregnes',
    below: 'p < 0,05',
    least: 'mindste',
    median: 'median',
    greatest: 'største',
    with: 'Koefficient med alle',
    range: 'uden én ad gangen',
    influence: ['Uden', 'Rækker', 'Koefficient', 'Ændring'],
  },
  en: {
    header: ['', 'Coefficient', 'Std. error', 'p', 'Observations'],
    fitted: 'Models fitted',
    failed: 'could not be fitted',
    below: 'p < 0.05',
    least: 'least',
    median: 'median',
    greatest: 'greatest',
    with: 'Coefficient with all',
    range: 'without one at a time',
    influence: ['Without', 'Rows', 'Coefficient', 'Change'],
  },
};

const DIGITS = 4;

/** The curve in three lines: how many models, and the least, median and greatest coefficient. */
export function printGrid(specifications: readonly Specification[], language: Language): string {
  const words = WORDS[language];
  const style = printStyle(language);
  const fitted = specifications
    .filter(({ estimate }) => estimate !== null)
    .toSorted((a, b) => (a.estimate ?? 0) - (b.estimate ?? 0));
  const below = fitted.filter(({ pValue }) => pValue !== null && pValue < 0.05).length;
  const number = (value: number | null): string =>
    value === null ? '' : formatSignificant(value, style, DIGITS);
  const row = (name: string, place: number): string[] => {
    const one = fitted[place];
    if (!one) return [name, '', '', '', ''];
    const p = one.pValue === null ? '' : formatPValue(one.pValue, style);
    const observations = formatCount(one.observations, style);
    return [name, number(one.estimate), number(one.standardError), p, observations];
  };
  const count = (value: number): string => formatCount(value, style);
  const lines = [
    `${words.fitted}: ${count(fitted.length)}   ${words.failed}: ${count(specifications.length - fitted.length)}   ${words.below}: ${count(below)}`,
    ...alignColumns([
      words.header,
      row(words.least, 0),
      row(words.median, (fitted.length - 1) >> 1),
      row(words.greatest, fitted.length - 1),
    ]),
  ];
  return `${lines.join('\n')}\n`;
}

/** The most influential persons or municipalities, one a line. */
export function printInfluence(
  { estimate, least, greatest, most }: Output<'robustness.influence'>,
  language: Language,
): string {
  const words = WORDS[language];
  const style = printStyle(language);
  const number = (value: number | null): string =>
    value === null ? '–' : formatSignificant(value, style, DIGITS);
  const rows = most.map(({ group, name, rows: count, estimate: without, change }) => [
    name ?? String(group),
    formatCount(count, style),
    number(without),
    number(change),
  ]);
  const lines = [
    `${words.with}: ${number(estimate)}   ${words.range}: ${number(least)} – ${number(greatest)}`,
    ...(rows.length > 0 ? alignColumns([words.influence, ...rows]) : []),
  ];
  return `${lines.join('\n')}\n`;
}
