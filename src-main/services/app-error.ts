import type { AppError, ErrorCode } from '../../shared/contract/errors.ts';
import { err } from '../../shared/kernel/result.ts';

type Data = AppError['data'];

/** A failure as it reaches the user: its code, and the facts that its sentence needs. */
export function appError(code: ErrorCode, data: Data = {}): AppError {
  return { code, data };
}

/** A layer's own failure `{ code, …facts }` in the user's form; facts that are no scalars stay behind. */
export function toAppError(error: { readonly code: ErrorCode }): AppError {
  const { code, ...facts } = error;
  const data: Data = {};
  for (const [name, fact] of Object.entries(facts) as [string, unknown][]) {
    if (typeof fact === 'string' || typeof fact === 'number' || fact === null) data[name] = fact;
  }
  return { code, data };
}

export function fail(code: ErrorCode, data: Data = {}): { ok: false; error: AppError } {
  return { ...err(appError(code, data)) };
}
