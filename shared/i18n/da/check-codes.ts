/** What a printed table's check found. */
export const checkRules = {
  'rows-swapped': 'Standardfejlene passer til de andre tabellers, hvis de to rækker byttes om.',
  'row-copied': 'To naborækker har samme koefficient og standardfejl. Den ene er nok en kopi.',
  'row-copied-expected':
    'To naborækker har samme koefficient og standardfejl. {copy} er nok kopien: dens standardfejl burde være omkring {expected}.',
  'standard-error-ratio':
    'Standardfejlen {error} afviger mere end en faktor {factor} fra de {expected}, som de andre tabeller tilsiger.',
  'estimate-equals-error': 'Koefficient og standardfejl er samme tal. Er det ene en kopi?',
  'constant-ratio':
    'Konstantens standardfejl er {ratio} gange variablens. I modeller med samme variabel er den omkring {usual} gange.',
  parenthesis: 'Parentesen om standardfejlen mangler i den ene side: {text}',
  digits: '{text} følger ikke kolonnens {digits} betydende cifre.',
  decimals: '{text} følger ikke kolonnens antal decimaler.',
  'count-groups': 'Der er flere grupper ({groups}) end observationer ({observations}).',
  'count-two-waves':
    'Med to bølger kan {groups} grupper højst give to observationer hver, men der står {observations}.',
  'count-two-waves-fixed':
    'Fixed effects i to bølger har to observationer pr. gruppe. Her er {observations} observationer og {groups} grupper.',
  'count-common-sample':
    'Modellerne har samme betegnelse, men {repeats} og {otherRepeats} gentagne grupper. Er stikprøven en anden, bør noten sige det.',
  'count-fixed-groups':
    'Fixed effects har {groups} grupper, men random effects har kun {repeats} grupper med flere observationer.',
  'count-rises':
    'Antallet af observationer stiger fra {observations} til {otherObservations}, selv om modellen får flere variable.',
  'note-mark': 'Tegnet {mark} bruges i tabellen, men forklares ikke i noten.',
  'note-count': 'Noten siger {said} {what}, men nævner {listed}.',
  'note-model': 'Noten nævner model {model}, som ikke står i tabellen.',
  'no-marks': 'Tabellen bruger ingen stjerner, så de er ikke kontrolleret.',
  'note-t-values':
    'Noten siger, at der står t- eller z-værdier i parentes. Uden standardfejl kan cellerne ikke kontrolleres.',
  'note-p-values':
    'Noten siger, at der står p-værdier i parentes. Uden standardfejl kan cellerne ikke kontrolleres.',
  'note-intervals':
    'Noten siger, at der står konfidensintervaller i parentes. Uden standardfejl kan cellerne ikke kontrolleres.',
  'text-number': 'Teksten skriver {text}. I de nævnte modeller står der {printed}.',
  'text-number-some':
    'Teksten nævner flere modeller, men {text} står kun i nogle af dem. Her står der {printed}.',
  'text-p-value': 'Tekstens p-værdi {text} kan ikke følge af {printed}.',
  'text-significant':
    'Teksten kalder den signifikant på {level} pct.-niveau. Her står der {printed}.',
  'text-insignificant':
    'Teksten siger, at den ikke er signifikant på {level} pct.-niveau. Her står der {printed}.',
  'text-positive': 'Teksten siger positiv. Her står der {printed}.',
  'text-negative': 'Teksten siger negativ. Her står der {printed}.',
  'text-unmarked': 'Teksten nævner en sammenhæng, men {printed} har ingen stjerner.',
  'text-no-variation':
    'Teksten siger, at der er for lidt variation til en analyse, men tabellen viser {printed}.',
  'text-count': 'Teksten skriver {said}. I tabellen står der {printed}.',
  'text-invariant-controls':
    'Fixed effects kan ikke skønne tidsinvariante kontrolvariable. Menes der tidsvariante?',
  'text-unreadable':
    'Det kan ikke læses, hvilken variabel der menes. Sætningen er ikke kontrolleret.',
  'label-log': 'Skriv i rækken eller noten, om variablen er logaritmeret.',
  'label-scale': 'Skriv i rækken eller noten, om andelen går fra 0 til 1 eller fra 0 til 100.',
} as const;

/** Why a cell may have read otherwise. */
export const checkRepairs = {
  'estimate-shifted': 'Kommaet i koefficienten er flyttet en plads.',
  'error-shifted': 'Kommaet i standardfejlen er flyttet en plads.',
  'rows-swapped': 'Rækken er byttet med naborækken.',
  'errors-swapped': 'Standardfejlen er byttet med naborækkens.',
} as const;

/** Can a cell's stars follow from its numbers? */
export const checkVerdicts = {
  consistent: 'passer',
  'rounding-only': 'passer kun ved afrunding',
  impossible: 'umulig',
  unreadable: 'kan ikke læses',
} as const;
