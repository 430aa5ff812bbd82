import type { AppClient } from '../api/client.ts';
import type { Envelope } from '../../shared/contract/errors.ts';
import type { Input, Output, ProcedureName } from '../../shared/contract/index.ts';

/** The views' way to the study. Those that ask the same at the same moment share one answer. */
export interface Asking {
  ask<Name extends ProcedureName>(name: Name, input: string): Promise<Envelope<Output<Name>>>;
  /** Does something to the study. */
  command<Name extends ProcedureName>(
    name: Name,
    input: Input<Name>,
  ): Promise<Envelope<Output<Name>>>;
  /** Is a command on its way? */
  isBusy(): boolean;
  /** Forgets what was asked: the study may answer otherwise now. */
  forget(): void;
}

export function createAsking(client: AppClient): Asking {
  const asked = new Map<string, Promise<unknown>>();
  let commands = 0;
  return {
    ask<Name extends ProcedureName>(name: Name, input: string) {
      const key = `${name} ${input}`;
      const running = asked.get(key);
      // The key holds the procedure's name, so the answer is of its kind.
      if (running) return running as Promise<Envelope<Output<Name>>>;
      const answer = client.call(name, JSON.parse(input) as Input<Name>);
      asked.set(key, answer);
      const settle = () => {
        if (asked.get(key) === answer) asked.delete(key);
      };
      answer.then(settle, settle);
      return answer;
    },
    command(name, input) {
      commands += 1;
      return client.call(name, input).finally(() => {
        commands -= 1;
      });
    },
    isBusy: () => commands > 0,
    forget: () => asked.clear(),
  };
}
