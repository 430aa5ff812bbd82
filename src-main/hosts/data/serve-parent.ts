import type { AppEvent } from '../../../shared/contract/events.ts';
import type { ChildLauncher } from '../../jobs/child-launcher.ts';
import type { FromData, ToData } from '../../jobs/data-messages.ts';
import { toDataSchema } from '../../jobs/data-messages.ts';
import type { ParentPort } from '../../jobs/parent-port.ts';
import { createRelayedLauncher } from '../../jobs/relayed-launcher.ts';
import type { FileTokens, Handlers } from '../../services/service.ts';
import { createDispatch } from '../dispatch.ts';
import { createFileRegistry } from './file-registry.ts';

/** What the services of a data process are made with. */
export interface DataContext {
  readonly files: FileTokens;
  readonly launcher: ChildLauncher;
  readonly emit: (event: AppEvent) => void;
}

export interface DataServices {
  readonly handlers: Handlers;
  close(): Promise<void>;
}

/** Answers the parent's messages with the services that `compose` makes, until told to stop. */
export function serveParent(
  parent: ParentPort,
  compose: (context: DataContext) => DataServices,
): { stop(): Promise<void> } {
  const send = (message: FromData) => parent.post(message);
  const files = createFileRegistry();
  const relayed = createRelayedLauncher(send);
  const services = compose({
    files,
    launcher: relayed.launcher,
    emit: (event) => send({ kind: 'event', event }),
  });
  const dispatch = createDispatch(services.handlers);

  async function stop() {
    await services.close();
    process.exit(0);
  }

  async function receive(message: ToData) {
    switch (message.kind) {
      case 'call': {
        const { id, procedure, input } = message;
        return send({ kind: 'answer', id, envelope: await dispatch(procedure, input) });
      }
      case 'add-bytes': {
        const { id, name, bytes } = message;
        return send({ kind: 'token', id, token: files.addBytes(name, bytes) });
      }
      case 'add-path':
        return send({ kind: 'token', id: message.id, token: files.tokenForPath(message.path) });
      case 'child-message':
      case 'child-exit':
        return relayed.receive(message);
      case 'stop':
        return stop();
    }
  }

  parent.onMessage((message) => void receive(toDataSchema.parse(message)));
  return { stop };
}
