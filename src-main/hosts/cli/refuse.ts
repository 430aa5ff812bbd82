import type { AppError } from '../../../shared/contract/errors.ts';
import { wordsFor } from '../../../shared/i18n/translate.ts';
import { type CommandIo, EXIT } from './command.ts';

/** Tells why an input was refused: a sentence for a person, the code and its facts for a program. */
export function refuse(error: AppError, isJson: boolean, io: CommandIo): number {
  if (isJson) io.out(`${JSON.stringify({ error: { code: error.code, ...error.data } })}\n`);
  io.err(`${wordsFor(io.lang, 'errors', error.code, error.data)}\n`);
  return EXIT.refused;
}
