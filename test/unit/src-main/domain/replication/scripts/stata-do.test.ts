import { describe, expect, test } from 'vitest';
import type { ExpectedModel } from '../../../../../../src-main/domain/replication/expected-numbers.ts';
import type { PackageModel } from '../../../../../../src-main/domain/replication/package-spec.ts';
import { rScript } from '../../../../../../src-main/domain/replication/scripts/r-script.ts';
import { checkDo } from './support/check-do.ts';
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
  components: 'swamy-arora',
  hasTrend: false,
  covariance: 'classical',
  cluster: 'person',
  weights: null,
  outcome: 'vision',
  terms: [[part('socr')], [party]],
  complete: ['vision', 'socr', 'party'],
  positive: [],
  needsTwoRows: false,
};

function expected(
  change: Partial<PackageModel>,
  terms: readonly string[],
  omitted: readonly string[] = [],
): ExpectedModel {
  const coefficients = terms.map((term) => ({ term, estimate: -0.5, standardError: 0.25 }));
  const counts = { observations: 9, persons: 4, references: { party: 3 } };
  const numbers = { ...counts, coefficients, omitted, isRepaired: false };
  return { model: { ...base, ...change }, numbers };
}

const spec = {
  hasMunicipality: false,
  waves: [2019, 2023],
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

const COLUMNS = 'person wave municipality vision socr party income weight'.split(' ');

/** The lines, joined where they continue, of a file that Stata would take as far as we can tell. */
function linesOf(model: ExpectedModel): string[] {
  const text = stataDo([model], spec, { language: 'da' });
  expect(checkDo(text, COLUMNS)).toEqual([]);
  return text.replaceAll(/ \/\/\/\n\s*/g, ' ').split('\n');
}

describe('the do-file', () => {
  test('declares the panel, reads the data and ends with PASS or FAIL', () => {
    const lines = linesOf(expected({}, ['socr', '(constant)']));
    expect(lines).toContain('replace wave_place = 2 if wave == 2023');
    expect(lines).toContain('xtset person wave_place');
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
      'generate double term_2 = (socr - scalar(centre_1)) * (party == 2) if touse',
    );
    expect(lines).toContain('check_term vision-I term_2 -0.5 0.25');
  });

  test.each([
    ['pooled', 'robust', 'person', 'regress vision socr if touse, vce(robust)'],
    ['pooled', 'classical', 'person', 'regress vision socr if touse'],
    [
      'pooled',
      'cluster',
      'municipality',
      'regress vision socr if touse, vce(cluster municipality)',
    ],
    ['between', 'classical', 'person', 'xtreg vision socr if touse, be'],
    ['random-effects', 'robust', 'person', 'xtreg vision socr if touse, re vce(cluster person)'],
    ['random-effects-ml', 'classical', 'person', 'xtreg vision socr if touse, mle nolog'],
    ['fixed-effects', 'cluster', 'person', 'xtreg vision socr if touse, fe vce(cluster person)'],
  ] as const)('writes %s with %s errors by %s', (estimator, covariance, cluster, command) => {
    const change = { estimator, covariance, cluster, terms: [[part('socr')]] };
    expect(linesOf(expected(change, ['socr']))).toContain(command);
  });

  test('weighs rows by probability weights', () => {
    const change = { estimator: 'pooled', covariance: 'robust', weights: 'weight' };
    const lines = linesOf(expected({ ...change, terms: [[part('socr')]] }, ['socr']));
    expect(lines).toContain('regress vision socr if touse [pweight = weight], vce(robust)');
  });

  test('asks for the variance components of Baltagi and Chang', () => {
    const change = { components: 'baltagi-chang' as const, terms: [[part('socr')]] };
    expect(linesOf(expected(change, ['socr']))).toContain('xtreg vision socr if touse, re sa');
  });

  test('takes centred wave dummies beside the two-way model, so that the constant is the same', () => {
    const change = { estimator: 'two-way-fixed-effects', terms: [[part('socr')]] };
    const lines = linesOf(expected(change, ['socr', '(constant)'], ['time']));
    expect(lines).toContain('* Left out, as they say nothing new on these rows: time');
    expect(lines).toContain('generate double wave_is_2023 = wave == 2023 if touse');
    expect(lines).toContain('replace wave_is_2023 = wave_is_2023 - r(mean)');
    expect(lines).toContain('xtreg vision wave_is_2023 term_1 if touse, fe');
  });

  test('takes differences of neighbouring waves without a constant', () => {
    const change = { estimator: 'first-difference', terms: [[part('socr')]] };
    const lines = linesOf(expected(change, ['socr']));
    expect(lines).toContain('generate double change_1 = D.term_1');
    expect(lines).toContain('regress change_0 change_1 if touse, noconstant');
    expect(lines).toContain('check_term vision-I change_1 -0.5 0.25');
    const trend = linesOf(expected({ ...change, hasTrend: true }, ['socr', '(constant)']));
    expect(trend).toContain('regress change_0 change_1 if touse');
    expect(trend).toContain('check_term vision-I _cons -0.5 0.25');
  });

  test('makes persons’ means for Mundlak, and deviations from them for within–between', () => {
    const terms = [[part('socr')]];
    const mundlak = linesOf(
      expected({ estimator: 'correlated-random-effects', terms }, ['socr', 'mean(socr)']),
    );
    expect(mundlak).toContain('egen double mean_1 = mean(term_1) if touse, by(person)');
    expect(mundlak).toContain('xtreg vision term_1 mean_1 if touse, re');
    const hybrid = linesOf(
      expected({ estimator: 'within-between', terms }, ['socr'], ['mean(socr)']),
    );
    expect(hybrid).toContain('generate double deviation_1 = term_1 - mean_1');
    expect(hybrid).toContain('xtreg vision deviation_1 if touse, re');
  });

  test('transforms rows itself where clusters may split persons', () => {
    const change = { covariance: 'cluster', cluster: 'municipality' as const };
    const terms = [[part('socr')]];
    const random = linesOf(expected({ ...change, terms }, ['socr', '(constant)']));
    expect(random).toContain('quietly xtreg vision term_1 if touse, re');
    expect(random).toContain('take_part term_1 hand_1');
    expect(random).toContain(
      'regress hand_0 hand_cons hand_1 if touse, noconstant vce(cluster municipality)',
    );
    expect(random).toContain('check_term vision-I hand_cons -0.5 0.25');
    const estimator = 'fixed-effects';
    const fixed = linesOf(expected({ ...change, estimator, terms }, ['socr', '(constant)']));
    expect(fixed).toContain('take_within vision hand_0');
    expect(fixed).toContain('regress hand_0 hand_1 if touse, vce(cluster municipality)');
  });

  test('adds and subtracts one-way covariances for clusters both ways', () => {
    const change = {
      estimator: 'pooled',
      covariance: 'cluster',
      cluster: 'person-and-municipality' as const,
      terms: [[part('socr')]],
    };
    const lines = linesOf(expected(change, ['socr']));
    const first = lines.indexOf('regress vision socr if touse, vce(cluster person)');
    expect(lines.slice(first + 1, first + 9)).toEqual([
      'matrix errors = e(V)',
      'quietly regress vision socr if touse, vce(cluster municipality)',
      'matrix errors = errors + e(V)',
      'quietly egen pair_of_both = group(person municipality) if touse',
      'quietly regress vision socr if touse, vce(cluster pair_of_both)',
      'matrix errors = errors - e(V)',
      'drop pair_of_both',
      'use_errors errors',
    ]);
  });

  test('leaves out what the model omits, and then makes the levels that are left', () => {
    const lines = linesOf(expected({}, ['party=1', '(constant)'], ['socr', 'party=2']));
    expect(lines).toContain('generate double term_1 = (party == 1) if touse');
    expect(lines).toContain('xtreg vision term_1 if touse, re');
  });

  test('continues a long command on further lines', () => {
    const terms = Array.from({ length: 30 }, () => [part('socr')]);
    const text = stataDo([expected({ terms }, ['socr'])], spec, { language: 'da' });
    const lines = text.slice(text.indexOf('xtset')).split('\n');
    expect(lines.every((line) => line.length <= 100 || line.startsWith('display'))).toBe(true);
    expect(lines.filter((line) => line.endsWith(' ///')).length).toBeGreaterThan(0);
  });

  test('names a model that it does not cover, without a command for it', () => {
    const unfitted = stataDo([{ model: base, numbers: null }], spec, { language: 'da' });
    expect(unfitted).toContain('display as text "NOT COVERED vision-I: it could not be fitted"');
    expect(unfitted).not.toContain('xtreg vision');
    const cr2 = stataDo([expected({ covariance: 'cluster-cr2' }, ['socr'])], spec, {
      language: 'da',
    });
    expect(cr2).toContain('"NOT COVERED vision-I: Stata 14 has no CR2 errors"');
    expect(cr2).not.toContain('xtreg vision');
    const wish = { language: 'da', leftOut: ['A1'] } as const;
    expect(stataDo([], spec, wish)).toContain('"NOT COVERED A1: an alternative model"');
  });

  test('lets no label end its quotes or name a macro', () => {
    expect(linesOf(expected({}, ['socr']))).toContain('label variable party "Parti  x   y   z"');
    expect(plain('a\r\n*/ b')).toBe('a    b');
  });
});

describe('the R script', () => {
  test('lists models with their terms and what it does not cover', () => {
    const other = { model: { ...base, id: 'vision-X' }, numbers: null };
    const script = rScript([expected({ title: 'a"b\\' }, ['socr']), other], spec);
    expect(script).toContain('id = "vision-I", table = "a b "');
    expect(script).toContain('list(list(kind = "factor", column = "party", order = c(3, 1, 2)))');
    expect(script).toContain('not_fitted <- c("vision-X")');
    expect(rScript([other], spec, ['A1'])).toContain('not_covered <- c("A1")');
    expect(script).toContain('cat(if (differing == 0 && compared > 0) "PASS\\n" else "FAIL\\n")');
  });
});
