import { invariant } from '../../shared/kernel/assert.ts';
import type { ChildHandle, ChildLauncher } from './child-launcher.ts';
import type { FromData, ToData } from './data-messages.ts';

interface RelayedChild {
  readonly onMessage: ((message: unknown) => void)[];
  readonly onExit: ((code: number | null) => void)[];
}

/** A launcher for the data process, which asks its host to start children and carry their words. */
export interface RelayedLauncher {
  readonly launcher: ChildLauncher;
  /** Takes what the host tells about a child. */
  receive(message: Extract<ToData, { kind: 'child-message' | 'child-exit' }>): void;
}

/**
 * Starts children through the parent: Electron's utility processes cannot start any themselves, and
 * a parent that knows the children can end them all when the data process is ended.
 */
export function createRelayedLauncher(send: (message: FromData) => void): RelayedLauncher {
  const children = new Map<number, RelayedChild>();
  let lastChild = 0;

  function launch(heapLimitMb: number | null): ChildHandle {
    lastChild += 1;
    const child = lastChild;
    const listeners: RelayedChild = { onMessage: [], onExit: [] };
    children.set(child, listeners);
    send({ kind: 'child-launch', child, entry: 'parse-child', heapLimitMb });
    return {
      send: (message) => send({ kind: 'child-send', child, message }),
      onMessage: (listener) => void listeners.onMessage.push(listener),
      onExit: (listener) => void listeners.onExit.push(listener),
      kill: () => send({ kind: 'child-kill', child }),
    };
  }

  return {
    launcher: {
      launch(entry, options = {}) {
        invariant(entry === 'parse-child', 'the data process starts nothing but parsers');
        return launch(options.heapLimitMb ?? null);
      },
    },
    receive(message) {
      const listeners = children.get(message.child);
      if (listeners === undefined) return;
      if (message.kind === 'child-message') {
        for (const listener of listeners.onMessage) listener(message.message);
        return;
      }
      children.delete(message.child);
      for (const listener of listeners.onExit) listener(message.code);
    },
  };
}
