import type { ChildProcess } from 'node:child_process';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** Starts one of the programs beside this file; the passphrases go over the channel. */
export function startChild(name: string, message: readonly string[]): ChildProcess {
  const child = fork(fileURLToPath(new URL(`${name}.ts`, import.meta.url)), [], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    execArgv: [],
  });
  child.send(message);
  return child;
}

/** Waits until the child says this word. */
export async function said(child: ChildProcess, word: string): Promise<void> {
  for (;;) {
    const [message] = await once(child, 'message');
    if (message === word) return;
  }
}

/** Ends the child as a crash does, without a chance to clean up. */
export async function killHard(child: ChildProcess): Promise<void> {
  child.kill('SIGKILL');
  await ended(child);
}

/** Waits until the child is gone. */
export async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
}

/** The test's half of a child program: what it was sent. */
export async function received(): Promise<readonly string[]> {
  const [message]: unknown[] = await once(process, 'message');
  return Array.isArray(message) ? message.map(String) : [];
}
