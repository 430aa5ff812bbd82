// A study with one model for every estimator, covariance, grouping and weighting that the app offers,
// made from another study's plan and rows: what the replication scripts are verified on.
import { ESTIMATORS } from '../../src-main/stats/estimators/index.ts';

const part = (variable, transform = 'none', reference = null) => ({
  variable,
  transform,
  reference,
});

/** A factor with a reference of its own, an interaction of both kinds, squares, logs, centring. */
const TERMS = [
  'socr',
  'time',
  'coalition',
  'male',
  'age',
  { parts: [part('age'), part('age')] },
  { parts: [part('terms', 'log')] },
  { parts: [part('party', 'none', 'V')] },
  { parts: [part('socr', 'centred'), part('region', 'none', 'Syddanmark')] },
  { parts: [part('socr'), part('coalition')] },
];

const GROUPINGS = {
  cluster: ['person', 'municipality', 'person-and-municipality'],
  'cluster-cr2': ['person', 'municipality'],
};

/** `weights` of an estimator → the variable; fixed effects ask for one weight a person. */
const WEIGHTS = { any: 'log-population', 'constant-within-entities': 'person-weight' };

/** The document with one model set of every kind and its table, and the rows with a weight. */
export function everyModel(document, frame) {
  const { plan } = document;
  const [set] = plan.modelSets;
  const columns = ESTIMATORS.flatMap(specifications).map((choices, place) => ({
    id: `M${place + 1}`,
    caption: { da: '', en: '' },
    terms: TERMS,
    sample: { completeOn: null, persons: place % 7 === 3 ? 'two-rows' : 'all' },
    ...choices,
  }));
  const every = { ...set, id: 'every', columns };
  const table = { ...plan.tables[0], id: 'table-every', modelSet: 'every', rows: [] };
  const weight = {
    ...plan.variables.find(({ id }) => id === 'age'),
    id: 'person-weight',
    label: { da: 'Vægt', en: 'Weight' },
  };
  return {
    document: {
      ...document,
      plan: {
        ...plan,
        modelSets: [every],
        tables: [table],
        variables: [...plan.variables, weight],
      },
    },
    frame: withWeight(frame),
  };
}

function specifications({ id, covariances, options, weights }) {
  const rules = options.flatMap((option) =>
    option.values.map(({ id: value }) => [option.id, value]),
  );
  const plain = covariances.flatMap((covariance) =>
    (GROUPINGS[covariance] ?? [undefined]).flatMap((cluster) =>
      (rules.length > 0 ? rules : [null]).map((rule) => ({
        estimator: id,
        covariance,
        ...(cluster === undefined ? {} : { cluster }),
        ...(rule === null ? {} : Object.fromEntries([rule])),
      })),
    ),
  );
  if (weights === null) return plain;
  const weighted = plain.filter(({ covariance }) => ['robust', 'cluster'].includes(covariance));
  return [...plain, ...weighted.map((choices) => ({ ...choices, weights: WEIGHTS[weights] }))];
}

/** A number from 1 to 3 for each person, the same in all rows. */
function withWeight(frame) {
  const values = frame.entity.map((person) => 1 + ((person * 7) % 5) / 2);
  const column = { values, missing: values.map(() => null) };
  return { ...frame, columns: new Map([...frame.columns, ['person-weight', column]]) };
}
