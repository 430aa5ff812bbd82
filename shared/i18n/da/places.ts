export const places = {
  sources: 'Kilder',
  linkage: 'Kobling',
  measures: 'Mål',
  variables: 'Variable',
  description: 'Beskrivelse',
  models: 'Modeller',
  tables: 'Tabeller',
  log: 'Log',
} as const;
