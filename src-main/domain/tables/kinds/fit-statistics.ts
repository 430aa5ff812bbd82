/** How well do the models of a table fit, and what do their tests say? */
import type { PanelEstimate } from '../../../../shared/contract/models.ts';
import { tableTexts } from '../../../../shared/i18n/table-texts.ts';
import { wordsFor } from '../../../../shared/i18n/translate.ts';
import type { ModelSet } from '../../../../shared/plan/model-plan.ts';
import { printStyle } from '../../../../shared/table/number-format.ts';
import type { TableCell, TableRow } from '../../../../shared/table/table-doc.ts';
import { testStatement } from '../../../../shared/table/test-statement.ts';
import type { Speaker } from '../../description/speak.ts';
import { enumerate } from '../enumerate.ts';
import type { FittedColumn } from '../regression-table.ts';

type Fits = ReadonlyMap<string, FittedColumn>;

const DIGITS = 3;
const TESTS = ['model', 'breuschPagan', 'noEntityEffects', 'hausman', 'mundlak'] as const;

/** Rows below the counts: R², the spread of persons' levels, and the tests; only those that exist. */
export function fitStatisticRows(
  { columns }: ModelSet,
  fits: Fits,
  { text, language }: Speaker,
): TableRow[] {
  const row = (
    id: string,
    label: string,
    cell: (estimate: PanelEstimate) => TableCell,
  ): TableRow => ({
    id,
    label,
    cells: columns.map((column) => {
      const fit = fits.get(column.id);
      return fit ? cell(fit.estimate) : { kind: 'empty' };
    }),
    ruleAbove: false,
  });
  const number = (value: number | null): TableCell =>
    value === null ? { kind: 'empty' } : { kind: 'number', value, digits: DIGITS };
  const rows = [
    row('r-squared-within', text('printedTables.rSquaredWithin'), (one) =>
      number(one.rSquared.within),
    ),
    row('r-squared-between', text('printedTables.rSquaredBetween'), (one) =>
      number(one.rSquared.between),
    ),
    row('r-squared-overall', text('printedTables.rSquaredOverall'), (one) =>
      number(one.rSquared.overall),
    ),
    row('sigma-entity', text('printedTables.sigmaEntity'), (one) => number(one.sigmaEntity)),
    row('sigma-residual', text('printedTables.sigmaResidual'), (one) => number(one.sigmaResidual)),
    row('rho', text('printedTables.rho'), (one) => number(one.rho)),
    row('theta', text('printedTables.theta'), (one) => number(one.theta?.median ?? null)),
    ...TESTS.flatMap((test) => [
      row(`test-${test}`, text(`printedTables.test_${test}`), (one) =>
        statisticCell(one.tests[test], language),
      ),
      row(
        `test-${test}-p`,
        text('printedTables.testP', { test: text(`printedTables.test_${test}`) }),
        (one) => pCell(one.tests[test]),
      ),
    ]),
  ].filter(({ cells }) => cells.some(({ kind }) => kind !== 'empty'));
  return rows.map((one, place) => (place === 0 ? { ...one, ruleAbove: true } : one));
}

type Test = PanelEstimate['tests'][string] | undefined;

/** `χ²(2) = 3,42`; the p-value has a row of its own. */
function statisticCell(test: Test, language: Speaker['language']): TableCell {
  if (test === undefined || !isReadable(test)) return { kind: 'empty' };
  const text = testStatement({ ...test, pValue: null }, printStyle(language));
  return text === null ? { kind: 'empty' } : { kind: 'text', text };
}

function pCell(test: Test): TableCell {
  if (test === undefined || !isReadable(test)) return { kind: 'empty' };
  const value = test['pValue'];
  return typeof value === 'number' ? { kind: 'p-value', value } : { kind: 'empty' };
}

/** A test whose conditions the data break is named in the note instead. */
function isReadable(test: NonNullable<Test>): boolean {
  return test['usable'] !== false;
}

/** θ where it differs between persons, and the Hausman tests that cannot be read. */
export function fitSentences({ columns }: ModelSet, fits: Fits, speaker: Speaker): string[] {
  const { text, fixed, language } = speaker;
  const estimates = columns.flatMap(({ id }) => {
    const estimate = fits.get(id)?.estimate;
    return estimate ? [{ id, estimate }] : [];
  });
  const ranges = estimates.flatMap(({ id, estimate: { theta } }) =>
    theta === null || theta.min === theta.max
      ? []
      : [
          text('printedTables.thetaOf', {
            minimum: fixed(theta.min, DIGITS),
            maximum: fixed(theta.max, DIGITS),
            model: id,
          }),
        ],
  );
  const unusable = estimates.flatMap(({ id, estimate: { tests } }) => {
    const reason = tests['hausman']?.['usable'] === false ? tests['hausman']['reason'] : null;
    if (typeof reason !== 'string') return [];
    const words = wordsFor(language, 'testReasons', reason);
    return [text('printedTables.hausmanUnusable', { model: id, reason: words })];
  });
  const list = enumerate(ranges, tableTexts[language]);
  return [
    ...(ranges.length === 0 ? [] : [text('printedTables.thetaRange', { ranges: list })]),
    ...unusable,
  ];
}
