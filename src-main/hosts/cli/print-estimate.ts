/** How does a fitted model look in a terminal? */
import type { PanelEstimate } from '../../../shared/contract/models.ts';
import type { Language } from '../../../shared/plan/local-text.ts';
import {
  formatCount,
  formatPValue,
  formatSignificant,
  printStyle,
} from '../../../shared/table/number-format.ts';

const DIGITS = 5;
const WORDS = {
  da: {
    header: ['', 'Koefficient', 'Std.fejl', 'Teststørrelse', 'p', '95 % nedre', 'øvre'],
    omitted: 'udeladt',
    observations: 'Observationer',
    entities: 'Enheder',
    clusters: 'Klynger',
  },
  en: {
    header: ['', 'Coefficient', 'Std. error', 'Statistic', 'p', '95 % lower', 'upper'],
    omitted: 'omitted',
    observations: 'Observations',
    entities: 'Entities',
    clusters: 'Clusters',
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
  const omitted = report.omitted.map(
    ({ term, reason, with: partners = [] }) =>
      `${term}: ${words.omitted} (${[reason, ...partners].join(' ')})`,
  );
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
  const tests = Object.entries(report.tests).map(([name, test]) => `${name}: ${testText(test)}`);
  const lines = [facts.join('   '), '', ...aligned([words.header, ...body]), ...omitted, ''];
  return `${[...lines, fit.join('   '), ...tests].join('\n')}\n`;
}

/** A test's facts as they stand in the JSON; the statistic's meaning is in its kind. */
function testText(test: Readonly<Record<string, unknown>>): string {
  return Object.entries(test)
    .map(([name, value]) => (name === 'kind' ? String(value) : `${name} ${JSON.stringify(value)}`))
    .join('  ');
}

function aligned(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => (row[column] ?? '').length)),
  );
  return rows.map((row) =>
    row
      .map((cell, column) =>
        column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join('  '),
  );
}
