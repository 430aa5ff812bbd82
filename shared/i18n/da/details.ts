/** Names of the counts and ids that a diary entry carries. */
export const details = {
  part: 'Del',
  source: 'Kilde',
  read: 'Læst',
  accepted: 'Gemt',
  rejected: 'Afvist',
  verdict: 'Afgørelse',
  rule: 'Regel',
  fitted: 'Beregnet',
  failed: 'Mislykkedes',
  tables: 'Tabeller',
  table: 'Tabel',
  writer: 'Format',
  language: 'Sprog',
  pairs: 'Par',
  same: 'samme person',
  different: 'to forskellige',
} as const;
