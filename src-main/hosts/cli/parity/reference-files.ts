/** What stands in a folder of reference results? */
import { z } from 'zod';

const number = z.number().nullable();
const byTerm = z.record(z.string(), number);

const testSchema = z.looseObject({ stat: number, df: number.optional(), p: number });

const covarianceSchema = z.looseObject({
  se: byTerm,
  stat: byTerm,
  p: byTerm,
  ci_low: byTerm,
  ci_high: byTerm,
  df: number.optional(),
  n_clusters: z.number().optional(),
  model_test: testSchema.nullable().optional(),
});

const modelSchema = z.looseObject({
  b: byTerm,
  omitted: z.array(z.string()),
  vce: z.record(z.string(), covarianceSchema),
  r2: number.optional(),
  r2_w: number.optional(),
  r2_b: number.optional(),
  r2_o: number.optional(),
  rmse: number.optional(),
  df_r: number.optional(),
  /** Rows and entities of models whose rows are not the sample's. */
  N: z.number().optional(),
  N_g: z.number().optional(),
  sigma_u: number.optional(),
  sigma_e: number.optional(),
  rho: number.optional(),
  corr_u_xb: number.optional(),
  theta: z.looseObject({ min: z.number(), median: z.number(), max: z.number() }).optional(),
  F_u0: testSchema.optional(),
});
export type ReferenceModel = z.infer<typeof modelSchema>;

const hausmanSchema = z.looseObject({
  stat: number,
  df: number,
  p: number,
  rank_deficient: z.boolean(),
  vdiff_positive_definite: z.boolean(),
});
const mundlakSchema = testSchema.extend({ unreliable: z.boolean().optional() });

const toleranceSchema = z.object({
  b: number,
  se: number,
  stat_t_or_z: number,
  ci: number,
  p: number,
  model_test: number,
  r2: number,
  sigma_rho_theta: number,
  F_u0: number,
  bp_lm: number,
  mundlak: number,
  hausman: number,
});

const indexSchema = z.object({
  items: z.array(z.string()),
  min: z.number(),
  max: z.number(),
  need_answered: z.number(),
});

const specSchema = z.looseObject({
  id: z.string(),
  dependent: z.string(),
  regressors: z.array(
    z.object({
      var: z.string(),
      type: z.enum(['numeric', 'factor']),
      ref: z.string().optional(),
      levels: z.array(z.string()).optional(),
    }),
  ),
  clusters: z.array(z.string()),
  derived_indexes: z.record(z.string(), indexSchema).optional(),
  sample: z.looseObject({
    N: z.number(),
    N_g: z.number(),
    g_min: z.number(),
    g_avg: z.number(),
    g_max: z.number(),
    n_singletons: z.number(),
  }),
  models: z.record(z.string(), modelSchema),
  tests: z.looseObject({
    hausman: z.looseObject({
      comparable: z.boolean(),
      default: hausmanSchema,
      sigmamore: hausmanSchema,
    }),
    bp_lm: z.looseObject({ stata_stat: z.number(), p_chibar2: number }),
    mundlak: z.record(z.string(), z.unknown()),
  }),
  tolerance: toleranceSchema,
});
export type ReferenceSpec = z.infer<typeof specSchema>;

const spreadSchema = z.looseObject({ sd: z.number(), min: z.number(), max: z.number() });

/** A variable's spread overall, between and within, as Stata's xtsum prints it. */
const xtsumSchema = z.record(
  z.string(),
  z.looseObject({
    mean: z.number(),
    overall: spreadSchema,
    between: spreadSchema,
    within: spreadSchema,
  }),
);

/** Panel results of one data set. */
export const panelReferenceSchema = z.looseObject({
  dataset: z.string(),
  csv: z.string(),
  entity: z.string(),
  time: z.string(),
  xtsum: xtsumSchema.optional(),
  specs: z.array(specSchema),
});
export type PanelReference = z.infer<typeof panelReferenceSchema>;

/** Mundlak's test in one covariance; other keys of its record are lists of names. */
export function mundlakTest(spec: ReferenceSpec, covariance: string) {
  const parsed = mundlakSchema.safeParse(spec.tests.mundlak[covariance]);
  return parsed.success ? parsed.data : null;
}

const scaleSchema = z.looseObject({
  id: z.string(),
  items: z.array(z.string()),
  scale_min: z.number(),
  scale_max: z.number(),
  reversed: z.array(z.string()),
  subset: z.object({ var: z.string(), value: z.union([z.string(), z.number()]) }).nullable(),
  n_complete: z.number(),
  item_mean: byTerm,
  item_sd: byTerm,
  alpha: number,
  alpha_standardized: number,
  alpha_ci95_feldt: z.looseObject({ low: z.number(), high: z.number() }),
  average_interitem_correlation: number,
  item_rest_correlation: byTerm,
  alpha_if_deleted: byTerm,
  index_0_1: z.looseObject({ N: z.number(), mean: number, sd: number, min: number, max: number }),
  factor_pf: z.looseObject({
    eigenvalues: z.array(z.number()),
    loadings_factor1: byTerm,
    uniqueness_one_factor: byTerm,
  }),
  /** Two items have a note instead. */
  factor_ml: z.looseObject({ loadings: byTerm.optional(), uniqueness: byTerm.optional() }),
  spearman_brown_2item: number,
});
export type ReferenceScale = z.infer<typeof scaleSchema>;

/** Scale statistics of one data set. */
export const scaleReferenceSchema = z.looseObject({
  dataset: z.string(),
  csv: z.string(),
  scales: z.array(scaleSchema),
});

/** A certified linear regression. */
export const certifiedReferenceSchema = z.looseObject({
  dataset: z.string(),
  csv: z.string(),
  regressors: z.array(z.string()),
  b: z.record(z.string(), z.number()),
  se: z.record(z.string(), z.number()),
});
export type CertifiedReference = z.infer<typeof certifiedReferenceSchema>;

const stataEstimatesSchema = z.looseObject({
  b: z.record(z.string(), z.number()),
  t_or_z: z.record(z.string(), z.number()),
  p: z.record(z.string(), z.number()),
  V_order: z.array(z.string()),
  V: z.array(z.array(z.number())),
  e: z.record(z.string(), z.number()),
});
/** What Stata stored of one model: coefficients, statistics, their covariance and e(). */
export type StataEstimates = z.infer<typeof stataEstimatesSchema>;

/** A log of Stata's own estimates: data set → model → errors. */
export const stataLogSchema = z.looseObject({
  program: z.string(),
  results: z.record(z.string(), z.record(z.string(), z.record(z.string(), stataEstimatesSchema))),
});

const publishedNumberSchema = z.looseObject({
  dataset: z.string(),
  spec: z.string(),
  /** Where the number stands in the data set's own file. */
  path: z.string(),
  printed: z.string(),
});
export type PublishedNumber = z.infer<typeof publishedNumberSchema>;

/** Numbers that Stata printed in public logs. */
export const publishedSchema = z.looseObject({ values: z.array(publishedNumberSchema) });
