/** Terms of a model, and what is asked of a fitted one. */
export const modelTerms = {
  addTerm: 'Tilføj led',
  addTitle: 'Tilføj et led',
  kind: 'Slags',
  interaction: 'Interaktion',
  square: 'Kvadrat',
  log: 'Logaritme',
  centred: 'Centreret om gennemsnittet',
  variable: 'Variabel',
  by: 'Ganget med',
  add: 'Tilføj',
  goesWith:
    'Leddet kommer med i de modeller, der har variablerne, ellers i den sidste model sammen med dem.',
  replaces: 'Leddet træder i stedet for variablen i de modeller, der har den, ellers i den sidste.',
  reference: 'Referencekategori',
  referenceFirst: 'den første, der forekommer',
  referenceNote: 'Gælder alle modeller i sættet.',
  model: 'Model',
  level: 'Kategorier i model\u00A0{column}',
  jointTest: 'Fælles test',
  jointLine: 'Model\u00A0{column}: {statement}',
  jointPick: 'Vælg de led, der testes samlet.',
  effectOf: 'Marginale effekter',
  effectChoice: '{of} ved værdier af {at}',
  effectLabel: 'Effekten af {of} ved værdier af {at} med 95 pct.-konfidensinterval',
  effectCaption: 'Effekt med 95 pct.-konfidensinterval ved værdier af {at}',
  effectLine: '{at}: {estimate} {interval}, {p}',
  notEstimable: 'Kan ikke beregnes ved {values}.',
  missing: 'Hvorfor koefficienten mangler',
  inModel: 'Model\u00A0{column}: {sentence}',
  omittedShort: 'udeladt: {reason}',
  levelsOmitted: '{count} udeladt',
  notReadable: 'Testen kan ikke læses: {reason}.',
  notComputed: 'Ikke beregnet: {reason}.',
} as const;

/** Why a coefficient is missing, in the width of a cell. */
export const omittedShort = {
  'time-invariant': 'ændres ikke',
  'no-variation': 'ens i alle rækker',
  collinear: 'følger af andre',
  'collinear-with-time': 'følger tiden',
} as const;

/** Why a coefficient is missing, as a sentence. */
export const omittedSentences = {
  'time-invariant':
    '{term} er udeladt, fordi den har samme værdi i alle rækker for samme person, og modellen kun bruger ændringer inden for personer.',
  'no-variation': '{term} er udeladt, fordi den har samme værdi i alle rækker.',
  collinear: '{term} er udeladt, fordi den helt følger af {with}.',
  'collinear-with-time':
    '{term} er udeladt, fordi den vokser lige meget for alle mellem runderne og derfor ikke kan skilles fra {with}.',
} as const;

/** What a test says at the five per cent level. */
export const testReadings = {
  'model-rejected': 'Variablerne forklarer noget tilsammen.',
  'model-kept': 'Det kan ikke afvises, at alle koefficienter er nul.',
  'noEntityEffects-rejected': 'Personerne har hvert sit niveau ud over variablerne.',
  'noEntityEffects-kept': 'Det kan ikke afvises, at alle personer har samme niveau.',
  'breuschPagan-rejected': 'Personernes niveauer varierer ud over variablerne.',
  'breuschPagan-kept': 'Det kan ikke afvises, at personernes niveauer er ens.',
  'hausman-rejected': 'Koefficienterne er forskellige: fixed effects er det forsigtige valg.',
  'hausman-kept': 'Det kan ikke afvises, at koefficienterne er ens: random effects kan forsvares.',
  'hausmanSigmamore-rejected':
    'Koefficienterne er forskellige: fixed effects er det forsigtige valg.',
  'hausmanSigmamore-kept':
    'Det kan ikke afvises, at koefficienterne er ens: random effects kan forsvares.',
  'mundlak-rejected':
    'Niveauerne hænger sammen med variablerne: fixed effects er det forsigtige valg.',
  'mundlak-kept':
    'Det kan ikke afvises, at niveauerne er uafhængige af variablerne: random effects kan forsvares.',
} as const;
