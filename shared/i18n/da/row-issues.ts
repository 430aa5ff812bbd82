/** Why a row or a cell of an imported file was not taken as it stood. */
export const rowIssues = {
  'blank-row': 'tom række',
  'subtotal-row': 'sum eller delsum',
  'note-row': 'note, ikke en række',
  'heading-row': 'mellemoverskrift',
  'repeated-header-row': 'overskriften gentaget',
  'no-name': 'intet navn',
  'not-a-municipality': 'ikke en kommune',
  'unknown-municipality': 'ukendt kommune',
  'unknown-value': 'værdi uden betydning',
  'party-disagrees': 'partibogstav og partinavn passer ikke sammen',
  'not-a-number': 'ikke et tal',
  'not-an-address': 'ikke en e-mailadresse',
  'repeated-municipality': 'kommunen står flere gange (i samme år); ingen af rækkerne er brugt',
  'no-year': 'ikke et årstal',
  'no-value': 'ingen tal i rækken',
} as const;
