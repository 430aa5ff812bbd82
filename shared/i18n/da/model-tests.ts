/** The tests of a fitted model. */
export const modelTests = {
  model: 'Hele modellen',
  noEntityEffects: 'Fælles niveau for alle (F-test)',
  breuschPagan: 'Varians mellem niveauer (Breusch–Pagan)',
  hausman: 'Fixed mod random effects (Hausman)',
  hausmanSigmamore: 'Hausman med fælles restvarians',
  mundlak: 'Mundlaks test',
  wildBootstrap: 'Wild cluster bootstrap',
} as const;

/** Why a test was not computed, or may not be read. */
export const testReasons = {
  'not-for-this-estimator': 'hører ikke til denne estimator',
  'not-asked-for': 'er ikke beregnet',
  'not-with-weights': 'findes ikke med vægte',
  'no-slopes': 'ingen af koefficienterne er beregnet',
  'no-common-slopes': 'de to modeller har ingen koefficienter til fælles',
  'singular-covariance': 'koefficienternes kovariansmatrix kan ikke inverteres',
  'no-entity-differences': 'der er kun ét niveau',
  'no-residual-variation': 'modellen passer perfekt',
  'no-varying-regressors': 'ingen af variablerne ændrer sig over tid',
  'within-not-estimable': 'fixed effects kan ikke beregnes på de samme rækker',
  'random-effects-not-estimable': 'random effects kan ikke beregnes på de samme rækker',
  'not-positive-definite':
    'forskellen mellem de to kovariansmatricer er ikke positivt definit, så statistikken er ikke χ²-fordelt',
  'rank-deficient': 'forskellen mellem de to kovariansmatricer har ikke fuld rang',
  'time-varying-column-lost':
    'en variabel, der ændrer sig over tid, mangler i den ene af de to modeller',
} as const;
