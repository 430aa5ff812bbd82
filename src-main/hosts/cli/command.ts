import type { LocalText } from '../../../shared/kernel/descriptor.ts';
import type { Result } from '../../../shared/kernel/result.ts';
import type { Language } from '../../../shared/plan/local-text.ts';

/** Done; wrong usage; the input was refused; a bug, told with an id. */
export const EXIT = { done: 0, usage: 2, refused: 3, internal: 4 } as const;

/** A refusal as `--json` prints it: a code and the facts of its sentence. */
export interface CommandError {
  readonly code: string;
  readonly [fact: string]: unknown;
}

/** A flat file's first table: its header and the rows below that hold something, as they stand. */
export interface FlatTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number | boolean | null)[])[];
  /** Where each row stands in the file, whose first row is 1. */
  readonly rowNumbers: readonly number[];
}

/** What a command may use of the outside world. */
export interface CommandIo {
  /** Standard output: the result, nothing else. */
  out(text: string): void;
  /** Standard error: messages and progress. */
  err(text: string): void;
  readonly lang: Language;
  readTable(path: string): Promise<Result<FlatTable, CommandError>>;
}

/** One command of the command line; gives its exit status. */
export interface Command {
  readonly name: string;
  readonly summary: LocalText;
  readonly help: LocalText;
  run(args: readonly string[], io: CommandIo): Promise<number>;
}
