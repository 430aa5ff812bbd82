export const study = {
  changePassphrase: 'Skift adgangssætning …',
  changePassphraseTitle: 'Skift adgangssætning',
  changePassphraseHint:
    'Studiet skrives til en ny fil med den nye sætning; den gamle fil afløses først, når den nye er efterprøvet.',
  current: 'Nuværende adgangssætning',
  next: 'Ny adgangssætning',
  repeated: 'Den nye igen',
  changed: 'Adgangssætningen er skiftet.',
  lock: 'Luk og lås studiet',
  rename: 'Studiets indstillinger …',
  renameTitle: 'Studiets indstillinger',
  title: 'Titel',
  tableLanguage: 'Sprog i tabellerne',
  exportPlan: 'Eksportér planen',
  planExported: 'Planen er gemt.',
} as const;
