import type { WritableDatabase } from '../sql.ts';

/** One step forward of the study file's format. Never changed once a release has it. */
export interface Migration {
  readonly version: number;
  readonly run: (tx: WritableDatabase) => void;
}
