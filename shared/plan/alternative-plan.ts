/** Which models beside those of the tables were tried and are kept? */
import { z } from 'zod';
import { linkChoices, scaleChoices } from '../contract/robustness.ts';
import { localTextSchema } from './local-text.ts';
import { type ModelSet, modelColumnSchema } from './model-plan.ts';
import { idSchema } from './plan-id.ts';

/** Longest label or reason of an alternative. */
export const LONGEST_REMARK = 500;

/**
 * An alternative model ("ikke vist"): a whole specification of its own, so that it stays what it
 * was when the model set that it was made from changes or goes.
 */
export const alternativePlanSchema = z.strictObject({
  /** `A1`, `A2`, …; the id of its column too. */
  id: idSchema,
  /** The model set, and the model of it, that it is an alternative to. */
  modelSet: idSchema,
  insteadOf: idSchema,
  outcome: idSchema,
  column: modelColumnSchema,
  /** The model whose variables its rows are complete on too, as it was then. */
  sampleOf: modelColumnSchema.nullable(),
  /** The coefficients that it is about, as `socr` or `socr*coalition`. */
  focus: z.array(z.string().min(1)).min(1).max(8),
  scale: z.enum(scaleChoices),
  links: z.enum(linkChoices),
  /** What it is called, and why it was tried; may be empty. */
  label: localTextSchema,
  reason: z.string().max(LONGEST_REMARK),
  /** Why it no longer counts; it is kept all the same. */
  withdrawn: z.strictObject({ reason: z.string().trim().min(1).max(LONGEST_REMARK) }).nullable(),
});
export type AlternativePlan = z.infer<typeof alternativePlanSchema>;

/** The alternative as a model set of its own, to be checked and fitted as every other. */
export function alternativeSet(alternative: AlternativePlan): ModelSet {
  const { id, label, outcome, column, sampleOf } = alternative;
  return { id, title: label, outcome, columns: sampleOf ? [column, sampleOf] : [column] };
}

/** The alternatives to a model set that still count. */
export function alternativesTo(
  alternatives: readonly AlternativePlan[],
  modelSet: string,
): AlternativePlan[] {
  return alternatives.filter((one) => one.modelSet === modelSet && one.withdrawn === null);
}

/** The next free id: `A1`, `A2`, … */
export function nextAlternativeId(alternatives: readonly AlternativePlan[]): string {
  const taken = alternatives.map(({ id }) => Number(/^A(\d+)$/.exec(id)?.[1] ?? 0));
  return `A${taken.reduce((most, number) => Math.max(most, number), 0) + 1}`;
}
