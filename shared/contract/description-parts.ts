import { z } from 'zod';
import { localTextSchema } from '../plan/local-text.ts';
import { idSchema } from '../plan/plan-id.ts';

const nullableNumber = z.number().nullable();
const count = z.number().int();

/** A two-sided test of a difference or a slope; the interval is at 95 per cent. */
const errorSchema = z.strictObject({
  standardError: z.number(),
  statistic: z.number(),
  degreesOfFreedom: z.number(),
  pValue: z.number(),
  lower: z.number(),
  upper: z.number(),
});

/** Respondents of a wave against the population on one field of the member list. */
export const representativitySchema = z.strictObject({
  wave: z.string(),
  field: z.enum(['region', 'party', 'role']),
  population: count,
  respondents: count,
  finitePopulationCorrection: z.number(),
  dissimilarity: nullableNumber,
  groups: z.array(
    z.strictObject({
      group: z.string(),
      population: count,
      respondents: count,
      /** Shares, 0–1. */
      populationShare: z.number(),
      respondentShare: z.number(),
      difference: z.number(),
      standardError: nullableNumber,
      standardizedResidual: nullableNumber,
    }),
  ),
  test: z
    .strictObject({
      statistic: z.number(),
      degreesOfFreedom: count,
      pValue: z.number(),
      smallestExpected: z.number(),
    })
    .nullable(),
  sentence: localTextSchema,
});
export type RepresentativityReport = z.infer<typeof representativitySchema>;

/** A variable's mean in a wave. */
export const waveMeanSchema = z.strictObject({
  variable: z.string(),
  wave: z.string(),
  observations: count,
  mean: z.number(),
  standardDeviation: nullableNumber,
  standardError: nullableNumber,
  lower: nullableNumber,
  upper: nullableNumber,
});
export type WaveMean = z.infer<typeof waveMeanSchema>;

/** Who of one wave's respondents answers in the next, and how they differ from those who do not. */
export const attritionSchema = z.strictObject({
  from: z.string(),
  to: z.string(),
  respondents: count,
  again: count,
  /** Still on the member list without an answer; no longer on it. */
  silent: count,
  left: count,
  variables: z.array(
    z.strictObject({
      variable: z.string(),
      /** The category that the line is about. */
      level: z.string().nullable(),
      again: z.strictObject({ observations: count, mean: z.number() }),
      others: z.strictObject({ observations: count, mean: z.number() }),
      /** Those who answer again less the others, in standard deviations. */
      standardizedDifference: nullableNumber,
      pValue: nullableNumber,
    }),
  ),
  sentence: localTextSchema,
});
export type AttritionReport = z.infer<typeof attritionSchema>;

const correlationSchema = z.strictObject({
  observations: count,
  estimate: nullableNumber,
  pValue: nullableNumber,
  lower: nullableNumber,
  upper: nullableNumber,
});

export const municipalityRequestSchema = z.strictObject({
  outcome: idSchema,
  /** A variable on the level of the municipality. */
  against: idSchema,
  /** `null`: all waves together. */
  wave: z.string().nullable(),
  /** Municipalities with fewer answers are left out. */
  minimum: z.number().int().min(1),
});
export type MunicipalityRequest = z.infer<typeof municipalityRequestSchema>;

/** Answers put together by municipality, against something known of the municipality. */
export const municipalityReportSchema = z.strictObject({
  request: municipalityRequestSchema,
  observations: count,
  municipalities: count,
  /** Municipalities with answers, but fewer than the least number. */
  leftOut: count,
  points: z.array(
    z.strictObject({
      municipality: count,
      name: z.string(),
      observations: count,
      mean: z.number(),
      standardError: nullableNumber,
      against: z.number(),
    }),
  ),
  intraclass: z.strictObject({
    observations: count,
    groups: count,
    typicalSize: nullableNumber,
    single: nullableNumber,
    mean: nullableNumber,
    test: z
      .strictObject({
        statistic: z.number(),
        degreesOfFreedom: z.tuple([z.number(), z.number()]),
        pValue: z.number(),
      })
      .nullable(),
  }),
  pearson: correlationSchema,
  spearman: correlationSchema,
  /** Municipality means on the other variable, weighted by their answers. */
  line: z
    .strictObject({
      observations: count,
      constant: z.number(),
      slope: z.number(),
      rSquared: nullableNumber,
      error: errorSchema.nullable(),
    })
    .nullable(),
  /** Means of municipalities up to and above the cut: the median, or between two values. */
  split: z
    .strictObject({
      cut: z.number(),
      first: z.strictObject({ observations: count, mean: z.number() }),
      second: z.strictObject({ observations: count, mean: z.number() }),
      difference: z.number(),
      test: errorSchema.nullable(),
    })
    .nullable(),
  sentence: localTextSchema,
});
export type MunicipalityReport = z.infer<typeof municipalityReportSchema>;

export const correlationPairSchema = correlationSchema.extend({
  first: z.string(),
  second: z.string(),
});
