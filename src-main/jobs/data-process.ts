import { connectionLost } from '../../shared/contract/bridge.ts';
import type { Envelope } from '../../shared/contract/errors.ts';
import type { AppEvent } from '../../shared/contract/events.ts';
import type { ChildHandle, ChildLauncher } from './child-launcher.ts';
import type { FromData, ToData } from './data-messages.ts';
import { fromDataSchema } from './data-messages.ts';
import { createRelay } from './relay.ts';

/** A host's side of its data process: calls and files in, answers and events out. */
export interface DataProcess {
  call(procedure: string, input: unknown): Promise<Envelope<unknown>>;
  /** An import file's bytes; answers its token, or null where the process is gone. */
  addBytes(name: string, bytes: Uint8Array): Promise<string | null>;
  /** A file that a person pointed at in a dialog or a folder. */
  addPath(path: string): Promise<string | null>;
  /** Answers a function that ends the listening. */
  onEvent(listener: (event: AppEvent) => void): () => void;
  /** Closes the study and ends the process; nothing can be asked afterwards. */
  stop(): Promise<void>;
}

export interface DataProcessOptions {
  readonly launcher: ChildLauncher;
  /** Arguments of the process: folders, never anything secret. */
  readonly args: readonly string[];
}

const longestGoodbyeMs = 3000;

/**
 * Keeps one data process: started when first needed, ended with everything it held in memory when
 * the study is closed. A closed study is told only after its process has ended, so that whoever
 * asks next asks a process that has never seen it.
 */
export function createDataProcess({ launcher, args }: DataProcessOptions): DataProcess {
  const listeners = new Set<(event: AppEvent) => void>();
  let running: RunningProcess | null = null;
  let isStopped = false;

  const emit = (event: AppEvent) => {
    for (const listener of listeners) listener(event);
  };

  function process(): RunningProcess {
    if (running?.isAlive() === true) return running;
    running = startProcess(launcher, args, emit);
    return running;
  }

  return {
    async call(procedure, input) {
      if (isStopped) return connectionLost();
      const asked = process();
      const envelope = await asked.call(procedure, input);
      if (procedure !== 'study.close' || !envelope.ok) return envelope;
      await asked.end();
      emit({ kind: 'study-closed' });
      return envelope;
    },
    addBytes: async (name, bytes) => (isStopped ? null : process().addBytes(name, bytes)),
    addPath: async (path) => (isStopped ? null : process().addPath(path)),
    onEvent(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    async stop() {
      isStopped = true;
      await running?.end();
    },
  };
}

interface RunningProcess {
  isAlive(): boolean;
  call(procedure: string, input: unknown): Promise<Envelope<unknown>>;
  addBytes(name: string, bytes: Uint8Array): Promise<string | null>;
  addPath(path: string): Promise<string | null>;
  end(): Promise<void>;
}

function startProcess(
  launcher: ChildLauncher,
  args: readonly string[],
  emit: (event: AppEvent) => void,
): RunningProcess {
  const child: ChildHandle = launcher.launch('data-main', { args });
  let isAlive = true;
  let isEnding = false;
  const send = (message: ToData) => {
    if (isAlive) child.send(message);
  };
  const relay = createRelay(launcher, send);
  const waiting = createWaiting();

  const ended = new Promise<void>((resolve) => {
    child.onExit(() => {
      isAlive = false;
      relay.killAll();
      waiting.giveUp();
      if (!isEnding) emit({ kind: 'study-closed' });
      resolve();
    });
  });

  child.onMessage((raw) => {
    const message: FromData = fromDataSchema.parse(raw);
    if (message.kind === 'answer') waiting.answer(message.id, message.envelope);
    else if (message.kind === 'token') waiting.token(message.id, message.token);
    else if (message.kind !== 'event') relay.receive(message);
    // A study is closed for others once its process has ended; that is told from there.
    else if (message.event.kind !== 'study-closed') emit(message.event);
  });

  return {
    isAlive: () => isAlive && !isEnding,
    call: (procedure, input) =>
      waiting.forAnswer((id) => send({ kind: 'call', id, procedure, input })),
    addBytes: (name, bytes) =>
      waiting.forToken((id) => send({ kind: 'add-bytes', id, name, bytes })),
    addPath: (path) => waiting.forToken((id) => send({ kind: 'add-path', id, path })),
    async end() {
      isEnding = true;
      send({ kind: 'stop' });
      const timer = setTimeout(() => child.kill(), longestGoodbyeMs);
      await ended;
      clearTimeout(timer);
    },
  };
}

/** Who waits for which answer; everyone gets one, also when the process ends. */
function createWaiting() {
  const answers = new Map<number, (envelope: Envelope<unknown>) => void>();
  const tokens = new Map<number, (token: string | null) => void>();
  let lastId = 0;
  return {
    forAnswer(ask: (id: number) => void): Promise<Envelope<unknown>> {
      lastId += 1;
      const id = lastId;
      return new Promise((resolve) => {
        answers.set(id, resolve);
        ask(id);
      });
    },
    forToken(ask: (id: number) => void): Promise<string | null> {
      lastId += 1;
      const id = lastId;
      return new Promise((resolve) => {
        tokens.set(id, resolve);
        ask(id);
      });
    },
    answer(id: number, envelope: Envelope<unknown>) {
      answers.get(id)?.(envelope);
      answers.delete(id);
    },
    token(id: number, token: string) {
      tokens.get(id)?.(token);
      tokens.delete(id);
    },
    giveUp() {
      for (const resolve of answers.values()) resolve(connectionLost());
      for (const resolve of tokens.values()) resolve(null);
      answers.clear();
      tokens.clear();
    },
  };
}
