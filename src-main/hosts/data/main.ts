import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { invariant } from '../../../shared/kernel/assert.ts';
import { connectParent } from '../../jobs/parent-port.ts';
import { composeServices } from '../../services/compose.ts';
import { describeFailure } from '../describe-failure.ts';
import { serveParent } from './serve-parent.ts';

/** The data process: holds the services, the open study and the files that were handed in. */
function main() {
  leaveNoMemoryInCoreDumps();
  dieQuietly();
  const { settings } = parseArgs({ options: { settings: { type: 'string' } } }).values;
  invariant(settings !== undefined, 'the host names the settings folder');
  const served = serveParent(connectParent(), (context) =>
    composeServices({
      ...context,
      settingsFolder: settings,
      clock: () => new Date(),
    }),
  );
  // The host is gone: nobody can ask any more, and nothing may stay open behind it.
  process.on('disconnect', () => void served.stop());
}

/** Node would print the message of what it dies of, and with it perhaps a person's data. */
function dieQuietly() {
  process.on('uncaughtException', (error) => {
    process.stderr.write(`the data process failed\n${describeFailure(error)}\n`);
    process.exit(1);
  });
}

/** Linux keeps this across every process started from here; elsewhere there is no such file. */
function leaveNoMemoryInCoreDumps() {
  try {
    writeFileSync('/proc/self/coredump_filter', '0');
  } catch {
    // Not Linux: there the system writes no core files unless someone asked for them.
  }
}

main();
