/** Models that were tried beside those of the tables: the register, and what they differ in. */
export const alternatives = {
  same: 'som model {model}',
  outcome: 'udfald: {name}',
  with: 'med {terms}',
  without: 'uden {terms}',
  standardErrors: 'standardfejl: {kind}',
  weights: 'andre vægte',
  varianceComponents: 'andre varianskomponenter',
  rowsOf: 'samme rækker som model {model}',
  ownRows: 'egne rækker',
  twoRows: 'kun personer med to rækker',
  allPersons: 'alle personer',
  differsIn: 'Afviger ved',
  differs: 'Model {model} afviger fra model {base}: {differences}.',
  equals: 'Model {model} er som model {base}.',
  variable: 'Variabel',
  estimate: 'Koefficient',
  isIn: 'Ja',
  notFitted: 'Kunne ikke beregnes: {models}.',
  withdrawnBecause: 'Trukket tilbage: {model}. {reason}',
} as const;

/** The printed table of a specification curve. */
export const curveTable = {
  choice: 'Valg',
  all: 'Alle modeller',
  models: 'Modeller',
  least: 'Mindste',
  median: 'Median',
  greatest: 'Største',
  significant: 'p < 0,05',
  positive: 'Over 0',
  note: 'Koefficienten for {variable} i {count} modeller, der afviger fra model {model} ved de viste valg. Andelene er af modellerne i rækken.',
  sameRows: 'Modellerne har alle {greatest} observationer.',
  rows: 'Modellerne har fra {least} til {greatest} observationer.',
} as const;

/** Of what kind the choices are. */
export const curveDimensions = {
  controls: 'Kontrolvariable',
  estimators: 'Estimator',
  covariances: 'Standardfejl',
  samples: 'Rækker',
  scales: 'Skalaer',
  links: 'Koblinger',
} as const;

/** What stands in the picture of a specification curve. */
export const curvePicture = {
  coefficient: 'Koefficient for {variable}',
  models: '{count} modeller, ordnet efter koefficientens størrelse',
  below: 'p < 0,05',
  notBelow: 'p ≥ 0,05',
  interval: 'Lodrette streger: 95 pct.-konfidensintervaller',
} as const;
