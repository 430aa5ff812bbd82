/** What do the words of a printed table say: a fixed effects column, a count, a note? */

export type EstimatorClass = 'fixed' | 'random' | 'other';

const FIXED = /fixed[\s-]*effects?|faste effekter|\bFE\b|\bwithin\b(?![\s-]*between)/i;
const RANDOM = /random[\s-]*effects?|tilfældige effekter|\bRE\b/i;

/** Which estimator does a column's header name? */
export function estimatorOf(header: string): EstimatorClass {
  if (FIXED.test(header)) return 'fixed';
  return RANDOM.test(header) ? 'random' : 'other';
}

/** The header without model number and estimator: `med kontrol`. */
export function captionOf(header: string): string {
  return normaliseLabel(
    header
      .replaceAll(new RegExp(FIXED, 'gi'), ' ')
      .replaceAll(new RegExp(RANDOM, 'gi'), ' ')
      .replaceAll(/\b(?:model|kolonne|column)\b/gi, ' ')
      .replaceAll(/(?<![\p{L}\d])\(?(?:[IVX]+|\d+)\)?(?![\p{L}\d])/gu, ' '),
  );
}

/** Labels that mean the same row, whatever their spaces and capitals. */
export function normaliseLabel(label: string): string {
  return label.toLowerCase().replaceAll(/\s+/g, ' ').trim();
}

/** Is this the row of the constant? */
export function isConstant(label: string): boolean {
  return /^\(?\s*(?:konstant|constant|konstantled|intercept|skæring|_cons)\b/i.test(label);
}

const PER_GROUP = /\b(?:per|pr\.?)\b|gennemsnit|average/i;
const GROUP =
  /grupper|groups|individer|individuals|personer|persons|people|politikere|politicians|councill?ors|medlemmer|members|respondenter|respondents|entities|enheder|units|firms/i;
const OBSERVATION =
  /observation|^(?:antal|number of|no\.? of|num\.?|n)? ?obs\b|^n$|^n ?[=:]$|^n\b.*\bobs|^antal svar$|person-?(?:years?|år|bølger|waves?)/i;

/** `Antal observationer`, `Observations`, `N`, `Num.Obs.`; not `N (groups)`. */
export function isObservationCount(label: string): boolean {
  const text = label.trim();
  return OBSERVATION.test(text) && !PER_GROUP.test(text) && !/\bgroups|grupper/i.test(text);
}

/** Is this the number of persons or groups: `Antal grupper`, `N (groups)`? */
export function isGroupCount(label: string): boolean {
  return GROUP.test(label) && !PER_GROUP.test(label) && !isObservationCount(label);
}

// Their numbers in parentheses are p-values or degrees of freedom.
const STATISTIC =
  /^(?:(?:justeret |adjusted |adj\.? ?|pseudo[- ]?|within |between |overall )?(?:R2|R²|R\^2|R-squared|R-kvadreret)|F ?[(-]|F$|F(?:-test|-stat|-værdi)|wald|chi|χ|LR|LM|hausman|sargan|hansen|breusch|log[- ]?likelihood|AIC|BIC|rho|ρ|sigma|σ|ICC|RMSE|theta|prob|p-)/i;

/** A row below the coefficients that tells of the model as a whole. */
export function isStatistic(label: string): boolean {
  return STATISTIC.test(label.trim()) || isObservationCount(label) || isGroupCount(label);
}

/** A 0–1 variable by its own label: `Køn (1 = mand)`, `Tid (0 = 2019, 1 = 2023)`. */
export function isIndicator(label: string): boolean {
  return /\b1\s*=/.test(label) && !/\b2\s*=/.test(label);
}

/** Time in two waves: `Tid (0 = 2019, 1 = 2023)`. */
export function isTwoWaveTime(label: string): boolean {
  return /\b0\s*=\s*(?:19|20)\d\d\b.*\b1\s*=\s*(?:19|20)\d\d\b/.test(label);
}

/** Is this the row of time, in two waves or more? */
export function isTime(label: string): boolean {
  return isTwoWaveTime(label) || /^(?:tid|time|år|year|bølge|wave)\b/i.test(label);
}

const NOTE =
  /^(?:note|noter|notes|anm|anmærkning|bemærk|kilde|source|specifikation|specification|standardfejl|standard errors?|robuste? standard|klyngerobuste|cluster(?:ed)? (?:robust )?standard|(?:absolute )?[tz][- ](?:stat|val|vær))/i;
const LEGEND_WORDS = /p\s*[<≤]\s*=?\s*0?[.,]?\d|\bsignifi[ck]an[st]\w* (?:at|på|ved|levels?)\b/i;

/** What stands below a table: its note, source, legend. */
export function isNote(text: string): boolean {
  return NOTE.test(text) || LEGEND_WORDS.test(text);
}
