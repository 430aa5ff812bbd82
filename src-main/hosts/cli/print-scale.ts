/** How does a scale's report look in a terminal? */
import type { ScaleReport } from '../../../shared/contract/measures.ts';
import { translatorOf, wordsFor } from '../../../shared/i18n/translate.ts';
import type { LocalText } from '../../../shared/kernel/descriptor.ts';
import type { Language } from '../../../shared/plan/local-text.ts';
import { formatCount, formatFixed, printStyle } from '../../../shared/table/number-format.ts';
import { EXTRACTIONS, ITEM_CORRELATIONS } from '../../stats/measurement/index.ts';

const DECIMALS = 4;
const GAP = '  ';
const WORDS = {
  da: {
    items: ['Item', 'N', 'Middel', 'Std.afv.', 'Item–rest', 'Alfa uden', 'Ladning', 'Unikhed'],
    answers: 'Fuldstændige svar',
    alpha: 'Cronbachs alfa',
    standardized: 'standardiseret',
    interval: '95 %-interval',
    meanCorrelation: 'Middelkorrelation mellem items',
    factor: 'Faktor',
    eigenvalues: ['Egenværdi nr.', 'Metodens', 'Korrelationernes', 'Tilfældets 95. percentil'],
    index: ['Indeks 0–1', 'N', 'Middel', 'Std.afv.', 'Mindste', 'Største'],
  },
  en: {
    items: [
      'Item',
      'N',
      'Mean',
      'Std. dev.',
      'Item–rest',
      'Alpha without',
      'Loading',
      'Uniqueness',
    ],
    answers: 'Complete answers',
    alpha: 'Cronbach’s alpha',
    standardized: 'standardized',
    interval: '95% interval',
    meanCorrelation: 'Mean correlation between items',
    factor: 'Factor',
    eigenvalues: ['Eigenvalue no.', 'The method’s', 'The correlations’', 'Chance, 95th percentile'],
    index: ['Index 0–1', 'N', 'Mean', 'Std. dev.', 'Smallest', 'Largest'],
  },
} as const;

interface TitledReport {
  readonly title: string;
  readonly report: ScaleReport;
}

/** The report as aligned tables, then one for each group under its title. */
export function printScale(
  report: ScaleReport,
  groups: readonly TitledReport[],
  language: Language,
): string {
  const blocks = groups.flatMap((group) => [
    '',
    group.title,
    ...reportLines(group.report, language),
  ]);
  return `${[...reportLines(report, language), ...blocks].join('\n')}\n`;
}

function reportLines(report: ScaleReport, language: Language): string[] {
  const words = WORDS[language];
  const style = printStyle(language);
  const number = (value: number | null) =>
    value === null ? '–' : formatFixed(value, style, DECIMALS);
  const count = (value: number) => formatCount(value, style);
  const { index } = report;
  const items = report.items.map((row) => [
    row.item,
    count(row.observations),
    ...[row.mean, row.standardDeviation, row.itemRest, row.alphaIfDeleted, row.loading].map(number),
    number(row.uniqueness),
  ]);
  const indexCells = [index.mean, index.standardDeviation, index.minimum, index.maximum];
  return [
    ...aligned([words.items, ...items]),
    '',
    ...reliabilityLines(report, language, number),
    '',
    `${words.factor}: ${methodTitle(report, language)}`,
    ...aligned([words.eigenvalues, ...eigenvalueRows(report, number)]),
    '',
    ...aligned([words.index, ['', count(index.observations), ...indexCells.map(number)]]),
    ...warningLines(report, language),
  ];
}

type Spell = (value: number | null) => string;

function reliabilityLines(report: ScaleReport, language: Language, number: Spell): string[] {
  const words = WORDS[language];
  const t = translatorOf(language);
  const { alphaInterval: interval } = report;
  const facts: (readonly [string, string])[] = [
    [words.answers, formatCount(report.observations, printStyle(language))],
    [words.alpha, number(report.alpha)],
    [`${GAP}${words.standardized}`, number(report.alphaStandardized)],
    [
      `${GAP}${words.interval}`,
      interval === null ? '–' : `[${number(interval.lower)}; ${number(interval.upper)}]`,
    ],
    [t('measures.omega'), number(report.omega)],
    [`${GAP}${words.standardized}`, number(report.omegaStandardized)],
    [t('measures.spearmanBrown'), number(report.spearmanBrown)],
    [words.meanCorrelation, number(report.meanInterItemCorrelation)],
  ];
  const widest = Math.max(...facts.map(([name]) => name.length));
  return facts.map(([name, value]) => `${name.padEnd(widest)}${GAP}${value}`);
}

function methodTitle(report: ScaleReport, language: Language): string {
  const titles: (LocalText | undefined)[] = [
    EXTRACTIONS.find(({ id }) => id === report.extraction)?.title,
    ITEM_CORRELATIONS.find(({ id }) => id === report.correlations)?.title,
  ];
  return titles.map((title) => title?.[language] ?? '').join(', ');
}

function eigenvalueRows({ eigenvalues, parallelAnalysis }: ScaleReport, number: Spell): string[][] {
  const length = Math.max(eigenvalues.length, parallelAnalysis?.observed.length ?? 0);
  return Array.from({ length }, (_, k) => [
    String(k + 1),
    number(eigenvalues[k] ?? null),
    number(parallelAnalysis?.observed[k] ?? null),
    number(parallelAnalysis?.upper[k] ?? null),
  ]);
}

function warningLines({ warnings }: ScaleReport, language: Language): string[] {
  const style = printStyle(language);
  const spell = (value: number | null) =>
    value === null ? null : formatFixed(value, style, Number.isInteger(value) ? 0 : 3);
  const lines = warnings.map(({ code, item, value }) =>
    wordsFor(language, 'scaleWarnings', code, { item, value: spell(value) }),
  );
  return lines.length === 0 ? [] : ['', ...lines];
}

/** Columns under each other: names to the left, numbers to the right. */
function aligned(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  );
  return rows.map((row) =>
    row
      .map((cell, column) =>
        column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join(GAP),
  );
}
