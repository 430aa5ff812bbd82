import { foldWords } from './fold-text.ts';
import type { FieldSpec, TableColumn } from './source.ts';

export interface ColumnMatch {
  readonly column: string;
  /** 1 = by exact name, question or choice; lower = likeness. */
  readonly confidence: number;
}

/** Below this a likeness is no better than chance. */
const LEAST_LIKENESS = 0.6;

/**
 * Which column holds which field? Exact names, question texts and choices first, then questions
 * with mostly the same words. A column is given to one field only, to the one it fits best.
 */
export function matchColumns(
  fields: readonly FieldSpec[],
  columns: readonly TableColumn[],
): ReadonlyMap<string, ColumnMatch> {
  const folded = columns.map((column) => ({
    name: column.name,
    isQuestion: column.text !== null,
    texts: textsOf(column).map((text) => foldWords(text)),
  }));
  const scored = fields.flatMap((field, fieldIndex) => {
    const aliases = field.aliases.map((alias) => foldWords(alias));
    return folded.flatMap((column, columnIndex) => {
      const { confidence, alias } = likeness(aliases, column.texts, field.group === 'answer');
      // A question that people were asked says more than a background variable of that name, and
      // a field's first names say more than its last.
      const preference = confidence + (column.isQuestion ? 0.01 : 0) - alias * 1e-4;
      return confidence < LEAST_LIKENESS
        ? []
        : [
            {
              field: field.id,
              column: column.name,
              confidence,
              preference,
              fieldIndex,
              columnIndex,
            },
          ];
    });
  });
  scored.sort(
    (a, b) =>
      b.preference - a.preference || a.fieldIndex - b.fieldIndex || a.columnIndex - b.columnIndex,
  );
  const matches = new Map<string, ColumnMatch>();
  const taken = new Set<string>();
  for (const { field, column, confidence } of scored) {
    if (matches.has(field) || taken.has(column)) continue;
    matches.set(field, { column, confidence });
    taken.add(column);
  }
  return matches;
}

/** What a column may be known by. Remarks in brackets are no part of a question. */
function textsOf({ name, text, choice }: TableColumn): string[] {
  const texts = [text, choice, name].filter((part) => part !== null);
  const withoutRemarks = texts.flatMap((part) => {
    const question = part.replace(/\[[^\]]*\]/g, ' ');
    return [question, question.replace(/\([^)]*\)/g, ' ')];
  });
  return [...new Set([...texts, ...withoutRemarks])];
}

interface Likeness {
  readonly confidence: number;
  /** Which of the field's names it is like. */
  readonly alias: number;
}

function likeness(
  aliases: readonly string[],
  texts: readonly string[],
  mayBeReworded: boolean,
): Likeness {
  let best: Likeness = { confidence: 0, alias: 0 };
  for (const [index, alias] of aliases.entries()) {
    if (texts.includes(alias)) return { confidence: 1, alias: index };
    if (!mayBeReworded) continue;
    const confidence = 0.95 * Math.max(...texts.map((text) => sharedWords(alias, text)));
    if (confidence > best.confidence) best = { confidence, alias: index };
  }
  return best;
}

/** Share of the words of both questions together that they have in common; 0 for short ones. */
function sharedWords(one: string, other: string): number {
  const left = new Set(one.split(' '));
  const right = new Set(other.split(' '));
  if (left.size < 4 || right.size < 4) return 0;
  const shared = [...left].filter((word) => right.has(word)).length;
  return shared / (left.size + right.size - shared);
}
