/** One coefficient in the models that could have been chosen, and without persons or municipalities. */
export const robustness = {
  title: 'Robusthed',
  intro: 'Koefficienten i alle de modeller, der kunne være valgt i stedet.',
  model: 'Udgangspunkt',
  focus: 'Variabel',
  controls: 'Kontrolvariable, der prøves med og uden',
  estimators: 'Estimatorer',
  covariances: 'Standardfejl',
  samples: 'Rækker',
  scales: 'Skalaer',
  links: 'Koblinger',
  count: { one: '1 model', other: '{count} modeller' },
  run: 'Prøv alle valg',
  running: '{done} af {total}',
  cancel: 'Afbryd',
  empty:
    'Vælg mindst én estimator, én standardfejl, ét udvalg, én skalaregel og ét valg af koblinger.',
  curve: 'Koefficient med 95 pct.-konfidensinterval i hver model, ordnet efter størrelse',
  curveLabel:
    '{variable}: koefficienten i {count} modeller går fra {least} til {greatest}, medianen er {median}',
  summary:
    'Fra {least} til {greatest}; medianen er {median}. I {share} af modellerne er p < 0,05, og i {same} har koefficienten samme fortegn som medianen.',
  failed: {
    one: '1 model kunne ikke beregnes.',
    other: '{count} modeller kunne ikke beregnes.',
  },
  choice: 'Valg',
  models: 'Modeller',
  least: 'Mindste',
  median: 'Median',
  greatest: 'Største',
  significant: 'p < 0,05',
  with: 'Med {control}',
  without: 'Uden {control}',
  influence: 'Indflydelse',
  withoutPersons: 'Uden hver person',
  withoutMunicipalities: 'Uden hver kommune',
  influenceSummary: {
    one: 'Koefficienten er {estimate}; uden 1 gruppe er den {least}.',
    other:
      'Koefficienten er {estimate}. Uden én ad gangen af {count} går den fra {least} til {greatest}.',
  },
  group: 'Uden',
  person: 'Person nr. {number}',
  unknownMunicipality: 'Uden kendt kommune',
  rows: 'Rækker',
  coefficient: 'Koefficient',
  change: 'Ændring',
} as const;

/** Choices that are no registry's. */
export const robustnessChoices = {
  own: 'Egne variable',
  common: 'Samme rækker i alle',
  'two-rows': 'Kun personer med to rækker',
  'as-plan': 'Som i undersøgelsen',
  'all-items': 'Alle spørgsmål besvaret',
  'half-items': 'Mindst halvdelen besvaret',
  all: 'Alle koblinger',
  'certain-reviewed': 'Sikre og gennemsete koblinger',
  certain: 'Kun sikre koblinger',
  'cluster-municipality': 'Klynger efter kommune',
  'cluster-cr2-municipality': 'Klynger efter kommune (CR2)',
  cluster: 'Klynger efter person',
  'cluster-cr2': 'Klynger efter person (CR2)',
  classical: 'Klassiske',
  robust: 'Robuste',
} as const;
