import { z } from 'zod';
import { storageErrors } from './errors.ts';
import { jointTestSchema, marginalEffectsSchema } from './model-questions.ts';
import { procedure } from './procedure.ts';

const nullableNumber = z.number().nullable();

export const coefficientSchema = z.strictObject({
  term: z.string(),
  estimate: z.number(),
  standardError: nullableNumber,
  statistic: nullableNumber,
  distribution: z.enum(['normal', 't']),
  degreesOfFreedom: nullableNumber,
  pValue: nullableNumber,
  lower: nullableNumber,
  upper: nullableNumber,
});

/** One test; kinds and their extra facts are those of the command line's `estimate`. */
export const testResultSchema = z.looseObject({ kind: z.string() });

/** A fitted panel model: the shape that the command line's `estimate` prints. */
export const panelEstimateSchema = z.strictObject({
  model: z.string(),
  covariance: z.string(),
  observations: z.number().int(),
  entities: z.number().int(),
  periods: z.strictObject({ min: z.number(), mean: z.number(), max: z.number() }),
  singletons: z.number().int(),
  clusters: z.number().int().nullable(),
  coefficients: z.array(coefficientSchema),
  omitted: z.array(
    z.strictObject({
      term: z.string(),
      reason: z.enum(['time-invariant', 'collinear', 'no-variation', 'collinear-with-time']),
      with: z.array(z.string()).optional(),
    }),
  ),
  rSquared: z.strictObject({
    within: nullableNumber,
    between: nullableNumber,
    overall: nullableNumber,
  }),
  sigmaEntity: nullableNumber,
  sigmaResidual: nullableNumber,
  rho: nullableNumber,
  theta: z.strictObject({ min: z.number(), median: z.number(), max: z.number() }).nullable(),
  correlationEffectsFitted: nullableNumber,
  residualDegreesOfFreedom: nullableNumber,
  logLikelihood: z.number().optional(),
  tests: z.record(z.string(), testResultSchema),
  rows: z.strictObject({
    read: z.number().int(),
    used: z.number().int(),
    dropped: z.array(
      z.strictObject({
        reason: z.string(),
        column: z.string().nullable(),
        rows: z.number().int(),
      }),
    ),
  }),
  /** Something a reader of the estimates should know: a code and its facts. */
  warnings: z.array(z.looseObject({ code: z.string() })),
});
export type PanelEstimate = z.infer<typeof panelEstimateSchema>;

export const columnResultSchema = z.strictObject({
  id: z.string(),
  /** `stale`: what it rests on has changed since; `failed`: the error says why. */
  status: z.enum(['done', 'stale', 'not-run', 'failed']),
  estimate: panelEstimateSchema.nullable(),
  errorCode: z.string().nullable(),
  fittedAt: z.string().nullable(),
});

export const modelsContract = {
  /** Fits the given sets (all if empty); progress comes as events; answers when done. */
  'models.run': procedure(
    z.strictObject({ modelSets: z.array(z.string()) }),
    z.strictObject({ fitted: z.number().int(), failed: z.number().int() }),
    ['sources-missing', 'cancelled', 'unknown-part', ...storageErrors],
  ),
  'models.cancel': procedure(z.strictObject({}), z.strictObject({})),
  'models.results': procedure(
    z.strictObject({}),
    z.strictObject({
      modelSets: z.array(z.strictObject({ id: z.string(), columns: z.array(columnResultSchema) })),
    }),
    ['sources-missing'],
  ),
  /** Do some terms of a fitted column matter together? Terms by their ids. */
  'models.jointTest': procedure(
    z.strictObject({ modelSet: z.string(), column: z.string(), terms: z.array(z.string()) }),
    jointTestSchema,
    ['sources-missing', 'unknown-part', 'not-fitted'],
  ),
  /** The effect of one variable at values of another that it is multiplied with. */
  'models.marginalEffects': procedure(
    z.strictObject({
      modelSet: z.string(),
      column: z.string(),
      effectOf: z.string(),
      at: z.string(),
    }),
    marginalEffectsSchema,
    [
      'sources-missing',
      'unknown-part',
      'not-fitted',
      'no-interaction',
      'effect-of-category',
      'effect-not-estimable',
    ],
  ),
};
