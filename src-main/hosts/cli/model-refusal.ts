/** How does the command line say that a model or a scale cannot be computed? */
import type { LocalText } from '../../../shared/kernel/descriptor.ts';
import { wordsFor } from '../../../shared/i18n/translate.ts';
import type { Language } from '../../../shared/plan/local-text.ts';
import { type CommandError, type CommandIo, EXIT } from './command.ts';
import { withPlace } from './error-place.ts';

/** Codes that a different command line would mend; the others are about the file. */
const USAGE_CODES: readonly string[] = [
  'unknown-flag',
  'missing-flag',
  'bad-flag-value',
  'unreadable-term',
  'unknown-estimator',
  'unknown-covariance',
  'covariance-not-available',
  'weights-not-available',
  'too-many-cluster-variables',
  'cluster-without-use',
  'reference-without-factor',
  'unknown-term',
  'no-interaction',
  'effect-of-category',
];

const SENTENCES: Readonly<Record<string, LocalText>> = {
  'unknown-flag': {
    da: 'Flaget findes ikke, eller det mangler sin værdi: {detail}',
    en: 'There is no such flag, or its value is missing: {detail}',
  },
  'missing-flag': { da: 'Flaget {flag} mangler.', en: 'The flag {flag} is missing.' },
  'bad-flag-value': {
    da: 'Værdien af {flag} kan ikke bruges.',
    en: 'The value of {flag} cannot be used.',
  },
  'cluster-without-use': {
    da: '--cluster bruges ikke af --covariance {covariance}. Vælg cluster eller cluster-cr2, eller udelad --cluster.',
    en: '--cluster is not used by --covariance {covariance}. Choose cluster or cluster-cr2, or leave --cluster out.',
  },
  'covariance-not-available': {
    da: 'Estimatoren {estimator} har ikke standardfejlene {covariance}. Den har: {available}',
    en: 'The estimator {estimator} does not have the standard errors {covariance}. It has: {available}',
  },
  'unreadable-term': {
    da: 'Leddet "{term}" i --regressors kan ikke læses.',
    en: 'The term "{term}" in --regressors cannot be read.',
  },
  'reference-without-factor': {
    da: '--reference nævner {column}, men i.{column} er ikke med i --regressors.',
    en: '--reference names {column}, but i.{column} is not among --regressors.',
  },
  'unknown-term': {
    da: '--joint nævner {term}, men leddet er ikke med i --regressors.',
    en: '--joint names {term}, but the term is not among --regressors.',
  },
  'unknown-column': {
    da: 'Filen {file} har ingen kolonne {column}. Den har: {available}',
    en: 'The file {file} has no column {column}. It has: {available}',
  },
  'not-a-number': {
    da: 'Filen {file}, kolonne {column}, række {row}: cellen er ikke et tal.',
    en: 'File {file}, column {column}, row {row}: the cell is not a number.',
  },
  'outside-scale': {
    da: 'Filen {file}, kolonne {column}, række {row}: svaret ligger uden for skalaen.',
    en: 'File {file}, column {column}, row {row}: the answer lies outside the scale.',
  },
  'unknown-level': {
    da: 'Kolonne {column} har ikke niveauet {level} i de brugte rækker. Den har: {available}',
    en: 'Column {column} does not have the level {level} in the rows used. It has: {available}',
  },
  'no-complete-rows': {
    da: 'Ingen af filens {rows} rækker er komplet på modellens kolonner.',
    en: 'None of the file’s {rows} rows is complete on the model’s columns.',
  },
  'file-missing': {
    da: 'Filen {file} findes ikke eller kan ikke læses.',
    en: 'The file {file} is not there or cannot be read.',
  },
  'bad-plan': {
    da: 'Filen {file} er ikke en plan, som programmet kan læse. Det går galt ved "{part}".',
    en: 'The file {file} is not a plan that the program can read. It goes wrong at "{part}".',
  },
  'reference-folder-missing': {
    da: 'Mappen med referencetal kan ikke læses.',
    en: 'The folder of reference numbers cannot be read.',
  },
};

/** Tells the refusal and gives its exit status. Rows are the file's, the header being row 1. */
export function refuseModel(error: CommandError, isJson: boolean, io: CommandIo): number {
  printRefusal(error, isJson, io);
  return USAGE_CODES.includes(error.code) ? EXIT.usage : EXIT.refused;
}

/** A sentence for a person; with `--json` also the code and its facts for a program. */
export function printRefusal(error: CommandError, isJson: boolean, io: CommandIo): void {
  const { fileName, ...facts } = error;
  // Services and readers say `fileName`; whoever reads the JSON should look in one place.
  const printed = fileName === undefined ? facts : { ...facts, file: fileName };
  if (isJson) io.out(`${JSON.stringify({ error: printed })}\n`);
  io.err(`${refusalSentence(error, io.lang)}\n`);
}

/** Why something was refused, and where: its file, column and row, as far as they are known. */
export function refusalSentence(error: CommandError, language: Language): string {
  const facts = factsOf(error);
  const own = SENTENCES[error.code]?.[language];
  // A sentence of the window serves where a fact of the terminal's own is not known.
  const isToldHere = own !== undefined && placeholders(own).every((name) => name in facts);
  const sentence = isToldHere
    ? own.replaceAll(PLACEHOLDER, (_, name: string) => String(facts[name]))
    : wordsFor(language, 'errors', error.code, facts);
  return USAGE_CODES.includes(error.code) ? sentence : withPlace(sentence, facts, language);
}

const PLACEHOLDER = /\{(\w+)\}/g;

function placeholders(sentence: string): string[] {
  return [...sentence.matchAll(PLACEHOLDER)].map(([, name = '']) => name);
}

function factsOf(error: CommandError): Record<string, string | number> {
  const facts: Record<string, string | number> = {};
  for (const [name, fact] of Object.entries(error)) {
    if (typeof fact === 'string' || typeof fact === 'number') facts[name] = fact;
    else if (Array.isArray(fact)) facts[name] = fact.join(', ');
  }
  const file = facts['file'] ?? facts['fileName'];
  return file === undefined ? facts : { ...facts, file, fileName: file };
}
