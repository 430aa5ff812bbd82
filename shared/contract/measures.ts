import { z } from 'zod';
import { localTextSchema } from '../plan/local-text.ts';
import { correlationPairSchema } from './description-parts.ts';
import { procedure } from './procedure.ts';
import { transitionsSchema } from './within-design.ts';

const nullableNumber = z.number().nullable();

/** What to know before the scale is used; the sentences stand in the section `scaleWarnings`. */
export const scaleWarningSchema = z.strictObject({
  code: z.enum([
    'weak-alpha',
    'weak-loading',
    'negative-loading',
    'several-factors',
    'heywood',
    'no-factor',
  ]),
  /** Null where it concerns the scale as a whole. */
  item: z.string().nullable(),
  value: nullableNumber,
});
export type ScaleWarning = z.infer<typeof scaleWarningSchema>;

/** Eigenvalues of the items' correlations beside those of unrelated items. */
export const parallelAnalysisSchema = z.strictObject({
  observed: z.array(z.number()),
  mean: z.array(z.number()),
  /** 95th percentiles. */
  upper: z.array(z.number()),
  factors: z.number().int(),
  draws: z.number().int(),
  seed: z.number().int(),
});
export type ParallelEigenvalues = z.infer<typeof parallelAnalysisSchema>;

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
  /** The extraction of `items[].loading` and the correlations it started from, by their ids. */
  extraction: z.string(),
  correlations: z.string(),
  /** Total omega of one factor by maximum likelihood, of the sum and of standardized items. */
  omega: nullableNumber,
  omegaStandardized: nullableNumber,
  /** Of two items; null for any other number. */
  spearmanBrown: nullableNumber,
  parallelAnalysis: parallelAnalysisSchema.nullable(),
  warnings: z.array(scaleWarningSchema),
});
export type ScaleReport = z.infer<typeof scaleReportSchema>;

const waveReportsSchema = z.array(z.strictObject({ wave: z.string(), report: scaleReportSchema }));

export const scaleOverviewSchema = z.strictObject({
  id: z.string(),
  title: localTextSchema,
  pooled: scaleReportSchema,
  byWave: waveReportsSchema,
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
  /** Range of the persons' own means. */
  betweenMinimum: nullableNumber,
  betweenMaximum: nullableNumber,
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
      /** Ids of the catalog; its first entry where none is named. */
      extraction: z.string().optional(),
      correlations: z.string().optional(),
    }),
    z.strictObject({
      pooled: scaleReportSchema,
      byWave: waveReportsSchema,
      histogram: z.array(z.number().int()),
    }),
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
