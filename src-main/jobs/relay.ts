import type { ChildHandle, ChildLauncher } from './child-launcher.ts';
import type { FromData, ToData } from './data-messages.ts';

/** Starts and ends the children that a data process asks for, and carries their words. */
export interface Relay {
  receive(message: Extract<FromData, { kind: 'child-launch' | 'child-send' | 'child-kill' }>): void;
  killAll(): void;
}

export function createRelay(launcher: ChildLauncher, send: (message: ToData) => void): Relay {
  const children = new Map<number, ChildHandle>();

  function launch(id: number, entry: 'parse-child', heapLimitMb: number | null) {
    const child = launcher.launch(entry, heapLimitMb === null ? {} : { heapLimitMb });
    children.set(id, child);
    child.onMessage((message) => send({ kind: 'child-message', child: id, message }));
    child.onExit((code) => {
      children.delete(id);
      send({ kind: 'child-exit', child: id, code });
    });
  }

  return {
    receive(message) {
      switch (message.kind) {
        case 'child-launch':
          return launch(message.child, message.entry, message.heapLimitMb);
        case 'child-send':
          return children.get(message.child)?.send(message.message);
        case 'child-kill':
          return children.get(message.child)?.kill();
      }
    },
    killAll() {
      for (const child of children.values()) child.kill();
    },
  };
}
