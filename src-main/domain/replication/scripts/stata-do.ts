/** The Stata do-file that does the work of the tables again and says whether it agrees. */
import type { ExpectedModel } from '../expected-numbers.ts';
import type { Language } from '../../../../shared/plan/local-text.ts';
import type { PackageModel, PackageSpec } from '../package-spec.ts';
import { CONSTANT_TERM } from '../../../stats/panel/regression.ts';
import { stataTerms } from './stata-terms.ts';

/** `xtset`, the sample rule, `xtreg` or `regress`, and a comparison of every b and se. */
export function stataDo(
  models: readonly ExpectedModel[],
  spec: PackageSpec,
  language: Language,
): string {
  const others = models.filter(({ numbers }) => numbers === null);
  const covered = models.length - others.length;
  return [
    ...HEAD,
    ...labels(spec, language),
    'xtset person wave',
    '',
    ...models.flatMap((expected) => modelLines(expected)),
    ...others.map(({ model }) => `display as text "NOT COVERED ${plain(model.id)}"`),
    `display as text "${covered} models, " $compared " numbers compared, " $differing " differ, ${others.length} models not covered"`,
    'if $differing == 0 & $compared > 0 {',
    '    display as result "PASS"',
    '}',
    'else {',
    '    display as error "FAIL"',
    '    exit 9',
    '}',
    '',
  ].join('\n');
}

const HEAD = [
  '* Run in this folder: do replicate.do',
  '* The last line is PASS, or FAIL after the numbers that differ.',
  'version 14',
  'clear all',
  'set more off',
  'set varabbrev off',
  'global differing = 0',
  'global compared = 0',
  'global tolerance = 1e-6',
  '',
  '* Compares one coefficient and its standard error with what is expected.',
  'capture program drop check_term',
  'program define check_term',
  '    args model term b0 se0',
  "    capture scalar b1 = _b[`term']",
  '    if _rc scalar b1 = .',
  "    capture scalar se1 = _se[`term']",
  '    if _rc scalar se1 = .',
  '    global compared = $compared + 2',
  "    if missing(scalar(b1)) | abs(scalar(b1) - (`b0')) > $tolerance * max(abs(`b0'), `se0') {",
  '        global differing = $differing + 1',
  '        display as error "DIFFERS `model\' `term\' b: " scalar(b1) ", expected `b0\'"',
  '    }',
  "    if missing(scalar(se1)) | abs(scalar(se1) - (`se0')) > $tolerance * `se0' {",
  '        global differing = $differing + 1',
  '        display as error "DIFFERS `model\' `term\' se: " scalar(se1) ", expected `se0\'"',
  '    }',
  'end',
  '',
  '* Compares a count: rows of the sample, or persons.',
  'capture program drop check_count',
  'program define check_count',
  '    args model what found wanted',
  "    if `found' != `wanted' {",
  '        global differing = $differing + 1',
  "        display as error \"DIFFERS `model' `what': `found', expected `wanted'\"",
  '    }',
  'end',
  '',
  'import delimited "data.csv", varnames(1) case(preserve) asdouble encoding("utf-8") clear',
  '',
];

function labels({ variables }: PackageSpec, language: Language): string[] {
  return variables.flatMap(({ name, label, levels }) => [
    `label variable ${name} "${plain(label[language])}"`,
    ...levels.map(
      ({ code, title }) => `label define ${name} ${code} "${plain(title[language])}", modify`,
    ),
    ...(levels.length > 0 ? [`label values ${name} ${name}`] : []),
  ]);
}

function modelLines({ model, numbers }: ExpectedModel): string[] {
  if (numbers === null) return [];
  const terms = stataTerms(
    model.terms,
    numbers.coefficients.map(({ term }) => term),
    numbers.references,
  );
  const options = [...(EFFECTS[model.estimator] ?? []), ...errorOption(model)];
  const command = model.estimator === 'pooled' ? 'regress' : 'xtreg';
  const choice = options.length > 0 ? `, ${options.join(' ')}` : '';
  return [
    `* ${plain(model.title)}: ${plain(model.id)}`,
    ...sampleLines(model),
    ...terms.generate,
    `${command} ${model.outcome} ${terms.regressors.join(' ')} if touse${choice}`,
    'quietly count if e(sample)',
    `check_count ${model.id} observations \`r(N)' ${numbers.observations}`,
    'quietly egen byte first_row = tag(person) if e(sample)',
    'quietly count if first_row == 1',
    `check_count ${model.id} persons \`r(N)' ${numbers.persons}`,
    ...numbers.coefficients.map(({ term, estimate, standardError }) => {
      const name = term === CONSTANT_TERM ? '_cons' : (terms.names.get(term) ?? term);
      return `check_term ${model.id} ${name} ${estimate} ${standardError}`;
    }),
    `drop touse first_row${terms.generated.map((name) => ` ${name}`).join('')}`,
    '',
  ];
}

const EFFECTS: Readonly<Record<string, readonly string[]>> = {
  'random-effects': ['re'],
  'fixed-effects': ['fe'],
  between: ['be'],
};

function errorOption({ covariance, cluster, estimator }: PackageModel): string[] {
  if (covariance === 'classical') return [];
  if (covariance === 'cluster') {
    // Persons may move to another municipality: Stata otherwise refuses clusters that split them.
    const isSplit = estimator === 'fixed-effects' && cluster === 'municipality';
    return [`vce(cluster ${cluster})`, ...(isSplit ? ['nonest'] : [])];
  }
  return [estimator === 'pooled' ? 'vce(robust)' : 'vce(cluster person)'];
}

function sampleLines(model: PackageModel): string[] {
  const place = model.cluster === 'municipality' ? ['municipality'] : [];
  return [
    `generate byte touse = !missing(${[...model.complete, ...place].join(', ')})`,
    ...model.positive.map((name) => `replace touse = 0 if !(${name} > 0)`),
    ...(model.needsTwoRows
      ? [
          'bysort person: egen rows_left = total(touse)',
          'replace touse = 0 if rows_left < 2',
          'drop rows_left',
        ]
      : []),
  ];
}

/** A text that can stand between quotes or in a comment: no quote, macro or line end. */
export function plain(text: string): string {
  return text.replaceAll(/["`'$\\\p{Cc}]/gu, ' ').replaceAll(/\/\*|\*\/|\/\/\/?/g, ' ');
}
