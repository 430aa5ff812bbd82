/** The Stata do-file that does the work of the tables again and says whether it agrees. */
import type { ExpectedModel } from '../expected-numbers.ts';
import type { Language } from '../../../../shared/plan/local-text.ts';
import type { PackageSpec } from '../package-spec.ts';
import { stataGap } from '../stata-gap.ts';
import { stataModel } from './stata-model.ts';
import { STATA_HEAD } from './stata-programs.ts';

/** Longer lines are continued on the next. */
const WIDEST = 100;

/** Stata cuts a variable's label here. */
const LONGEST_LABEL = 80;

/** Stata's likelihood search stops sooner than ours. */
const LIKELIHOOD_TOLERANCE = '1e-5';

interface DoWish {
  readonly language: Language;
  /** Printed models that the package does not repeat at all. */
  readonly leftOut?: readonly string[];
}

/** `xtset`, the sample rule, `xtreg` or `regress`, and a comparison of every b and se. */
export function stataDo(
  models: readonly ExpectedModel[],
  spec: PackageSpec,
  { language, leftOut = [] }: DoWish,
): string {
  const covered = models.filter(
    (expected) => expected.numbers !== null && stataGap(expected) === null,
  );
  const others = models.filter((expected) => !covered.includes(expected));
  return [
    ...STATA_HEAD,
    '',
    ...labels(spec, language),
    'generate byte wave_place = .',
    ...spec.waves.map((wave, place) => `replace wave_place = ${place + 1} if wave == ${wave}`),
    'xtset person wave_place',
    '',
    ...covered.flatMap((expected) => modelLines(expected, spec)),
    ...others.map((expected) => notCovered(expected)),
    ...leftOut.map((id) => `display as text "NOT COVERED ${plain(id)}: an alternative model"`),
    `display as text "${covered.length} models, " $compared " numbers compared, " $differing " differ, ${others.length} models not covered"`,
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

function labels({ variables }: PackageSpec, language: Language): string[] {
  return variables.flatMap(({ name, label, levels }) => [
    `label variable ${name} "${plain(label[language]).slice(0, LONGEST_LABEL)}"`,
    ...levels.map(
      ({ code, title }) => `label define ${name} ${code} "${plain(title[language])}", modify`,
    ),
    ...(levels.length > 0 ? [`label values ${name} ${name}`] : []),
  ]);
}

function notCovered(expected: ExpectedModel): string {
  const why = {
    cr2: 'Stata 14 has no CR2 errors',
    'repaired-covariance': 'the covariance had negative eigenvalues',
  };
  const gap = stataGap(expected);
  const reason = gap === null ? 'it could not be fitted' : why[gap];
  return `display as text "NOT COVERED ${plain(expected.model.id)}: ${reason}"`;
}

function modelLines({ model, numbers }: ExpectedModel, { waves }: PackageSpec): string[] {
  if (numbers === null) return [];
  const { lines, generated, names } = stataModel(model, numbers, waves);
  const isLikelihood = model.estimator === 'random-effects-ml';
  return [
    `* ${plain(model.title)}: ${plain(model.id)}`,
    ...lines.flatMap(continued),
    'quietly count if e(sample)',
    `check_count ${model.id} observations \`r(N)' ${numbers.observations}`,
    'quietly egen byte first_row = tag(person) if e(sample)',
    'quietly count if first_row == 1',
    `check_count ${model.id} persons \`r(N)' ${numbers.persons}`,
    ...(isLikelihood ? [`global tolerance = ${LIKELIHOOD_TOLERANCE}`] : []),
    ...numbers.coefficients.flatMap(({ term, estimate, standardError }) =>
      estimate === null
        ? []
        : [`check_term ${model.id} ${names.get(term) ?? term} ${estimate} ${standardError}`],
    ),
    ...(isLikelihood ? ['global tolerance = 1e-6'] : []),
    ...continued(['drop touse first_row', ...generated].join(' ')),
    '',
  ];
}

/** A long command over several lines, broken between words; a comment stays whole. */
function continued(line: string): string[] {
  if (line.length <= WIDEST || line.startsWith('*')) return [line];
  const place = line.lastIndexOf(' ', WIDEST - 4);
  if (place <= 4) return [line];
  return [`${line.slice(0, place)} ///`, ...continued(`    ${line.slice(place + 1)}`)];
}

/** A text that can stand between quotes or in a comment: no quote, macro or line end. */
export function plain(text: string): string {
  return text.replaceAll(/["`'$\\\p{Cc}]/gu, ' ').replaceAll(/\/\*|\*\/|\/\/\/?/g, ' ');
}
