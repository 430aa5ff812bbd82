import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import type { AppEvent } from '../../../../shared/contract/events.ts';
import type { ChildLauncher } from '../../../../src-main/jobs/child-launcher.ts';
import { forkChild, forkLauncher } from '../../../../src-main/jobs/child-launcher.ts';
import type { DataProcess } from '../../../../src-main/jobs/data-process.ts';
import { createDataProcess } from '../../../../src-main/jobs/data-process.ts';

const tinyMain = fileURLToPath(new URL('../hosts/tiny-data-main.ts', import.meta.url));

/** The tiny services in place of the real ones; parsers start as they always do. */
const tinyLauncher: ChildLauncher = {
  launch: (entry, options) =>
    entry === 'data-main' ? forkChild(tinyMain, options) : forkLauncher.launch(entry, options),
};

let data: DataProcess | null = null;
afterEach(async () => {
  await data?.stop();
  data = null;
});

function start(): { process: DataProcess; events: AppEvent[] } {
  data = createDataProcess({ launcher: tinyLauncher, args: [] });
  const events: AppEvent[] = [];
  data.onEvent((event) => events.push(event));
  return { process: data, events };
}

/** The tiny services name their process as the one recent study. */
async function pidOf(process: DataProcess): Promise<number> {
  const envelope = await process.call('study.recent', {});
  const text = JSON.stringify(envelope);
  return Number(/"name":"(\d+)"/.exec(text)?.[1]);
}

describe('the data process', () => {
  it('answers calls and passes events on', async () => {
    const { process, events } = start();
    expect(await process.call('study.undo', {})).toEqual({ ok: true, value: { revision: 7 } });
    expect(events).toEqual([{ kind: 'study-changed', revision: 7 }]);
  });

  it('holds bytes and paths behind tokens', async () => {
    const { process } = start();
    const tokens = [
      await process.addBytes('a.csv', new Uint8Array([1])),
      await process.addPath('/tmp/b.panel'),
    ];
    for (const file of tokens) {
      expect(await process.call('study.forget', { file })).toEqual({ ok: true, value: {} });
    }
    const unknown = await process.call('study.forget', { file: 'x' });
    expect(unknown).toMatchObject({ ok: false, error: { code: 'unknown-file' } });
  });

  it('ends with the closed study and answers from a new process that has no tokens', async () => {
    const { process, events } = start();
    const before = await pidOf(process);
    const file = await process.addBytes('a.csv', new Uint8Array([1]));
    expect(await process.call('study.close', {})).toEqual({ ok: true, value: {} });
    expect(events).toEqual([{ kind: 'study-closed' }]);
    expect(() => globalThis.process.kill(before, 0)).toThrow('ESRCH');
    expect(await pidOf(process)).not.toBe(before);
    expect(await process.call('study.forget', { file })).toMatchObject({ ok: false });
  });

  it('answers everyone and starts anew when the process dies by itself', async () => {
    const { process, events } = start();
    const before = await pidOf(process);
    expect(await process.call('models.cancel', {})).toEqual({
      ok: false,
      error: { code: 'internal', data: { id: 'connection-lost' } },
    });
    expect(events).toEqual([{ kind: 'study-closed' }]);
    expect(await pidOf(process)).not.toBe(before);
  });

  it('starts a parser for the data process and carries its answer', async () => {
    const { process } = start();
    expect(await process.call('models.run', { modelSets: [] })).toEqual({
      ok: true,
      value: { fitted: 1, failed: 0 },
    });
  });

  it('answers nothing after it was stopped', async () => {
    const { process } = start();
    await process.stop();
    expect(await process.call('study.undo', {})).toMatchObject({ ok: false });
    expect(await process.addPath('/tmp/a')).toBeNull();
  });
});

describe('the fork launcher', () => {
  it.runIf(globalThis.process.platform === 'linux')(
    'starts children that write no core file and know no more than they must',
    async () => {
      globalThis.process.env['PANELVAERK_TEST_SECRET'] = 'adgangssætning';
      const child = forkLauncher.launch('parse-child', { heapLimitMb: 64 });
      const pid = await childPid();
      const read = (name: string) => readFileSync(`/proc/${pid}/${name}`, 'utf8');
      expect(read('limits')).toMatch(/Max core file size\s+0\s+0/);
      expect(read('environ')).not.toContain('adgangssætning');
      child.kill();
      await new Promise<void>((resolve) => child.onExit(() => resolve()));
      delete globalThis.process.env['PANELVAERK_TEST_SECRET'];
    },
  );
});

/** The newest child of this process whose command line names the parser, once it is Node. */
async function childPid(): Promise<string> {
  for (;;) {
    const found = readdirSync('/proc').find((name) => {
      if (!/^\d+$/.test(name)) return false;
      try {
        const isOurs = readFileSync(`/proc/${name}/stat`, 'utf8').includes(
          ` ${globalThis.process.pid} `,
        );
        const commandLine = readFileSync(`/proc/${name}/cmdline`, 'utf8');
        return isOurs && commandLine.includes('parse-child') && !commandLine.includes('ulimit');
      } catch {
        return false;
      }
    });
    if (found !== undefined) return found;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
