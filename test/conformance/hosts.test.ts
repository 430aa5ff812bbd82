import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import type { Envelope } from '../../shared/contract/errors.ts';
import type { ProcedureName } from '../../shared/contract/index.ts';
import { contract } from '../../shared/contract/index.ts';
import { startBrowserHost } from '../../src-main/hosts/browser/server.ts';
import { createFileRegistry } from '../../src-main/hosts/data/file-registry.ts';
import { createDispatch } from '../../src-main/hosts/dispatch.ts';
import { forkLauncher } from '../../src-main/jobs/child-launcher.ts';
import { createDataProcess } from '../../src-main/jobs/data-process.ts';
import { composeServices } from '../../src-main/services/compose.ts';
import { createSocketTransport } from '../../src-renderer/api/socket-transport.ts';

/** One way to the same services. */
interface Way {
  call(procedure: string, input: unknown): Promise<Envelope<unknown>>;
  tokenFor(path: string): Promise<string>;
  stop(): Promise<void>;
}

const folder = mkdtempSync(join(tmpdir(), 'panelvaerk-hosts-'));
const passphrase = 'fire ord til prøven';

/** As the command line has it: everything in one process. */
async function inOneProcess(): Promise<Way> {
  const files = createFileRegistry();
  const services = composeServices({
    files,
    settingsFolder: folderFor('one'),
    clock: () => new Date(),
    emit: () => {},
    launcher: forkLauncher,
  });
  const call = createDispatch(services.handlers);
  return { call, tokenFor: async (path) => files.tokenForPath(path), stop: services.close };
}

/** As Electron has it, but for the launcher: a data process and messages. */
async function throughDataProcess(): Promise<Way> {
  const data = dataProcess('data');
  return {
    call: data.call,
    tokenFor: async (path) => String(await data.addPath(path)),
    stop: data.stop,
  };
}

/** As a browser has it: a socket on the loopback host, the data process behind it. */
async function throughSocket(): Promise<Way> {
  const data = dataProcess('browser');
  const windowFolder = folderFor('window');
  writeFileSync(join(windowFolder, 'index.html'), '');
  const host = await startBrowserHost({ data, windowFolder, studiesFolder: folder, port: 0 });
  const { origin, port, search } = new URL(host.address);
  const cookie = await cookieFrom(Number(port), `/${search}`);
  const transport = createSocketTransport(
    () => new WebSocket(`ws://127.0.0.1:${port}/socket`, { headers: { cookie, origin } }),
  );
  return {
    call: transport.call,
    tokenFor: async (path) => String(await data.addPath(path)),
    async stop() {
      await host.stop();
      await data.stop();
    },
  };
}

function dataProcess(name: string) {
  return createDataProcess({ launcher: forkLauncher, args: ['--settings', folderFor(name)] });
}

function folderFor(name: string): string {
  const made = join(folder, name);
  mkdirSync(made, { recursive: true });
  return made;
}

function cookieFrom(port: number, path: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, path }, (response) => {
      resolve(String(response.headers['set-cookie']?.[0]).split(';')[0] ?? '');
    });
    sent.on('error', reject);
    sent.end();
  });
}

const ways = { inOneProcess, throughDataProcess, throughSocket };
const wayNames = Object.keys(ways) as (keyof typeof ways)[];
const procedures = Object.keys(contract) as ProcedureName[];
const withoutStudy = [
  'study.state',
  'study.recent',
  'study.close',
  'catalog.list',
  'models.cancel',
  'robustness.cancel',
];

const codeOf = (envelope: Envelope<unknown>) => (envelope.ok ? 'ok' : envelope.error.code);

describe.each(wayNames)('a host that calls %s', (name) => {
  let way: Way;
  beforeAll(async () => {
    way = await ways[name]();
  });
  afterAll(() => way.stop());

  it('refuses unknown procedures and unknown keys, for every procedure', async () => {
    const answers = await Promise.all([
      way.call('study.destroy', {}),
      ...procedures.map((procedure) => way.call(procedure, { path: '/etc/passwd' })),
    ]);
    expect(new Set(answers.map(codeOf))).toEqual(new Set(['bad-request']));
  });

  it('says for every procedure with empty input that needs a study that none is open', async () => {
    const plain = procedures.filter(
      (procedure) =>
        contract[procedure].input.safeParse({}).success && !withoutStudy.includes(procedure),
    );
    expect(plain.length).toBeGreaterThan(8);
    for (const procedure of plain) {
      expect(codeOf(await way.call(procedure, {})), procedure).toBe('no-study-open');
    }
  });

  it('answers each mistake at making a study with the same code', async () => {
    const file = await way.tokenFor(join(folder, `${name}.panel`));
    const input = { file, title: 'Prøve', passphrase, repeated: passphrase, template: 'empty' };
    const create = async (change: object) =>
      codeOf(await way.call('study.create', { ...input, ...change }));
    expect(await create({ file: '/etc/passwd' })).toBe('unknown-file');
    expect(await create({ repeated: 'noget andet her' })).toBe('passphrases-differ');
    expect(await create({ passphrase: 'kort', repeated: 'kort' })).toBe('weak-passphrase');
    expect(await create({ title: ' ' })).toBe('bad-request');
    expect(await create({})).toBe('ok');
    expect(await create({})).toBe('file-exists');
  });

  it('has the study open, closes it, and opens it with its passphrase alone', async () => {
    const path = join(folder, `${name}.panel`);
    expect(codeOf(await way.call('study.plan', {}))).toBe('ok');
    expect(codeOf(await way.call('study.close', {}))).toBe('ok');
    expect(codeOf(await way.call('study.plan', {}))).toBe('no-study-open');
    const open = async (file: string, phrase: string) =>
      codeOf(await way.call('study.open', { file, passphrase: phrase }));
    const file = await way.tokenFor(path);
    expect(await open(file, 'en helt anden sætning')).toBe('wrong-passphrase-or-damaged');
    expect(await open(await way.tokenFor(`${path}x`), passphrase)).toBe('file-missing');
    expect(await open(file, passphrase)).toBe('ok');
  });

  it.each(wayNames.filter((other) => other !== name))(
    'keeps a host that calls %s out of the study it has open, at once',
    async (other) => {
      const second = await ways[other]();
      const file = await second.tokenFor(join(folder, `${name}.panel`));
      const startedMs = performance.now();
      expect(codeOf(await second.call('study.open', { file, passphrase }))).toBe('in-use');
      expect(performance.now() - startedMs).toBeLessThan(5000);
      await second.stop();
    },
  );
});

afterAll(() => rmSync(folder, { recursive: true }));
