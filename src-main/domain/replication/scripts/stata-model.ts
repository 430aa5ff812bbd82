/** Which commands does Stata need for one model? */
import { CONSTANT_TERM } from '../../../stats/panel/regression.ts';
import type { ExpectedModel } from '../expected-numbers.ts';
import type { PackageModel } from '../package-spec.ts';
import { meanColumns, ownColumns, type StataColumns, writtenColumns } from './stata-columns.ts';

type FittedNumbers = NonNullable<ExpectedModel['numbers']>;

/** A command without its standard errors: `xtreg y x if touse`, and the options that it has anyway. */
interface Estimation {
  readonly columns: StataColumns;
  readonly command: string;
  readonly options: readonly string[];
  /** What the constant is called. */
  readonly constant: string;
}

/** The commands that choose rows, make columns, estimate and print the errors asked for. */
export interface StataModel {
  readonly lines: readonly string[];
  readonly generated: readonly string[];
  readonly names: ReadonlyMap<string, string>;
}

/** What the random-effects family calls itself and its regressors. */
const RANDOM = ['random-effects', 'correlated-random-effects', 'within-between'];
const FIXED = ['fixed-effects', 'two-way-fixed-effects'];

/** Everything between the model's title and the comparison of its numbers. */
export function stataModel(
  model: PackageModel,
  numbers: FittedNumbers,
  waves: readonly number[],
): StataModel {
  const { columns, command, options, constant } = estimation(model, numbers, waves);
  const left = numbers.omitted.length > 0 ? [leftOut(numbers.omitted)] : [];
  return {
    lines: [
      ...sampleLines(model),
      ...left,
      ...columns.generate,
      ...withErrors(model, command, options),
    ],
    generated: columns.generated,
    names: new Map(columns.names).set(CONSTANT_TERM, constant),
  };
}

function leftOut(omitted: readonly string[]): string {
  return `* Left out, as they say nothing new on these rows: ${omitted.join(', ')}`;
}

