/** Which tables may a study print beside its regressions? */
import { z } from 'zod';
import { gridChoiceSchema } from '../contract/robustness.ts';
import { languageSchema, localTextSchema } from './local-text.ts';
import { idSchema } from './plan-id.ts';

const entry = <Kind extends string, Shape extends z.core.$ZodLooseShape>(
  kind: Kind,
  shape: Shape,
) =>
  z.strictObject({
    id: idSchema,
    kind: z.literal(kind),
    /** `1` for a table of the article; `null` for the supplement, numbered S.1, S.2 … in order. */
    number: z.string().min(1).max(8).nullable(),
    title: localTextSchema,
    ...shape,
  });

const wave = idSchema.nullable();

/** A table of the study that is no regression table, with the choices that it is made by. */
export const furtherTableSchema = z.discriminatedUnion('kind', [
  /** Typed by hand: the article's Table 1. */
  entry('text', {
    language: languageSchema,
    /** Above the labels and above each further column. */
    headers: z.array(z.string().max(500)).min(2).max(8),
    rows: z.array(z.array(z.string().max(4000))).max(100),
    note: z.string().max(4000),
  }),
  /** Mean and standard deviation, overall, between and within persons. */
  entry('descriptive', { variables: z.array(idSchema) }),
  /** Correlations with pairwise numbers of persons; `wave` null pools the waves. */
  entry('correlation', { variables: z.array(idSchema), wave }),
  /** Appendix A: wording, item statistics, loadings and alpha, per wave and pooled. */
  entry('reliability', { scale: idSchema }),
  entry('response', {}),
  entry('representativeness', { wave }),
  entry('sample-flow', {}),
  /** Appendix B (i): municipalities' means of an outcome by a 0/1 municipality variable. */
  entry('group-difference', { outcome: idSchema, group: idSchema, wave }),
  /** Appendix B (ii): municipalities' means of an outcome against a municipality variable. */
  entry('municipality-relation', { outcome: idSchema, against: idSchema, wave }),
  /** A regression table of the article with the blocks that it only names. */
  entry('full-regression', { table: idSchema }),
  /** The alternative models that were kept for a model set. */
  entry('alternatives', { modelSet: idSchema }),
  entry('specification-curve', { choice: gridChoiceSchema }),
]);
export type FurtherTable = z.infer<typeof furtherTableSchema>;
export type FurtherTableKindId = FurtherTable['kind'];
export type FurtherTableOf<Kind extends FurtherTableKindId> = Extract<FurtherTable, { kind: Kind }>;

const COMMON = new Set(['id', 'kind', 'number', 'title']);

/** The choices that a kind of table is made by, by their names in the schema. */
export function choicesOf(kind: FurtherTableKindId): readonly string[] {
  const option = furtherTableSchema.options.find(({ shape }) => shape.kind.value === kind);
  return Object.keys(option?.shape ?? {}).filter((name) => !COMMON.has(name));
}

/** The printed number of each table by its id: its own, or its place in the supplement. */
export function furtherTableNumbers(tables: readonly FurtherTable[]): ReadonlyMap<string, string> {
  const supplement = tables.filter(({ number }) => number === null);
  return new Map(
    tables.map((table) => [table.id, table.number ?? `S.${supplement.indexOf(table) + 1}`]),
  );
}
