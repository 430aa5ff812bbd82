import { z } from 'zod';
import { localTextSchema } from '../plan/local-text.ts';
import { correlationPairSchema } from './description-parts.ts';
import { procedure } from './procedure.ts';
import { transitionsSchema } from './within-design.ts';

const nullableNumber = z.number().nullable();

/** An index's reliability and loadings: the shape that the command line's `scale` prints. */
export const scaleReportSchema = z.strictObject({
  items: z.array(
    z.strictObject({
      item: z.string(),
      observations: z.number().int(),
      mean: nullableNumber,
      standardDeviation: nullableNumber,
      itemRest: nullableNumber,
      alphaIfDeleted: nullableNumber,
      loading: nullableNumber,
      uniqueness: nullableNumber,
    }),
  ),
  observations: z.number().int(),
  alpha: nullableNumber,
  alphaStandardized: nullableNumber,
  alphaInterval: z
    .strictObject({ level: z.number(), lower: z.number(), upper: z.number() })
    .nullable(),
  meanInterItemCorrelation: nullableNumber,
  eigenvalues: z.array(z.number()),
  index: z.strictObject({
    observations: z.number().int(),
    mean: nullableNumber,
    standardDeviation: nullableNumber,
    minimum: nullableNumber,
    maximum: nullableNumber,
  }),
});
export type ScaleReport = z.infer<typeof scaleReportSchema>;

export const scaleOverviewSchema = z.strictObject({
  id: z.string(),
  title: localTextSchema,
  pooled: scaleReportSchema,
  byWave: z.array(z.strictObject({ wave: z.string(), report: scaleReportSchema })),
  /** Per item and wave: how often each category was chosen, and answers with no category. */
  distributions: z.array(
    z.strictObject({
      item: z.string(),
      wave: z.string(),
      counts: z.array(z.strictObject({ value: z.number(), count: z.number().int() })),
      missing: z.number().int(),
    }),
  ),
  /** Twenty equal steps from 0 to 1, pooled; the last holds 1. */
  histogram: z.array(z.number().int()),
  /** How many answers get an index if at least so many items must be answered. */
  observationsByRule: z.array(
    z.strictObject({ minimumAnswered: z.number().int(), observations: z.number().int() }),
  ),
});

export const variableOverviewSchema = z.strictObject({
  id: z.string(),
  label: localTextSchema,
  type: z.enum(['number', 'binary', 'category']),
  derivation: z.string(),
  /** Whether it varies per answer, per person, or per municipality and wave. */
  level: z.enum(['answer', 'person', 'municipality']),
  observations: z.number().int(),
  missing: z.array(z.strictObject({ reason: z.string(), rows: z.number().int() })),
  mean: nullableNumber,
  standardDeviation: nullableNumber,
  betweenDeviation: nullableNumber,
  withinDeviation: nullableNumber,
  minimum: nullableNumber,
  maximum: nullableNumber,
  /** Range of the deviations from the persons' own means, the mean of all put back. */
  withinMinimum: nullableNumber,
  withinMaximum: nullableNumber,
  /** Persons in two waves whose value changes. */
  changers: z.number().int(),
  /** Of a binary variable. */
  transitions: transitionsSchema.nullable(),
  /** Too few persons change for a within coefficient to say much. */
  hasFewChangers: z.boolean(),
  /** Categories or up to twenty equal steps. */
  distribution: z.array(z.strictObject({ label: z.string(), count: z.number().int() })),
  usedIn: z.array(z.strictObject({ modelSet: z.string(), column: z.string() })),
});
export type VariableOverview = z.infer<typeof variableOverviewSchema>;

export const measuresContract = {
  'measures.scales': procedure(
    z.strictObject({}),
    z.strictObject({ scales: z.array(scaleOverviewSchema) }),
    ['sources-missing'],
  ),
  /** What a scale would be like, before it is saved. */
  'measures.tryScale': procedure(
    z.strictObject({
      items: z.array(z.strictObject({ id: z.string(), isReversed: z.boolean() })).min(1),
      minimum: z.number(),
      maximum: z.number(),
      minimumAnswered: z.number().int().min(1),
    }),
    z.strictObject({ pooled: scaleReportSchema, histogram: z.array(z.number().int()) }),
    ['sources-missing', 'unknown-part'],
  ),
  'measures.variables': procedure(
    z.strictObject({}),
    z.strictObject({ rows: z.number().int(), variables: z.array(variableOverviewSchema) }),
    ['sources-missing'],
  ),
  /** Numbers and binary variables two by two, each pair on its own rows. */
  'measures.correlations': procedure(
    z.strictObject({ method: z.enum(['pearson', 'spearman']) }),
    z.strictObject({ variables: z.array(z.string()), pairs: z.array(correlationPairSchema) }),
    ['sources-missing'],
  ),
};
