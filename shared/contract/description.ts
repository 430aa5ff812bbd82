import { z } from 'zod';
import {
  attritionSchema,
  municipalityReportSchema,
  municipalityRequestSchema,
  representativitySchema,
  waveMeanSchema,
} from './description-parts.ts';
import { procedure } from './procedure.ts';
import { withinColumnSchema } from './within-design.ts';

const rate = z.strictObject({
  denominator: z.enum(['list', 'list-without-substitutes', 'seats']),
  total: z.number().int().nullable(),
  /** Answers over the total, 0–1; `null` where the total is not known. */
  share: z.number().nullable(),
});

export const waveDescriptionSchema = z.strictObject({
  wave: z.string(),
  onList: z.number().int(),
  substitutes: z.number().int(),
  seats: z.number().int().nullable(),
  answered: z.number().int(),
  completed: z.number().int(),
  partly: z.number().int(),
  rates: z.array(rate),
  municipalitiesWithAnswers: z.number().int(),
  municipalities: z.number().int(),
});

export const groupShareSchema = z.strictObject({
  wave: z.string(),
  /** A field of the member list: gender is not there, so region, party, role. */
  field: z.enum(['region', 'party', 'role']),
  group: z.string(),
  population: z.number().int(),
  respondents: z.number().int(),
});

/** A step of the way from list to model: how many rows and persons remain, and why others left. */
export const flowStepSchema = z.strictObject({
  id: z.string(),
  modelSet: z.string().nullable(),
  column: z.string().nullable(),
  rows: z.number().int(),
  persons: z.number().int(),
  left: z.array(
    z.strictObject({
      reason: z.string(),
      variable: z.string().nullable(),
      rows: z.number().int(),
    }),
  ),
});

export const descriptionContract = {
  'description.overview': procedure(
    z.strictObject({}),
    z.strictObject({
      waves: z.array(waveDescriptionSchema),
      groups: z.array(groupShareSchema),
      flow: z.array(flowStepSchema),
    }),
    ['sources-missing'],
  ),
  /** Respondents tested against the population, by wave and field of the list. */
  'description.representativity': procedure(
    z.strictObject({}),
    z.strictObject({ comparisons: z.array(representativitySchema) }),
    ['sources-missing'],
  ),
  'description.means': procedure(
    z.strictObject({}),
    z.strictObject({ means: z.array(waveMeanSchema) }),
    ['sources-missing'],
  ),
  /** From each wave to the next. */
  'description.attrition': procedure(
    z.strictObject({}),
    z.strictObject({ steps: z.array(attritionSchema) }),
    ['sources-missing'],
  ),
  'description.municipalities': procedure(municipalityRequestSchema, municipalityReportSchema, [
    'sources-missing',
    'unknown-part',
  ]),
  /** Transitions and power in the samples of columns that look within persons only. */
  'description.withinDesign': procedure(
    z.strictObject({}),
    z.strictObject({ columns: z.array(withinColumnSchema) }),
    ['sources-missing'],
  ),
};
