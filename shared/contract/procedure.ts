import type { z } from 'zod';
import type { ErrorCode } from './errors.ts';

/** One thing that a user can ask for: what goes in, what comes out, how it may fail. */
export interface Procedure<
  Input extends z.ZodType = z.ZodType,
  Output extends z.ZodType = z.ZodType,
> {
  readonly input: Input;
  readonly output: Output;
  /** The codes it can answer with, beside `internal`, `bad-request` and `no-study-open`. */
  readonly errors: readonly ErrorCode[];
}

export function procedure<Input extends z.ZodType, Output extends z.ZodType>(
  input: Input,
  output: Output,
  errors: readonly ErrorCode[] = [],
): Procedure<Input, Output> {
  return { input, output, errors };
}
