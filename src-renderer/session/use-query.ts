import { useEffect, useState } from 'react';
import type { AppError, Envelope } from '../../shared/contract/errors.ts';
import type { Input, Output, ProcedureName } from '../../shared/contract/index.ts';
import { useSession } from './session-context.ts';

/** How a question to the study stands. A refreshed answer replaces the old one without a gap. */
export type QueryState<Value> =
  | { readonly status: 'loading' }
  | { readonly status: 'failed'; readonly error: AppError; readonly retry: () => void }
  | { readonly status: 'done'; readonly value: Value };

/** Asks a procedure, and asks again whenever the study changed. */
export function useQuery<Name extends ProcedureName>(
  name: Name,
  input: Input<Name>,
): QueryState<Output<Name>> {
  const { asking, freshness, refresh } = useSession();
  const [answer, setAnswer] = useState<Envelope<Output<Name>> | null>(null);
  const key = JSON.stringify(input);
  useEffect(() => {
    let isCurrent = true;
    const ask = async () => {
      const next = await asking.ask(name, key);
      if (isCurrent) setAnswer(next);
    };
    void ask();
    return () => {
      isCurrent = false;
    };
  }, [asking, name, key, freshness]);
  if (answer === null) return { status: 'loading' };
  return answer.ok
    ? { status: 'done', value: answer.value }
    : { status: 'failed', error: answer.error, retry: refresh };
}
