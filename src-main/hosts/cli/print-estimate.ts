/** How does a fitted model look in a terminal? */
import type { PanelEstimate } from '../../../shared/contract/models.ts';
import { wordsFor } from '../../../shared/i18n/translate.ts';
import { warningSentence } from '../../../shared/i18n/warning-sentence.ts';
import type { Language } from '../../../shared/plan/local-text.ts';
import {
  formatCount,
  formatPValue,
  formatSignificant,
  printStyle,
} from '../../../shared/table/number-format.ts';
import { testStatement } from '../../../shared/table/test-statement.ts';
import { alignColumns } from './align-columns.ts';
import { omittedSentence } from './omitted-sentence.ts';

const DIGITS = 5;
const WORDS = {
  da: {
    header: ['', 'Koefficient', 'Std.fejl', 'Teststørrelse', 'p', '95 % nedre', 'øvre'],
    observations: 'Observationer',
    entities: 'Enheder',
    clusters: 'Klynger',
    unusable: 'kan ikke læses',
  },
  en: {
    header: ['', 'Coefficient', 'Std. error', 'Statistic', 'p', '95 % lower', 'upper'],
    observations: 'Observations',
    entities: 'Entities',
    clusters: 'Clusters',
    unusable: 'may not be read',
  },
};

/** Coefficients, counts, fit and tests as aligned lines. */
export function printEstimate(report: PanelEstimate, language: Language): string {
  const style = printStyle(language);
  const words = WORDS[language];
  const number = (value: number | null): string =>
    value === null ? '' : formatSignificant(value, style, DIGITS);
  const body = report.coefficients.map((row) => [
    row.term,
    number(row.estimate),
    number(row.standardError),
    number(row.statistic),
    row.pValue === null ? '' : formatPValue(row.pValue, style),
    number(row.lower),
    number(row.upper),
  ]);
  const omitted = report.omitted.map((term) => omittedSentence(term, language));
  const warnings = report.warnings.map((warning) => warningSentence(warning, language));
  const facts = [
    `${report.model}, ${report.covariance}`,
    `${words.observations}: ${formatCount(report.observations, style)}`,
    `${words.entities}: ${formatCount(report.entities, style)}`,
    ...(report.clusters === null
      ? []
      : [`${words.clusters}: ${formatCount(report.clusters, style)}`]),
  ];
  const fit = Object.entries({
    ...report.rSquared,
    sigmaEntity: report.sigmaEntity,
    sigmaResidual: report.sigmaResidual,
    rho: report.rho,
  }).flatMap(([name, value]) => (value === null ? [] : [`${name} ${number(value)}`]));
  const tests = Object.entries(report.tests).flatMap(([name, test]) =>
    test['reason'] === 'not-for-this-estimator'
      ? []
      : [`${wordsFor(language, 'modelTests', name)}: ${testText(test, language)}`],
  );
  const lines = [
    facts.join('   '),
    '',
    ...alignColumns([words.header, ...body]),
    ...omitted,
    ...warnings,
    '',
  ];
  return `${[...lines, fit.join('   '), ...tests].join('\n')}\n`;
}

/** A test in a line: its statistic, and why it may not be read or was not computed. */
export function testText(test: Readonly<Record<string, unknown>>, language: Language): string {
  const { reason } = test;
  const why = typeof reason === 'string' ? wordsFor(language, 'testReasons', reason) : null;
  const statement = testStatement(test, printStyle(language));
  if (statement === null) return why ?? '';
  return why === null ? statement : `${statement} (${WORDS[language].unusable}: ${why})`;
}
