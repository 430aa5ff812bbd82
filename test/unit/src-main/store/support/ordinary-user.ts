import { chmodSync, chownSync, statSync } from 'node:fs';

const nobody = 65534;

/** Runs something as a user whom file modes bind; root may write anywhere. */
export function asOrdinaryUser(folder: string, work: () => void): void {
  if (process.platform === 'win32') return;
  if (process.getuid?.() !== 0) return work();
  // Only entering is allowed here: what may be written is what the test is about.
  const entered = [folder, `${folder}/..`];
  const modes = entered.map((path) => statSync(path).mode);
  entered.forEach((path) => chmodSync(path, statSync(path).mode | 0o055));
  chownSync(folder, nobody, nobody);
  process.seteuid?.(nobody);
  try {
    work();
  } finally {
    process.seteuid?.(0);
    entered.forEach((path, index) => chmodSync(path, modes[index] ?? 0o700));
  }
}
