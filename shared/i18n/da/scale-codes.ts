/** What to know about a scale before it is used. */
export const scaleWarnings = {
  'weak-alpha': 'Alfa er {value}: under 0,70 regnes et indeks for svagt.',
  'weak-loading': '{item} lader kun {value}: under 0,40 deler et item kun lidt med de øvrige.',
  'negative-loading': '{item} lader {value}: det peger modsat de øvrige. Vender det rigtigt?',
  'several-factors': 'Parallelanalysen peger på {value} faktorer: items måler mere end én ting.',
  heywood:
    'Heywood-tilfælde: modellen levner et item ingen varians for sig selv. Ladningerne kan ikke tolkes.',
  'no-factor': 'Ladningerne kan ikke beregnes for disse items med denne metode.',
} as const;

/** How the loadings of each method are computed. */
export const extractionNotes = {
  'principal-factor':
    'Ladningerne er fra principal faktoranalyse i ét trin med kvadrerede multiple korrelationer som kommunaliteter, som Statas factor, pf.',
  iterated:
    'Ladningerne er fra principal faktoranalyse, gentaget til kommunaliteterne står fast, som Statas factor, ipf.',
  'maximum-likelihood':
    'Ladningerne er de mest sandsynlige under en normalfordelt model med én faktor, som Statas factor, ml. Mindst tre items.',
  components:
    'Ladningerne er items’ korrelationer med den første principalkomponent, som Statas factor, pcf. De er større end en faktors.',
} as const;
