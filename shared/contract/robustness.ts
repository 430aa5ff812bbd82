import { z } from 'zod';
import { languageSchema } from '../plan/local-text.ts';
import { storageErrors } from './errors.ts';
import { columnResultSchema } from './models.ts';
import { procedure } from './procedure.ts';
import { exportedFileSchema } from './tables.ts';

/** Which rows: complete on the specification's own variables, on all of the column's, or in two waves. */
export const sampleChoices = ['own', 'common', 'two-rows'] as const;

/** When has a person an index: as the plan says, with all items answered, or with half of them. */
export const scaleChoices = ['as-plan', 'all-items', 'half-items'] as const;
export type ScaleChoice = (typeof scaleChoices)[number];

/**
 * Which links make persons: all that the study has; those by e-mail or an equal name and those that
 * a person decided; or only the former.
 */
export const linkChoices = ['all', 'certain-reviewed', 'certain'] as const;
export type LinkChoice = (typeof linkChoices)[number];

/** A registry covariance; `…-municipality` is the clustered one by municipality. */
export const covarianceChoices = [
  'classical',
  'robust',
  'cluster',
  'cluster-cr2',
  'cluster-municipality',
  'cluster-cr2-municipality',
] as const;

/** More specifications than this say no more, and take their time. */
export const MOST_SPECIFICATIONS = 20_000;

/** A column of the study, and what of it could have been chosen otherwise. */
export const gridChoiceSchema = z.strictObject({
  modelSet: z.string(),
  column: z.string(),
  /** The coefficient in question, as `socr` or `party=Venstre`. */
  focus: z.string(),
  /** Term ids that may be in or out; every combination is tried. The other terms stay. */
  controls: z.array(z.string()).max(16),
  estimators: z.array(z.string()).min(1),
  covariances: z.array(z.enum(covarianceChoices)).min(1),
  samples: z.array(z.enum(sampleChoices)).min(1),
  scales: z.array(z.enum(scaleChoices)).min(1),
  links: z.array(z.enum(linkChoices)).min(1),
});
export type GridChoice = z.infer<typeof gridChoiceSchema>;

/** One model that could have been chosen, with its coefficient; null where there is none. */
export const specificationSchema = z.strictObject({
  controls: z.array(z.string()),
  estimator: z.string(),
  covariance: z.enum(covarianceChoices),
  sample: z.enum(sampleChoices),
  scale: z.enum(scaleChoices),
  links: z.enum(linkChoices),
  observations: z.number().int(),
  entities: z.number().int(),
  estimate: z.number().nullable(),
  standardError: z.number().nullable(),
  pValue: z.number().nullable(),
  lower: z.number().nullable(),
  upper: z.number().nullable(),
  /** Why it could not be fitted. */
  errorCode: z.string().nullable(),
});
export type Specification = z.infer<typeof specificationSchema>;

export const influenceChoiceSchema = z.strictObject({
  modelSet: z.string(),
  column: z.string(),
  focus: z.string(),
  by: z.enum(['person', 'municipality']),
});
export type InfluenceChoice = z.infer<typeof influenceChoiceSchema>;

/** The coefficient without one person or municipality. */
export const influenceSchema = z.strictObject({
  /** The person's anonymous number in the panel, from 1, or the municipality's code. */
  group: z.number().int(),
  /** The municipality's name where the study knows it. */
  name: z.string().nullable(),
  rows: z.number().int(),
  estimate: z.number().nullable(),
  /** Estimate without less estimate with. */
  change: z.number().nullable(),
});

const errors = [
  'sources-missing',
  'cancelled',
  'unknown-part',
  'too-many-specifications',
  'no-observations',
  'unknown-estimator',
] as const;

const choiceOfOneSchema = specificationSchema.pick({
  controls: true,
  estimator: true,
  covariance: true,
  sample: true,
  scale: true,
  links: true,
});

const pictureSchema = z.strictObject({ choice: gridChoiceSchema, language: languageSchema });

/** A model, or a specification that departs from it, that is to be kept as an alternative. */
const keepSchema = z.strictObject({
  modelSet: z.string(),
  column: z.string(),
  /** The coefficients that it is about. */
  focus: z.array(z.string().min(1)).min(1).max(8),
  /** `varied`: the controls that are in or out; `null` for the model as it is. */
  specification: choiceOfOneSchema.extend({ varied: z.array(z.string()) }).nullable(),
  label: z.string().trim().max(200),
  reason: z.string().trim().max(500),
});

/** An alternative with its result. */
const alternativeSchema = columnResultSchema.extend({
  modelSet: z.string(),
  insteadOf: z.string(),
  label: z.string(),
  reason: z.string(),
  focus: z.array(z.string()),
  /** What is other than in the model that it is an alternative to, in words. */
  differences: z.array(z.string()),
  /** Why it was withdrawn. */
  withdrawn: z.string().nullable(),
  /** The plan's revision and the app's version that its result is from. */
  revision: z.number().int().nullable(),
  appVersion: z.string().nullable(),
});
export type RegisteredAlternative = z.infer<typeof alternativeSchema>;

export const robustnessContract = {
  /** Fits every specification; progress comes as events. */
  'robustness.grid': procedure(
    gridChoiceSchema,
    z.strictObject({ specifications: z.array(specificationSchema) }),
    errors,
  ),
  /** The grid's coefficients drawn by size, with the choices below; as SVG, ready for print. */
  'robustness.picture': procedure(
    pictureSchema,
    z.strictObject({
      svg: z.string(),
      /** Models that are not drawn because they rest on too few persons. */
      withheld: z.number().int(),
    }),
    errors,
  ),
  'robustness.exportPicture': procedure(pictureSchema, exportedFileSchema, [
    ...errors,
    ...storageErrors,
  ]),
  /** Leaves out each person or municipality in turn; the most influential first. */
  'robustness.influence': procedure(
    influenceChoiceSchema,
    z.strictObject({
      estimate: z.number().nullable(),
      groups: z.number().int(),
      least: z.number().nullable(),
      greatest: z.number().nullable(),
      most: z.array(influenceSchema),
    }),
    errors,
  ),
  /** Keeps an alternative and fits it. */
  'robustness.keep': procedure(keepSchema, z.strictObject({ id: z.string() }), [
    'sources-missing',
    'cancelled',
    'unknown-part',
    'bad-plan',
    ...storageErrors,
  ]),
  /** Every alternative that was kept, also those withdrawn. */
  'robustness.register': procedure(
    z.strictObject({ language: languageSchema }),
    z.strictObject({ alternatives: z.array(alternativeSchema) }),
    ['sources-missing'],
  ),
  /** Fits the alternatives that have no result for the present plan and data. */
  'robustness.fitRegister': procedure(
    z.strictObject({}),
    z.strictObject({ fitted: z.number().int(), failed: z.number().int() }),
    ['sources-missing', 'cancelled', ...storageErrors],
  ),
  'robustness.cancel': procedure(z.strictObject({}), z.strictObject({})),
};
