import type { Result } from '../../../shared/kernel/result.ts';
import { err, ok } from '../../../shared/kernel/result.ts';
import type { BootstrapWish } from '../../stats/bootstrap/wild-cluster-bootstrap.ts';
import type { CommandError } from './command.ts';

/** More draws than this are a slip of the hand. */
const MOST_DRAWS = 1_000_000;

export const BOOTSTRAP_FLAGS = {
  bootstrap: { type: 'string' },
  seed: { type: 'string' },
  'bootstrap-weights': { type: 'string' },
} as const;

type BootstrapFlags = { readonly [Flag in keyof typeof BOOTSTRAP_FLAGS]?: string | undefined };

/** `--bootstrap N --seed S --bootstrap-weights rademacher|webb`; null where none is asked for. */
export function readBootstrap(flags: BootstrapFlags): Result<BootstrapWish | null, CommandError> {
  if (flags.bootstrap === undefined) return ok(null);
  const replications = wholeNumber(flags.bootstrap);
  if (replications === null || replications < 1 || replications > MOST_DRAWS) {
    return err({ code: 'bad-flag-value', flag: '--bootstrap' });
  }
  const seed = wholeNumber(flags.seed ?? '1');
  if (seed === null) return err({ code: 'bad-flag-value', flag: '--seed' });
  const weights = flags['bootstrap-weights'] ?? 'rademacher';
  if (weights !== 'rademacher' && weights !== 'webb') {
    return err({ code: 'bad-flag-value', flag: '--bootstrap-weights' });
  }
  return ok({ replications, seed, weights });
}

function wholeNumber(text: string): number | null {
  const value = Number(text);
  return /^\d+$/.test(text) && Number.isSafeInteger(value) ? value : null;
}
