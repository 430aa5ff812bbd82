/** Replikationspakken og eksport af analysedata. */
export const replication = {
  open: 'Replikationspakke',
  title: 'Replikationspakke',
  sentence:
    'En zip-fil med Stata- og R-skript, kodebog, specifikation og de forventede tal, så andre kan gentage tabellerne.',
  rows: 'Hvilke rækker',
  synthetic: 'En syntetisk tvilling',
  syntheticMeans:
    'Ingen virkelige personer. Samme opbygning og næsten samme standardfejl; skripterne har tvillingens egne tal.',
  none: 'Ingen rækker',
  noneMeans:
    'Tabellernes egne tal, skripterne og kodebogen. Kun den, der har studiets data, kan køre skripterne.',
  real: 'Studiets egne rækker',
  realMeans:
    'Uden navne, adresser og svartekster, men rækkerne kan pege på enkeltpersoner. Filen er ikke krypteret.',
  data: 'Kun analysedataene',
  dataMeans:
    'Studiets egne rækker med alle variable og deres kodebog som csv, uden skripter. Filen er ikke krypteret.',
  decimal: 'Decimaltegn',
  comma: 'Komma (Excel på dansk)',
  point: 'Punktum (Stata, R, Excel på engelsk)',
  reason: 'Hvorfor må de virkelige rækker forlade studiet?',
  reasonMeans: 'Mindst ti tegn. Begrundelsen står i filen; dagbogen fører kun, at det skete.',
  save: 'Gem pakken',
  saveData: 'Gem analysedataene',
  done: {
    one: 'Pakken er gemt uden for studiet. Skripterne gentager 1 model.',
    other: 'Pakken er gemt uden for studiet. Skripterne gentager {count} modeller.',
  },
  partly:
    'Pakken er gemt uden for studiet. Modeller i R-skriptet: {inR}; i Stata-skriptet: {inStata}.',
  dataDone: {
    one: 'Analysedataene er gemt uden for studiet: 1 række.',
    other: 'Analysedataene er gemt uden for studiet: {count} rækker.',
  },
  covers: {
    one: 'Begge skripter gentager 1 model.',
    other: 'Begge skripter gentager alle {count} modeller.',
  },
  coversNone: 'Ingen modeller står i en tabel endnu.',
  alternatives: 'Ikke i skripterne: de alternative modeller {models}.',
  notInStata: 'R-skriptet gentager alle modeller. Stata-skriptet kan ikke gentage:',
  cr2: 'tabel {title}: Stata 14 har ingen CR2-standardfejl',
  'repaired-covariance':
    'tabel {title}: kovariansmatricens negative egenværdier er sat til nul, hvad Stata ikke gør',
} as const;
