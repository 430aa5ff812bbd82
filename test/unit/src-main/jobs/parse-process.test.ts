import { describe, expect, it } from 'vitest';
import { forkLauncher, type ChildLauncher } from '../../../../src-main/jobs/child-launcher.ts';
import { startParse } from '../../../../src-main/jobs/parse-process.ts';

const csv = new TextEncoder().encode('navn;kommune\nÅse;Greve\n');
const roomy = { timeMs: 20_000, heapLimitMb: 512 };

/** The real launcher, telling when its children have ended. */
function watchedLauncher(): { launcher: ChildLauncher; ended: Promise<number | null> } {
  let tell: (code: number | null) => void = () => {};
  const ended = new Promise<number | null>((resolve) => {
    tell = resolve;
  });
  const launcher: ChildLauncher = {
    launch(entry, options) {
      const child = forkLauncher.launch(entry, options);
      child.onExit(tell);
      return child;
    },
  };
  return { launcher, ended };
}

describe('parsing in a process of its own', () => {
  it('answers what the file holds and leaves no process behind', async () => {
    const { launcher, ended } = watchedLauncher();
    const job = startParse(launcher, { bytes: csv, fileName: 'liste.csv', options: {} }, roomy);
    const result = await job.result;
    expect(result.ok && result.value.sheets[0]?.rows).toEqual([
      ['navn', 'kommune'],
      ['Åse', 'Greve'],
    ]);
    await ended;
  });

  it('passes the choices on and hands a refusal back', async () => {
    const request = { bytes: csv, fileName: 'liste.csv', options: { delimiter: ',' } as const };
    const chosen = await startParse(forkLauncher, request, roomy).result;
    expect(chosen.ok && chosen.value.delimiter).toBe(',');
    const empty = { bytes: new Uint8Array(), fileName: 'tom.xlsx', options: {} };
    expect(await startParse(forkLauncher, empty, roomy).result).toEqual({
      ok: false,
      error: { code: 'file-empty', fileName: 'tom.xlsx' },
    });
  });

  it('ends the process when cancelled', async () => {
    const { launcher, ended } = watchedLauncher();
    const job = startParse(launcher, { bytes: csv, fileName: 'liste.csv', options: {} }, roomy);
    job.cancel();
    expect(await job.result).toMatchObject({ ok: false, error: { code: 'read-cancelled' } });
    expect(await ended).toBeNull();
  });

  it('ends the process at the time limit', async () => {
    const { launcher, ended } = watchedLauncher();
    const request = { bytes: csv, fileName: 'liste.csv', options: {} };
    const job = startParse(launcher, request, { ...roomy, timeMs: 1 });
    expect(await job.result).toEqual({
      ok: false,
      error: { code: 'read-too-slow', fileName: 'liste.csv', limitMs: 1 },
    });
    await ended;
  });

  it('survives a file that does not fit into the heap limit', async () => {
    const row = `${'ab;'.repeat(200)}\n`;
    const bytes = new TextEncoder().encode(row.repeat(20_000));
    const request = { bytes, fileName: 'stor.csv', options: {} };
    const job = startParse(forkLauncher, request, { timeMs: 60_000, heapLimitMb: 24 });
    expect(await job.result).toEqual({
      ok: false,
      error: { code: 'read-out-of-memory', fileName: 'stor.csv' },
    });
  });
});
