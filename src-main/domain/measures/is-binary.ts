import type { VariablePlan } from '../../../shared/plan/variable-plan.ts';

/** Whether a variable that is called binary holds 0 and 1 only, as an answer coded 1/2 does not. */
export function isBinaryData({ type }: VariablePlan, values: Float64Array): boolean {
  return type === 'binary' && values.every((value) => value === 0 || value === 1);
}
