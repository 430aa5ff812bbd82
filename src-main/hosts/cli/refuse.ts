import type { AppError } from '../../../shared/contract/errors.ts';
import { type CommandIo, EXIT } from './command.ts';
import { refusalSentence } from './model-refusal.ts';

/** Tells why an input was refused: a sentence for a person, the code and its facts for a program. */
export function refuse(error: AppError, isJson: boolean, io: CommandIo): number {
  if (isJson) io.out(`${JSON.stringify({ error: { code: error.code, ...error.data } })}\n`);
  io.err(`${refusalSentence({ ...error.data, code: error.code }, io.lang)}\n`);
  return EXIT.refused;
}
