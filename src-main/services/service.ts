import type { AppError } from '../../shared/contract/errors.ts';
import type { Input, Output, ProcedureName } from '../../shared/contract/index.ts';
import type { Result } from '../../shared/kernel/result.ts';

/** What answers one procedure of the contract. */
export type Handler<Name extends ProcedureName> = (
  input: Input<Name>,
) => Promise<Result<Output<Name>, AppError>> | Result<Output<Name>, AppError>;

/** The part of the contract whose names begin with `Area`. */
export type Service<Area extends string> = {
  readonly [Name in Extract<ProcedureName, `${Area}.${string}`>]: Handler<Name>;
};

/** All procedures; a missing one does not compile. */
export type Handlers = { readonly [Name in ProcedureName]: Handler<Name> };

/** Turns the tokens that a host gave out back into what they stand for. */
export interface FileTokens {
  /** An input file's bytes, held in memory only. */
  bytes(token: string): { readonly name: string; readonly bytes: Uint8Array } | null;
  /** A study file's path. */
  path(token: string): string | null;
  tokenForPath(path: string): string;
}
