import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { invariant } from '../../../shared/kernel/assert.ts';
import type { FromData } from '../../jobs/data-messages.ts';
import { toDataSchema } from '../../jobs/data-messages.ts';
import { connectParent } from '../../jobs/parent-port.ts';
import { createRelayedLauncher } from '../../jobs/relayed-launcher.ts';
import { composeServices } from '../../services/compose.ts';
import { createDispatch } from '../dispatch.ts';
import { createFileRegistry } from './file-registry.ts';

/** The data process: holds the services, the open study and the files that were handed in. */
function main() {
  leaveNoMemoryInCoreDumps();
  const { settings } = parseArgs({ options: { settings: { type: 'string' } } }).values;
  invariant(settings !== undefined, 'the host names the settings folder');
  const parent = connectParent();
  const send = (message: FromData) => parent.post(message);
  const files = createFileRegistry();
  const relayed = createRelayedLauncher(send);
  const services = composeServices({
    files,
    settingsFolder: settings,
    clock: () => new Date(),
    emit: (event) => send({ kind: 'event', event }),
    launcher: relayed.launcher,
  });
  const dispatch = createDispatch(services.handlers);

  async function stop() {
    await services.close();
    process.exit(0);
  }

  async function receive(raw: unknown) {
    const message = toDataSchema.parse(raw);
    switch (message.kind) {
      case 'call': {
        const { id, procedure, input } = message;
        return send({ kind: 'answer', id, envelope: await dispatch(procedure, input) });
      }
      case 'add-bytes':
        return send({
          kind: 'token',
          id: message.id,
          token: files.addBytes(message.name, message.bytes),
        });
      case 'add-path':
        return send({ kind: 'token', id: message.id, token: files.tokenForPath(message.path) });
      case 'child-message':
      case 'child-exit':
        return relayed.receive(message);
      case 'stop':
        return stop();
    }
  }

  parent.onMessage((raw) => void receive(raw));
  process.on('disconnect', () => void stop());
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
