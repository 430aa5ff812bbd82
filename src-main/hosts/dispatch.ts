import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import type { AppError, Envelope, ErrorCode } from '../../shared/contract/errors.ts';
import type { Input, ProcedureName } from '../../shared/contract/index.ts';
import { contract } from '../../shared/contract/index.ts';
import type { Procedure } from '../../shared/contract/procedure.ts';
import type { Handler, Handlers } from '../services/service.ts';
import { describeFailure } from './describe-failure.ts';

export type Dispatch = (procedure: string, input: unknown) => Promise<Envelope<unknown>>;

const alwaysAllowed: readonly ErrorCode[] = ['internal', 'bad-request', 'no-study-open'];

/**
 * The one way into the services, the same for every host: is the procedure known, is the input what
 * it declares, and is what comes back what it declares? Anything else is answered as `internal`
 * with an id, and told to `report` (the local standard error) without a message or a value, since
 * those can hold what stood in a person's row.
 */
export function createDispatch(
  handlers: Handlers,
  report: (text: string) => void = (text) => process.stderr.write(`${text}\n`),
): Dispatch {
  return async (procedure, input) => {
    if (!isProcedureName(procedure)) return refused('unknown');
    try {
      return await answer(procedure, handlers[procedure], input);
    } catch (error) {
      const id = randomUUID().slice(0, 8);
      const places = error instanceof UndeclaredAnswer ? error.places : [];
      report(`internal error ${id} in ${procedure}\n${describeFailure(error, places)}`);
      return { ok: false, error: { code: 'internal', data: { id } } };
    }
  };
}

async function answer<Name extends ProcedureName>(
  name: Name,
  handler: Handler<Name>,
  input: unknown,
): Promise<Envelope<unknown>> {
  const procedure: Procedure = contract[name];
  const parsed = procedure.input.safeParse(input);
  if (!parsed.success) return refused(name);
  const result = await handler(parsed.data as Input<Name>);
  if (!result.ok) return { ok: false, error: declared(procedure, result.error) };
  const output = procedure.output.safeParse(result.value);
  if (!output.success) throw new UndeclaredAnswer(whereItBroke(output.error));
  return { ok: true, value: output.data };
}

function isProcedureName(name: string): name is ProcedureName {
  return Object.hasOwn(contract, name);
}

function refused(procedure: string): Envelope<never> {
  return { ok: false, error: { code: 'bad-request', data: { procedure } } };
}

function declared(procedure: Procedure, error: AppError): AppError {
  if (procedure.errors.includes(error.code) || alwaysAllowed.includes(error.code)) return error;
  throw new UndeclaredAnswer([`error ${error.code}`]);
}

/** Says which part of an answer broke the contract, in words that hold no value of it. */
class UndeclaredAnswer extends Error {
  readonly places: readonly string[];

  constructor(places: readonly string[]) {
    super('An answer broke its contract');
    this.places = places;
  }
}

function whereItBroke(error: z.ZodError): string[] {
  const places = error.issues.map(({ code, path }) => {
    // Keys of records can be raw values of a column; schema keys are plain words.
    const steps = path.map((step) =>
      typeof step === 'number' ? '#' : /^[a-zA-Z]{1,24}$/.test(String(step)) ? String(step) : '*',
    );
    return `${code} at ${steps.join('.')}`;
  });
  return [...new Set(places)].slice(0, 5);
}
