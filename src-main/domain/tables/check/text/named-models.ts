/** Which tables and models does a text name? */
import type { EstimatorClass } from '../printed-words.ts';

export interface Naming {
  /** The numbers of the tables, `2` or `S.1`; null where none is named. */
  readonly tables: readonly string[] | null;
  /** The ordinals of the models, `II` is 2; null where none is named. */
  readonly models: readonly number[] | null;
  readonly estimators: readonly EstimatorClass[];
  readonly controls: 'with' | 'without' | null;
}

const AND = String.raw`\s*(?:,|og|and|eller|or|samt|&|–|-|til|to|through|(?:og |and |samt )?(?:model|models|tabel|table))\s*`;
const TABLE_NUMBER = String.raw`(?:[A-Z]\.?)?\d+`;
const TABLES = new RegExp(
  String.raw`\b(?:tabel(?:lerne|ler|len)?|tables?)\s+(${TABLE_NUMBER}(?:(?:${AND})+${TABLE_NUMBER})*)`,
  'gi',
);
const ORDINAL = String.raw`\(?(?:[IVX]+|\d{1,2})\)?`;
const MODELS = new RegExp(
  String.raw`\b[Mm](?:odel(?:lerne|ler|len|ls|s)?|ODEL)\s+(${ORDINAL}(?:(?:${AND})+${ORDINAL}(?![\p{L}\d]|[.,]\d))*)(?![\p{L}\d])`,
  'gu',
);
const COLUMNS = new RegExp(
  String.raw`\b(?:[Kk]olonne(?:rne|r|n)?|[Cc]olumns?)\s+(${ORDINAL}(?:(?:${AND})+${ORDINAL})*)(?![\p{L}\d])`,
  'gu',
);
const WITH_CONTROLS = /\b(?:med|with)\s+(?:alle |all )?(?:kontrol|control)/i;
const WITHOUT_CONTROLS = /\b(?:uden|without)\s+(?:kontrol|control)/i;
const FIXED = /fixed[\s-]*effects?|faste effekter|\bFE\b|\bwithin[- ](?:model|estim)/i;
const RANDOM = /random[\s-]*effects?|tilfældige effekter|\bRE\b/i;

/** Everything that the text names, in whatever order. */
export function readNaming(text: string): Naming {
  const tables = [...text.matchAll(TABLES)].flatMap(([, list = '']) => tableNumbers(list));
  const models = [...text.matchAll(MODELS), ...text.matchAll(COLUMNS)].flatMap(([, list = '']) =>
    withBetween(list, ordinals(list)),
  );
  const isWith = WITH_CONTROLS.test(text);
  const isWithout = WITHOUT_CONTROLS.test(text);
  return {
    tables: tables.length === 0 ? null : [...new Set(tables)],
    models: models.length === 0 ? null : [...new Set(models)],
    estimators: [
      ...(FIXED.test(text) ? (['fixed'] as const) : []),
      ...(RANDOM.test(text) ? (['random'] as const) : []),
    ],
    controls: isWith === isWithout ? null : isWith ? 'with' : 'without',
  };
}

/** The ordinal in a column's header: `Model II`, `(2)`; null where it has none. */
export function ordinalOf(header: string): number | null {
  const found = /(?:[Mm]odel\s*|^\s*|\s)\(?([IVX]+|\d{1,2})\)?(?![\p{L}\d.,])/u.exec(header)?.[1];
  return found === undefined ? null : ordinal(found);
}

/** Both ends of `I–III` and what lies between. */
function withBetween(list: string, numbers: readonly number[]): readonly number[] {
  const [from, to] = numbers;
  const isRange = /\d\)?\s*(?:–|-|til|to|through)|[IVX]\)?\s*(?:–|-|til|to|through)/.test(list);
  if (!isRange || numbers.length !== 2 || from === undefined || to === undefined) return numbers;
  return to <= from ? numbers : Array.from({ length: to - from + 1 }, (_, step) => from + step);
}

function tableNumbers(list: string): readonly string[] {
  const found = (list.match(/(?:[A-Z]\.?)?\d+/gi) ?? []).map((number) => number.toUpperCase());
  const isPlain = found.every((number) => /^\d+$/.test(number));
  return isPlain ? withBetween(list, found.map(Number)).map(String) : found;
}

function ordinals(list: string): number[] {
  return (list.match(/(?<![\p{L}\d])(?:[IVX]+|\d{1,2})(?![\p{L}\d])/gu) ?? []).map(ordinal);
}

const ROMAN: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10 };

function ordinal(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  const values = [...text.toUpperCase()].map((letter) => ROMAN[letter] ?? 0);
  return values.reduce(
    (sum, value, index) => (value < (values[index + 1] ?? 0) ? sum - value : sum + value),
    0,
  );
}
