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
} as const;
