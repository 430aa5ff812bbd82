/** What happened, for each event in the study's diary. */
export const events = {
  'study-created': 'Studiet oprettet',
  'study-opened': 'Studiet åbnet',
  'passphrase-changed': 'Adgangssætningen skiftet',
  'source-imported': 'Kilde {source} importeret',
  'source-removed': 'Kilde {source} fjernet',
  'pairs-linked': 'Rækker koblet',
  'decisions-imported': 'Beslutninger om par hentet ind',
  'models-estimated': 'Modeller beregnet',
  'table-exported': 'Tabel eksporteret',
  'table-copied': 'Tabel kopieret',
  'picture-exported': 'Billede eksporteret',
  'disclosure-overridden': 'Sendt ud trods tilbageholdelse: {count} celler eller rækker',
  'package-exported': 'Pakke eksporteret',
  'analysis-data-exported': 'Analysedata eksporteret',
} as const;
