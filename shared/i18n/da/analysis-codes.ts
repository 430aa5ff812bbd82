/** Why a variable has no value in a row. */
export const missingReasons = {
  blank: 'ikke besvaret',
  'mapped-missing': 'svarede »ved ikke« eller lignende',
  unreadable: 'kunne ikke læses',
  'not-asked': 'ikke spurgt i bølgen',
  'too-few-items': 'for få besvarede items',
  'no-level': 'kategorien er ikke blandt variablens',
  'no-figure': 'intet nøgletal for kommunen',
  'no-municipality': 'ukendt kommune',
  'one-answer': 'kun ét svar',
} as const;

/** Where a variable's value comes from. */
export const derivations = {
  'wave-time': 'bølgens tid',
  scale: 'indeks',
  answer: 'svaret',
  'answer-equals': 'et bestemt svar',
  age: 'alder eller fødselsår',
  party: 'svar, ellers medlemsliste',
  'party-switch': 'partiskift mellem bølgerne',
  region: 'kommunens region',
  'key-figure': 'kommunale nøgletal',
} as const;

/** The steps on the way from the lists to the panel. */
export const flowSteps = {
  lists: 'Medlemslister',
  answers: 'Svar',
  panel: 'Panel',
  model: 'Model',
} as const;

/** Why rows left on the way to a model. */
export const flowReasons = {
  'not-answered': 'ikke besvaret',
  'not-on-list': 'ikke på medlemslisten',
  'in-review': 'venter i gennemsyn',
  'earlier-answer': 'tidligere svar fra samme person',
  missing: 'uden {variable}',
  'not-positive': 'uden positiv {variable} (logaritme)',
  'common-sample': 'uden {variable} (fælles stikprøve)',
  'one-row': 'med kun én række for personen',
} as const;

/** What to know about a fitted model. */
export const modelWarnings = {
  'few-clusters': 'Få klynger: klyngerobuste standardfejl er usikre under 40–50 klynger.',
  'entities-not-nested-in-clusters': 'Nogle personer ligger i flere klynger.',
  'covariance-repaired':
    'Kovariansen med to klyngevariable var ikke positiv semidefinit; negative egenværdier er sat til nul (Cameron, Gelbach og Miller 2011). Læs standardfejlene med forbehold.',
  'entity-variance-zero':
    'Variansen mellem enhederne (σ_u) er estimeret til nul: random effects giver her det samme som almindelig regression.',
  'near-collinear': {
    one: '{terms} følger næsten helt af de øvrige led (VIF {inflation}; grænsen er 10), så koefficienten er usikkert bestemt.',
    other:
      '{terms} følger næsten helt af hinanden (VIF op til {inflation}; grænsen er 10), så koefficienterne hver for sig er usikkert bestemt.',
  },
  'few-changers':
    'Kun {changers} af de {entities}, der har mindst to rækker, skifter i {term}; koefficienten hviler på dem alene.',
  'missing-marks': 'Kolonne {column}: {marks} er læst som manglende.',
} as const;

/** Posts in a council. */
export const roles = {
  mayor: 'Borgmester',
  'deputy-mayor': 'Viceborgmester',
  alderman: 'Rådmand',
  'group-leader': 'Gruppeformand',
  'committee-chair': 'Udvalgsformand',
  'committee-vice-chair': 'Næstformand for udvalg',
  member: 'Medlem',
  substitute: 'Stedfortræder',
  none: 'Ingen post',
} as const;
