import { fork } from 'node:child_process';
import type { EntryName } from './entry-path.ts';
import { entryPath } from './entry-path.ts';

export interface ChildOptions {
  /** Bounds V8's heap; buffers are bounded by what the child is given to read. */
  readonly heapLimitMb?: number;
  /** What the child needs to know from the start. Shows in process lists: never a secret. */
  readonly args?: readonly string[];
  /** Nothing that the child prints is shown: what a parser dies of can quote a file's content. */
  readonly isMute?: boolean;
}

/** A process of our own: it gets messages, sends messages, and can be ended at any time. */
export interface ChildHandle {
  send(message: unknown): void;
  onMessage(listener: (message: unknown) => void): void;
  /** Called once, however it ended; `null` where a signal ended it. */
  onExit(listener: (code: number | null) => void): void;
  kill(): void;
}

/** How a process is started here: `fork`, or Electron's `utilityProcess`, or by asking a parent. */
export interface ChildLauncher {
  launch(entry: EntryName, options?: ChildOptions): ChildHandle;
}

// The shell lowers the core limit and becomes Node: a crash must not write memory to the disk.
const withoutCoreDumps = 'ulimit -c 0; exec "$0" "$@"';

/** Starts Node processes by `fork`: for the browser host and the command line. */
export const forkLauncher: ChildLauncher = {
  launch: (entry, options) => forkChild(entryPath(entry), { ...options, isMute: isMute(entry) }),
};

/** Which children have nothing to say that a person may read. */
export function isMute(entry: EntryName): boolean {
  return entry === 'parse-child';
}

/** Runs a file as a child that speaks with its parent alone. */
export function forkChild(file: string, options: ChildOptions = {}): ChildHandle {
  const flags = nodeFlags(options);
  const isWindows = process.platform === 'win32';
  const child = fork(file, [...(options.args ?? [])], {
    execPath: isWindows ? process.execPath : '/bin/sh',
    execArgv: isWindows ? flags : ['-c', withoutCoreDumps, process.execPath, ...flags],
    serialization: 'advanced',
    // A child's standard output would mix with a command's; its standard error is for people.
    stdio: ['ignore', 'ignore', options.isMute === true ? 'ignore' : 'inherit', 'ipc'],
    env: quietEnvironment(),
  });
  return {
    send(message) {
      // Sending to a child that has just died is not a failure of its own: `onExit` tells it.
      if (child.connected) child.send(message as object, () => {});
    },
    onMessage(listener) {
      child.on('message', listener);
    },
    onExit(listener) {
      let isTold = false;
      const tell = (code: number | null) => {
        if (!isTold) listener(code);
        isTold = true;
      };
      child.on('exit', tell);
      child.on('error', () => tell(null));
    },
    kill() {
      child.kill('SIGKILL');
    },
  };
}

function nodeFlags({ heapLimitMb }: ChildOptions): string[] {
  return heapLimitMb === undefined ? [] : [`--max-old-space-size=${heapLimitMb}`];
}

/** What Node and the folders of a person need; nothing that changes how Node behaves. */
function quietEnvironment(): NodeJS.ProcessEnv {
  const names = [
    'PATH',
    'HOME',
    'USERPROFILE',
    'APPDATA',
    'LOCALAPPDATA',
    'XDG_CONFIG_HOME',
    'SYSTEMROOT',
    'TEMP',
    'TMP',
    'TMPDIR',
    'LANG',
    'TZ',
  ];
  const kept = names.flatMap((name) => {
    const value = process.env[name];
    return value === undefined ? [] : [[name, value] as const];
  });
  return Object.fromEntries(kept);
}
