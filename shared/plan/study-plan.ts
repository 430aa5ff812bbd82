import { z } from 'zod';
import { alternativePlanSchema } from './alternative-plan.ts';
import { furtherTableSchema } from './further-table.ts';
import { languageSchema } from './local-text.ts';
import { modelSetSchema, tablePlanSchema } from './model-plan.ts';
import { idSchema } from './plan-id.ts';
import { scalePlanSchema } from './scale-plan.ts';
import { sourcePlanSchema } from './source-plan.ts';
import { partySwitchRuleSchema, variablePlanSchema } from './variable-plan.ts';

export const wavePlanSchema = z.strictObject({
  id: idSchema,
  label: z.string(),
  year: z.number().int(),
  /** The wave's value in the time variable. */
  time: z.number(),
  /** Seats in all councils by an official count; `null` until entered. */
  seats: z.number().int().nullable(),
});
export type WavePlan = z.infer<typeof wavePlanSchema>;

/** What may leave the study. */
export const disclosurePlanSchema = z.strictObject({
  /** Numbers of fewer persons are withheld; below three, one of them knows the other. */
  minimum: z.int().min(3).max(100),
});

export const linkageRulesSchema = z.strictObject({
  /** Link by an e-mail address that only one row on each side has. */
  byEmail: z.boolean(),
  /** Link by an equal normalised name within a municipality that only one row on each side has. */
  byName: z.boolean(),
});

/** The study's plan: all that is specified. With the raw sheets it determines every number. */
export const studyPlanSchema = z.strictObject({
  format: z.literal('panelvaerk-plan'),
  version: z.literal(1),
  title: z.string(),
  /** Language of the printed tables; the window's own language is another matter. */
  tableLanguage: languageSchema,
  waves: z.array(wavePlanSchema),
  sources: z.array(sourcePlanSchema),
  linkage: linkageRulesSchema,
  disclosure: disclosurePlanSchema.default({ minimum: 5 }),
  partySwitch: partySwitchRuleSchema,
  scales: z.array(scalePlanSchema),
  variables: z.array(variablePlanSchema),
  modelSets: z.array(modelSetSchema),
  tables: z.array(tablePlanSchema),
  /** All other tables; those without a number are the supplement, in this order. */
  furtherTables: z.array(furtherTableSchema).default([]),
  /** Models that were tried beside those of the tables; none is ever dropped in silence. */
  alternatives: z.array(alternativePlanSchema).default([]),
});
export type StudyPlan = z.infer<typeof studyPlanSchema>;
