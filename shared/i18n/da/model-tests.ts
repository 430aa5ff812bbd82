/** What each test of a fitted model asks. */
export const modelTests = {
  model: 'Betyder variablene noget tilsammen?',
  noEntityEffects: 'Er alle enheder ens, når variablene er taget i betragtning (F-test)?',
  breuschPagan: 'Er der varians mellem enheder (Breusch–Pagan)?',
  hausman: 'Giver fixed og random effects samme hældninger (Hausman)?',
  hausmanSigmamore: 'Hausman med fælles restvarians (sigmamore)',
  mundlak: 'Hænger variablenes gennemsnit sammen med enhedernes niveau (Mundlak)?',
} as const;

/** Why a test was not computed, or may not be read. */
export const testReasons = {
  'not-for-this-estimator': 'hører ikke til denne estimator',
  'not-with-weights': 'findes ikke med vægte',
  'no-slopes': 'ingen af koefficienterne er beregnet',
  'no-common-slopes': 'de to modeller har ingen koefficienter til fælles',
  'singular-covariance': 'koefficienternes kovariansmatrix kan ikke inverteres',
  'no-entity-differences': 'der er kun én enhed',
  'no-residual-variation': 'modellen passer perfekt',
  'no-varying-regressors': 'ingen af variablene ændrer sig inden for enheder',
  'within-not-estimable': 'fixed effects-modellen kan ikke beregnes på de samme rækker',
  'random-effects-not-estimable': 'random effects-modellen kan ikke beregnes på de samme rækker',
  'not-positive-definite':
    'forskellen mellem de to kovariansmatricer er ikke positivt definit, så statistikken er ikke χ²-fordelt',
  'rank-deficient': 'forskellen mellem de to kovariansmatricer har ikke fuld rang',
  'time-varying-column-lost':
    'en variabel, der ændrer sig over tid, mangler i en af de to modeller',
} as const;
