import { connectionLost } from '../../shared/contract/bridge.ts';
import type { Envelope } from '../../shared/contract/errors.ts';
import type { AppEvent } from '../../shared/contract/events.ts';
import type { Request } from '../../shared/contract/messages.ts';
import { outgoingSchema } from '../../shared/contract/messages.ts';

/** What of a WebSocket the transport needs. */
export interface Socket {
  readonly readyState: number;
  send(text: string): void;
  addEventListener(type: 'open' | 'close', listener: () => void): void;
  addEventListener(type: 'message', listener: (event: { data: unknown }) => void): void;
}

export interface SocketTransport {
  call(procedure: string, input: unknown): Promise<Envelope<unknown>>;
  onEvent(listener: (event: AppEvent) => void): () => void;
}

const openState = 1;

/** Carries calls and events over a socket that is opened by the first call and again when lost. */
export function createSocketTransport(connect: () => Socket): SocketTransport {
  const pending = new Map<number, (envelope: Envelope<unknown>) => void>();
  const listeners = new Set<(event: AppEvent) => void>();
  let opening: Promise<Socket | null> | null = null;
  let lastId = 0;

  function open(): Promise<Socket | null> {
    opening ??= new Promise((resolve) => {
      const socket = connect();
      socket.addEventListener('open', () => resolve(socket));
      socket.addEventListener('message', ({ data }) => receive(data));
      socket.addEventListener('close', () => {
        opening = null;
        resolve(null);
        for (const answer of pending.values()) answer(connectionLost());
        pending.clear();
      });
    });
    return opening;
  }

  function receive(data: unknown) {
    const message = outgoingSchema.parse(JSON.parse(String(data)));
    if ('event' in message) {
      for (const listener of listeners) listener(message.event);
      return;
    }
    const { id, ...envelope } = message.response;
    pending.get(id)?.(envelope);
    pending.delete(id);
  }

  return {
    async call(procedure, input) {
      const socket = await open();
      if (socket === null || socket.readyState !== openState) return connectionLost();
      lastId += 1;
      const request: Request = { id: lastId, procedure, input };
      return new Promise((resolve) => {
        pending.set(request.id, resolve);
        socket.send(JSON.stringify(request));
      });
    },
    onEvent(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}