function sampleLines(model: PackageModel): string[] {
  const place = model.cluster === 'person' ? [] : ['municipality'];
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

function estimation(
  model: PackageModel,
  numbers: FittedNumbers,
  waves: readonly number[],
): Estimation {
  const columns = columnsOf(model, numbers, waves);
  const own = { columns, constant: '_cons' };
  if (model.estimator === 'first-difference') return differenced(model, columns);
  const command = `${model.outcome} ${columns.regressors.join(' ')} if touse${weightOf(model)}`;
  if (model.estimator === 'pooled') return { ...own, command: `regress ${command}`, options: [] };
  const options = EFFECTS[model.estimator] ?? [];
  const choice = model.components === 'baltagi-chang' && options.includes('re') ? ['sa'] : [];
  const whole = { ...own, command: `xtreg ${command}`, options: [...options, ...choice] };
  return isByHand(model) ? transformed(model, whole) : whole;
}

const EFFECTS: Readonly<Record<string, readonly string[]>> = {
  'random-effects': ['re'],
  'correlated-random-effects': ['re'],
  'within-between': ['re'],
  'random-effects-ml': ['mle', 'nolog'],
  'fixed-effects': ['fe'],
  'two-way-fixed-effects': ['fe'],
  between: ['be'],
};

function weightOf({ weights }: PackageModel): string {
  return weights === null ? '' : ` [pweight = ${weights}]`;
}

function columnsOf(
  model: PackageModel,
  numbers: FittedNumbers,
  waves: readonly number[],
): StataColumns {
  const keys = numbers.coefficients
    .map(({ term }) => term)
    .filter((term) => term !== CONSTANT_TERM);
  if (model.estimator === 'correlated-random-effects') return meanColumns(numbers, 'whole');
  if (model.estimator === 'within-between') return meanColumns(numbers, 'deviation');
  if (model.estimator === 'two-way-fixed-effects') return withWaves(model, ownColumns(keys), waves);
  if (model.estimator === 'first-difference' || isByHand(model)) return ownColumns(keys);
  return writtenColumns(model, numbers);
}

/** Centred dummies, so that the constant is the outcome's mean less the regressors' part. */
function withWaves(
  model: PackageModel,
  columns: StataColumns,
  waves: readonly number[],
): StataColumns {
  const names = waves.slice(1).map((wave) => ({ wave, name: `wave_is_${wave}` }));
  const weight = model.weights === null ? '' : ` [aweight = ${model.weights}]`;
  return {
    ...columns,
    generate: [
      ...columns.generate,
      ...names.flatMap(({ wave, name }) => [
        `generate double ${name} = wave == ${wave} if touse`,
        `quietly summarize ${name}${weight} if touse, meanonly`,
        `replace ${name} = ${name} - r(mean)`,
      ]),
    ],
    generated: [...columns.generated, ...names.map(({ name }) => name)],
    regressors: [...names.map(({ name }) => name), ...columns.regressors],
  };
}

/** Changes since the wave before; rows outside the sample have none. */
function differenced(model: PackageModel, columns: StataColumns): Estimation {
  const changes = columns.regressors.map((_, place) => `change_${place + 1}`);
  const names = new Map(
    [...columns.names].map(([key, name]) => [key, name.replace('term_', 'change_')] as const),
  );
  return {
    constant: '_cons',
    command: `regress change_0 ${changes.join(' ')} if touse${weightOf(model)}`,
    options: model.hasTrend ? [] : ['noconstant'],
    columns: {
      generate: [
        ...columns.generate,
        `generate double term_0 = ${model.outcome} if touse`,
        'generate double change_0 = D.term_0',
        ...changes.map((name, place) => `generate double ${name} = D.term_${place + 1}`),
      ],
      generated: [...columns.generated, 'term_0', 'change_0', ...changes],
      regressors: changes,
      names,
    },
  };
}

/** Stata refuses clusters that split persons: their rows are then transformed here. */
function isByHand({ estimator, covariance, cluster }: PackageModel): boolean {
  const isOwn = [...RANDOM, ...FIXED].includes(estimator);
  return isOwn && covariance === 'cluster' && cluster !== 'person';
}

function transformed(model: PackageModel, { columns, command, options }: Estimation): Estimation {
  const isRandom = RANDOM.includes(model.estimator);
  const taken = [model.outcome, ...columns.regressors];
  const hands = taken.map((_, place) => `hand_${place}`);
  const weight = model.weights === null ? '1' : model.weights;
  const prepare = isRandom
    ? [`quietly ${command}, ${options.join(' ')}`, 'take_theta']
    : [`generate double row_weight = ${weight} if touse`];
  const take = isRandom ? 'take_part' : 'take_within';
  const names = [...columns.names].map(([key, name]) => {
    const place = columns.regressors.indexOf(name);
    return [key, place < 0 ? name : `hand_${place + 1}`] as const;
  });
  const constant = isRandom ? 'hand_cons' : '_cons';
  const regressors = [...(isRandom ? ['hand_cons'] : []), ...hands.slice(1)];
  return {
    constant,
    command: `regress hand_0 ${regressors.join(' ')} if touse${weightOf(model)}`,
    options: isRandom ? ['noconstant'] : [],
    columns: {
      generate: [
        ...columns.generate,
        ...prepare,
        ...taken.map((name, place) => `${take} ${name} hand_${place}`),
        ...(isRandom ? ['generate double hand_cons = 1 - theta if touse'] : []),
      ],
      generated: [
        ...columns.generated,
        ...hands,
        ...(isRandom ? ['hand_cons', 'theta'] : ['row_weight']),
      ],
      regressors,
      names: new Map(names),
    },
  };
}

/** The command once for each way of grouping that its errors are made of. */
function withErrors(model: PackageModel, command: string, options: readonly string[]): string[] {
  const once = (errors: readonly string[]): string => {
    const choices = [...options, ...errors];
    return choices.length > 0 ? `${command}, ${choices.join(' ')}` : command;
  };
  const { covariance, cluster, estimator } = model;
  if (covariance === 'classical') return [once([])];
  if (covariance === 'robust') {
    const isByRow = estimator === 'pooled' || estimator === 'first-difference';
    return [once([isByRow ? 'vce(robust)' : 'vce(cluster person)'])];
  }
  if (cluster !== 'person-and-municipality') return [once([`vce(cluster ${cluster})`])];
  return [
    once(['vce(cluster person)']),
    'matrix errors = e(V)',
    `quietly ${once(['vce(cluster municipality)'])}`,
    'matrix errors = errors + e(V)',
    'quietly egen pair_of_both = group(person municipality) if touse',
    `quietly ${once(['vce(cluster pair_of_both)'])}`,
    'matrix errors = errors - e(V)',
    'drop pair_of_both',
    'use_errors errors',
  ];
}
