import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatSignificant, printStyle } from '../../../../../../shared/table/number-format.ts';
import { starsFor, type StarRule } from '../../../../../../shared/table/star-rule.ts';
import { checkTables } from '../../../../../../src-main/domain/tables/check/check-tables.ts';
import { readPrintedTable } from '../../../../../../src-main/domain/tables/check/printed-table.ts';
import {
  normalTwoSided,
  studentTwoSided,
} from '../../../../../../src-main/stats/dist/distributions.ts';

const RULES: readonly StarRule[] = [
  {
    levels: [0.001, 0.01, 0.05, 0.1].map((below, at) => ({
      mark: ['***', '**', '*', '†'][at]!,
      below,
    })),
  },
  { levels: [0.01, 0.05, 0.1].map((below, at) => ({ mark: ['***', '**', '*'][at]!, below })) },
];
const PERSONS = 300;

/** A design of two columns, random and fixed effects, and how it is printed. */
const design = fc.record({
  variables: fc.array(
    fc.record({
      t: fc.tuple(fc.integer({ min: -5000, max: 5000 }), fc.integer({ min: -5000, max: 5000 })),
      error: fc.integer({ min: -2500, max: 500 }).map((exponent) => 10 ** (exponent / 1000)),
    }),
    { minLength: 4, maxLength: 9 },
  ),
  rule: fc.constantFrom(...RULES),
  language: fc.constantFrom('da' as const, 'en' as const),
  minus: fc.constantFrom('-', '−', '–'),
  brackets: fc.constantFrom('()', '[]'),
  layout: fc.constantFrom('beside' as const, 'below' as const, 'columns' as const),
  digits: fc.integer({ min: 2, max: 4 }),
});
type Design = typeof design extends fc.Arbitrary<infer Value> ? Value : never;

interface Printed {
  readonly b: string;
  readonly stars: string;
  readonly se: string;
}

function printCells({ variables, rule, language, minus, digits }: Design): Printed[][] {
  const style = printStyle(language);
  const spell = (value: number) => formatSignificant(value, style, digits).replace('-', minus);
  const degrees = PERSONS - variables.length;
  return variables.map(({ t, error }) =>
    t.map((thousandths, column) => {
      const ratio = thousandths / 1000;
      const p = column === 0 ? normalTwoSided(ratio) : studentTwoSided(ratio, degrees);
      return { b: spell(ratio * error), stars: starsFor(p, rule), se: spell(error) };
    }),
  );
}

function gridOf({ rule, language, brackets, layout }: Design, cells: readonly Printed[][]) {
  const style = printStyle(language);
  const inBrackets = (text: string) => `${brackets[0]}${text}${brackets[1]}`;
  const label = (row: number) => `variabel ${String.fromCharCode(97 + row)}`;
  const wide = layout === 'columns';
  const body = cells.flatMap((row, at) => {
    if (layout === 'beside') {
      return [[label(at), ...row.map(({ b, stars, se }) => `${b}${stars} ${inBrackets(se)}`)]];
    }
    if (wide) return [[label(at), ...row.flatMap(({ b, stars, se }) => [`${b}${stars}`, se])]];
    return [
      [label(at), ...row.map(({ b, stars }) => `${b}${stars}`)],
      ['', ...row.map(({ se }) => inBrackets(se))],
    ];
  });
  const spread = (texts: readonly string[]) =>
    texts.flatMap((text) => (wide ? [text, ''] : [text]));
  const levels = rule.levels.map(
    ({ mark, below }) => `${mark} p < ${String(below).replace('.', style.decimalMark)}`,
  );
  return [
    ['', ...spread(['Model I', 'Model II'])],
    ['', ...spread(['Random effects', 'Fixed effects'])],
    ...(wide ? [['', 'b', 'SE', 'b', 'SE']] : []),
    ...body,
    ['N', ...spread(['1.400', '600'])],
    ['Antal grupper', ...spread(['1.100', String(PERSONS)])],
    [`Note: Standardfejl i parenteser. ${levels.join(', ')}`],
  ];
}

function check(printed: Design, cells: readonly Printed[][]) {
  const table = readPrintedTable('tabel', gridOf(printed, cells));
  if (table === null) throw new Error('no coefficients were found');
  return checkTables([table]);
}

describe('a table of rounded numbers, however it is printed', () => {
  it('is read wholly and never called impossible', () => {
    fc.assert(
      fc.property(design, (printed) => {
        const cells = printCells(printed);
        const { cells: checked, findings } = check(printed, cells);
        expect(checked).toHaveLength(cells.flat().length);
        expect(checked.filter(({ verdict }) => verdict === 'unreadable')).toEqual([]);
        expect(checked.filter(({ verdict }) => verdict === 'impossible')).toEqual([]);
        // Chance may print the same digits twice, or beside each other.
        const byChance = ['estimate-equals-error', 'row-copied'];
        expect(findings.filter(({ rule }) => !byChance.includes(rule))).toEqual([]);
      }),
      { numRuns: 300, seed: 20190201 },
    );
  });

  it('shows a star too many or too few where t is far from every level', () => {
    fc.assert(
      fc.property(design, fc.boolean(), (printed, isMany) => {
        const [first, ...others] = printed.variables;
        const t = [isMany ? 500 : 4900, 0] as [number, number];
        const planted = { ...printed, variables: [{ ...first!, t }, ...others] };
        const cells = printCells(planted);
        cells[0]![0] = { ...cells[0]![0]!, stars: isMany ? '*' : '' };
        const [cell] = check(planted, cells).cells;
        expect([cell?.text, cell?.verdict]).toEqual([cell?.text, 'impossible']);
      }),
      { numRuns: 200, seed: 20230201 },
    );
  });
});
