/** Whole sentences about the data, made from its numbers. */
export const sentences = {
  representative:
    '{wave}, {field}: Svarpersonerne er sammensat som medlemslisten; ingen gruppe afviger sikkert ({test}).',
  deviating: '{wave}, {field}: {groups} ({test}).',
  deviatingPartly:
    '{wave}, {field}: Samlet ingen sikker forskel fra medlemslisten, men {groups} ({test}).',
  deviatingOverall:
    '{wave}, {field}: Sammensætningen afviger samlet fra medlemslistens, men ingen gruppe for sig ({test}).',
  untested: '{wave}, {field}: Kan ikke prøves.',
  over: '{size} overrepræsentation af {group} ({difference} procentpoint)',
  overInPrint: '{size} overrepræsentation af {group}',
  under: '{size} underrepræsentation af {group} ({difference} procentpoint)',
  underInPrint: '{size} underrepræsentation af {group}',
  small: 'lille',
  moderate: 'moderat',
  large: 'stor',
  fitTest: 'χ²({df}) = {statistic}, {p}; dissimilaritetsindeks {dissimilarity}',
  fitTestInPrint: 'χ²({df}) = {statistic}, {p}',
  region: 'region',
  party: 'parti',
  role: 'post',
  mayors: 'borgmestre',
  members: 'menige medlemmer',
  substitutes: 'stedfortrædere',
  attrition:
    '{again} af {respondents} svarpersoner i {from} svarede igen i {to} ({share}). Af de øvrige stod {left} ikke længere på listen, og {silent} svarede ikke.',
  attritionAlike:
    'De ligner de øvrige: Ingen af {count} sammenligninger viser en forskel over 0,1 standardafvigelse.',
  attritionDiffers:
    'De adskiller sig fra de øvrige i {differing} af {count} sammenligninger (over 0,1 standardafvigelse), mest i {variable} ({difference}).',
  association:
    'I {count} kommuner hænger {outcome} og {against} {strength} sammen (r = {r}, {p}; n-vægtet hældning {slope}).',
  noAssociation: 'For få kommuner til at sammenholde {outcome} og {against}.',
  hardlyPositive: 'stort set ikke',
  hardlyNegative: 'stort set ikke',
  weaklyPositive: 'svagt positivt',
  weaklyNegative: 'svagt negativt',
  moderatelyPositive: 'moderat positivt',
  moderatelyNegative: 'moderat negativt',
  stronglyPositive: 'stærkt positivt',
  stronglyNegative: 'stærkt negativt',
  reliable:
    '{share} af variationen ligger mellem kommuner (ICC(1)); et kommunegennemsnit har pålideligheden {reliability} (ICC(2)).',
  unreliable:
    '{share} af variationen ligger mellem kommuner (ICC(1)); et kommunegennemsnit har kun pålideligheden {reliability} (ICC(2) under 0,70), så forskelle mellem kommuner skal tolkes varsomt.',
  unlike:
    'Svar fra samme kommune ligner ikke hinanden mere end andre (ICC(1) = {single}), så kommunegennemsnit siger lidt om kommunen.',
  fewChangers:
    'Kun {changers} af {entities} personer skifter i {variable} ({upward} fra 0 til 1, {downward} fra 1 til 0); koefficienten hviler på dem alene.',
  noChangers: 'Ingen af {entities} personer skifter i {variable}; modellen kan ikke se den.',
  minimalEffect:
    'Med 80 % styrke kan modellen finde en sammenhæng på mindst {effect} for {variable} (standardfejl {error}).',
  powerAgainst: 'Er den sande sammenhæng {effect} som i model {column}, er styrken {power}.',
  entitiesNeeded: 'Det ville kræve omkring {count} personer med gentagne svar at nå 80 % styrke.',
  inconclusive:
    'At estimatet ikke er signifikant, betyder her »kan ikke afgøres«, ikke »ingen sammenhæng«.',
} as const;
