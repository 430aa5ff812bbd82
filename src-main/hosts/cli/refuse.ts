import type { AppError } from '../../../shared/contract/errors.ts';
import { type CommandIo, EXIT } from './command.ts';
import { printRefusal } from './model-refusal.ts';

/** Tells why a service refused; whatever it was, the command line itself was right. */
export function refuse({ code, data }: AppError, isJson: boolean, io: CommandIo): number {
  printRefusal({ code, ...data }, isJson, io);
  return EXIT.refused;
}
