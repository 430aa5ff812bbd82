/** The controls of the article's models, in the order of its tables. */
export const councilControls = [
  'coalition',
  'male',
  'age',
  'party-switch',
  'mayor',
  'group-leader',
  'committee-chair',
  'terms',
  'first-term',
  'log-population',
  'urban-share',
];

/** Controls with a coefficient for each of their groups, which the tables tell of in a line. */
export const councilHiddenBlocks = ['party', 'region'];
