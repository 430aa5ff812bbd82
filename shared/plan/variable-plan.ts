import { z } from 'zod';
import { localTextSchema } from './local-text.ts';
import { idSchema } from './plan-id.ts';

/** Where a variable's value comes from. */
export const derivationSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('wave-time') }),
  z.strictObject({ kind: z.literal('scale'), scale: idSchema }),
  /** The answer as mapped: a number, or a category for a variable of that type. */
  z.strictObject({ kind: z.literal('answer'), field: idSchema }),
  /** 1 where the answer equals the value, 0 where it is another. */
  z.strictObject({
    kind: z.literal('answer-equals'),
    field: idSchema,
    value: z.union([z.string(), z.number()]),
  }),
  /** Age in whole years: as answered, else the wave's year less the year of birth. */
  z.strictObject({ kind: z.literal('age'), field: idSchema, birthYearField: idSchema }),
  /** Party as answered, else as on the wave's member list. */
  z.strictObject({ kind: z.literal('party') }),
  z.strictObject({ kind: z.literal('party-switch') }),
  z.strictObject({ kind: z.literal('region') }),
  z.strictObject({
    kind: z.literal('key-figure'),
    figure: idSchema,
    transform: z.enum(['none', 'log']),
  }),
]);
export type Derivation = z.infer<typeof derivationSchema>;

export const levelPlanSchema = z.strictObject({ value: z.string(), title: localTextSchema });

/** One column of the analysis data. */
export const variablePlanSchema = z.strictObject({
  id: idSchema,
  /** As it stands in a table's first column. */
  label: localTextSchema,
  type: z.enum(['number', 'binary', 'category']),
  derivation: derivationSchema,
  /** Levels in printing order, the reference first; empty unless a category. */
  levels: z.array(levelPlanSchema),
});
export type VariablePlan = z.infer<typeof variablePlanSchema>;

/** Whether the variable's values are logarithms of what its label names. */
export function isLogged({ derivation }: VariablePlan): boolean {
  return derivation.kind === 'key-figure' && derivation.transform === 'log';
}

/**
 * Who counts as having switched party between the waves.
 *
 * `member-lists`: party differs between the two member lists, so that respondents of one wave
 * have it too; 0 for persons on one list. `answers-else-zero`: party differs between a person's
 * two answers, 0 for persons with one. `answers-else-missing`: the same, missing for persons with
 * one answer. Always 0 in the first wave except where missing.
 */
export const partySwitchRuleSchema = z.enum([
  'member-lists',
  'answers-else-zero',
  'answers-else-missing',
]);
export type PartySwitchRule = z.infer<typeof partySwitchRuleSchema>;
