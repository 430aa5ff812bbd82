import type { SourcePlan } from '../../../shared/plan/source-plan.ts';
import { rawText } from './cell-text.ts';
import { foldWords } from './fold-text.ts';
import type { FieldSpec, SourceTable } from './source.ts';

/** Headers of columns that say who somebody is or hold what somebody wrote, folded. */
const PERSONAL_HEADER =
  /(^| )(navn|fornavn|efternavn|mellemnavn|mail|e mail|email|mailadresse|telefon|tlf|mobil|adresse|postnr|cpr|foedselsdato|bemaerkning|bemaerkninger|kommentar|kommentarer|note|ip|ipaddress|name|phone|comment)( |\d|$)/;

/** A column with so many different texts is free text or a name. */
const LEAST_DIFFERENT_TEXTS = 20;

/**
 * Which columns of a source tell who a person is? Those mapped to identity fields, and of the
 * columns that no field uses those that look personal: they are stored apart as well.
 */
export function personalColumns(
  table: SourceTable,
  source: Pick<SourcePlan, 'columns'>,
  fields: readonly FieldSpec[],
): ReadonlySet<string> {
  const used = new Set<string>();
  const personal = new Set<string>();
  for (const { id, isIdentity } of fields) {
    const column = source.columns[id];
    if (column === undefined) continue;
    used.add(column);
    if (isIdentity) personal.add(column);
  }
  for (const [index, { name }] of table.headers.entries()) {
    if (!used.has(name) && looksPersonal(table, index, name)) personal.add(name);
  }
  return personal;
}

/** Whether a column of this name is likely to say who somebody is. */
export function isPersonalHeader(name: string): boolean {
  return PERSONAL_HEADER.test(foldWords(name));
}

function looksPersonal(table: SourceTable, index: number, name: string): boolean {
  if (isPersonalHeader(name)) return true;
  const texts = table.rows.map(({ cells }) => rawText(cells[index])).filter((text) => text !== '');
  if (texts.some((text) => text.includes('@'))) return true;
  const words = texts.filter((text) => /\p{L}{3}/u.test(text));
  const different = new Set(words).size;
  return different >= LEAST_DIFFERENT_TEXTS && different > words.length / 2;
}
