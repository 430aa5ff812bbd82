import type { Command } from './command.ts';
import { catalog } from './commands/catalog.ts';
import { checkTable } from './commands/check-table.ts';
import { demo } from './commands/demo.ts';
import { describe } from './commands/describe.ts';
import { estimate } from './commands/estimate.ts';
import { replication } from './commands/package.ts';
import { parity } from './commands/parity.ts';
import { robustness } from './commands/robustness.ts';
import { run } from './commands/run.ts';
import { scale } from './commands/scale.ts';

/** REGISTRY: every command of the command line. */
export const COMMANDS: readonly Command[] = [
  demo,
  run,
  describe,
  estimate,
  replication,
  robustness,
  scale,
  checkTable,
  catalog,
  parity,
];
