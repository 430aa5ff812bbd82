import { describe, expect, test } from 'vitest';
import type { ExpectedModel } from '../../../../../../src-main/domain/replication/expected-numbers.ts';
import type { PackageModel } from '../../../../../../src-main/domain/replication/package-spec.ts';
import { rScript } from '../../../../../../src-main/domain/replication/scripts/r-script.ts';
import { plain, stataDo } from '../../../../../../src-main/domain/replication/scripts/stata-do.ts';

const part = (column: string, kind: 'numeric' | 'log' | 'centred' = 'numeric') => ({
  kind,
  column,
  order: [],
});
const party = { kind: 'factor' as const, column: 'party', order: [3, 1, 2] };

const base: PackageModel = {
  id: 'vision-I',
  modelSet: 'vision',
  column: 'I',
  title: '2, I',
  estimator: 'random-effects',
  covariance: 'classical',
  cluster: 'person',
  outcome: 'vision',
  terms: [[part('socr')], [party]],
  complete: ['vision', 'socr', 'party'],
  positive: [],
  needsTwoRows: false,
  isCovered: true,
};

function expected(change: Partial<PackageModel>, terms: readonly string[]): ExpectedModel {
  const coefficients = terms.map((term) => ({ term, estimate: -0.5, standardError: 0.25 }));
  const numbers = { observations: 9, persons: 4, references: { party: 3 }, coefficients };
  return { model: { ...base, ...change }, numbers };
}

const spec = {
  hasMunicipality: false,
  models: [],
  variables: [
    {
      id: 'party',
      name: 'party',
      label: { da: 'Parti "x" `y\' $z', en: 'Party' },
      type: 'category' as const,
      levels: [{ code: 1, value: 'V', title: { da: 'Venstre', en: 'Liberals' } }],
    },
  ],
};

function linesOf(model: ExpectedModel): string[] {
  return stataDo([model], spec, 'da').split('\n');
}

describe('the do-file', () => {
  test('declares the panel, reads the data and ends with PASS or FAIL', () => {
    const lines = linesOf(expected({}, ['socr', '(constant)']));
    expect(lines).toContain('xtset person wave');
    expect(lines.filter((line) => line.startsWith('import delimited "data.csv"'))).toHaveLength(1);
    expect(lines.slice(-8)).toEqual([
      'if $differing == 0 & $compared > 0 {',
      '    display as result "PASS"',
      '}',
      'else {',
      '    display as error "FAIL"',
      '    exit 9',
      '}',
      '',
    ]);
  });

  test('fits random effects with the chosen reference and counts rows and persons', () => {
    const lines = linesOf(expected({}, ['socr', 'party=1', 'party=2', '(constant)']));
    expect(lines).toContain('generate byte touse = !missing(vision, socr, party)');
    expect(lines).toContain('xtreg vision socr ib3.party if touse, re');
    expect(lines).toContain('quietly count if e(sample)');
    expect(lines).toContain("check_count vision-I observations `r(N)' 9");
    expect(lines).toContain("check_count vision-I persons `r(N)' 4");
    expect(lines).toContain('check_term vision-I 1.party -0.5 0.25');
    expect(lines).toContain('check_term vision-I _cons -0.5 0.25');
  });

  test('keeps persons with two rows for fixed effects, and positive numbers for logarithms', () => {
    const terms = [[part('income', 'log')]];
    const change = { estimator: 'fixed-effects', needsTwoRows: true, positive: ['income'], terms };
    const lines = linesOf(expected(change, ['log(income)', '(constant)']));
    expect(lines).toContain('replace touse = 0 if !(income > 0)');
    expect(lines).toContain('bysort person: egen rows_left = total(touse)');
    expect(lines).toContain('replace touse = 0 if rows_left < 2');
    expect(lines).toContain('generate double term_1 = log(income) if touse');
    expect(lines).toContain('xtreg vision term_1 if touse, fe');
    expect(lines).toContain('drop touse first_row term_1');
  });

  test('makes products of centred variables and levels as variables of their own', () => {
    const terms = [[part('socr', 'centred'), party]];
    const lines = linesOf(expected({ terms }, ['c(socr)*party=1', 'c(socr)*party=2']));
    expect(lines).toContain(
      'generate double term_2 = (socr - scalar(mean_socr)) * (party == 2) if touse',
    );
    expect(lines).toContain('check_term vision-I term_2 -0.5 0.25');
  });

  test.each([
    ['pooled', 'robust', 'person', 'regress vision socr if touse, vce(robust)'],
    ['pooled', 'classical', 'person', 'regress vision socr if touse'],
    ['between', 'classical', 'person', 'xtreg vision socr if touse, be'],
    ['random-effects', 'robust', 'person', 'xtreg vision socr if touse, re vce(cluster person)'],
    [
      'fixed-effects',
      'cluster',
      'municipality',
      'xtreg vision socr if touse, fe vce(cluster municipality) nonest',
    ],
  ] as const)('writes %s with %s errors by %s', (estimator, covariance, cluster, command) => {
    const change = { estimator, covariance, cluster, terms: [[part('socr')]] };
    expect(linesOf(expected(change, ['socr']))).toContain(command);
  });

  test('names a model that it does not cover, without a command for it', () => {
    const text = stataDo([{ model: base, numbers: null }], spec, 'da');
    expect(text).toContain('display as text "NOT COVERED vision-I"');
    expect(text).not.toContain('xtreg vision');
  });

  test('lets no label end its quotes or name a macro', () => {
    expect(linesOf(expected({}, ['socr']))).toContain('label variable party "Parti  x   y   z"');
    expect(plain('a\r\n*/ b')).toBe('a    b');
  });
});

describe('the R script', () => {
  test('lists models with their terms and what it does not cover', () => {
    const other = { model: { ...base, id: 'vision-X' }, numbers: null };
    const script = rScript([expected({ title: 'a"b\\' }, ['socr']), other]);
    expect(script).toContain('id = "vision-I", table = "a b "');
    expect(script).toContain('list(list(kind = "factor", column = "party", order = c(3, 1, 2)))');
    expect(script).toContain('not_covered <- c("vision-X")');
    expect(script).toContain('cat(if (differing == 0 && compared > 0) "PASS\\n" else "FAIL\\n")');
  });
});
