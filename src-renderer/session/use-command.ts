import { useCallback, useState } from 'react';
import type { AppError, Envelope } from '../../shared/contract/errors.ts';
import type { Input, Output, ProcedureName } from '../../shared/contract/index.ts';
import type { PlanCommand } from '../../shared/plan/plan-commands.ts';
import { useSession } from './session-context.ts';
import { useWords } from './use-texts.ts';

export interface Command<Name extends ProcedureName> {
  readonly run: (input: Input<Name>) => Promise<Envelope<Output<Name>>>;
  readonly isRunning: boolean;
  readonly error: AppError | null;
  readonly clear: () => void;
}

/** Does something to the study. `quiet`: the caller shows the failure itself. */
export function useCommand<Name extends ProcedureName>(
  name: Name,
  options: { readonly quiet?: boolean } = {},
): Command<Name> {
  const { asking, notify } = useSession();
  const words = useWords();
  const [isRunning, setRunning] = useState(false);
  const [error, setError] = useState<AppError | null>(null);
  const isQuiet = options.quiet === true;
  const run = useCallback(
    async (input: Input<Name>) => {
      setRunning(true);
      const answer = await asking.command(name, input);
      setRunning(false);
      setError(answer.ok ? null : answer.error);
      if (!answer.ok && !isQuiet) notify('failed', words.error(answer.error));
      return answer;
    },
    [asking, name, notify, words, isQuiet],
  );
  const clear = useCallback(() => setError(null), []);
  return { run, isRunning, error, clear };
}

/** Edits the study's document; answers whether it was saved. */
export function useEdit(): (command: PlanCommand) => Promise<boolean> {
  const { run } = useCommand('study.edit');
  return useCallback(async (command) => (await run({ command })).ok, [run]);
}
