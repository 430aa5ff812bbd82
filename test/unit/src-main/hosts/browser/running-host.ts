import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { IncomingHttpHeaders } from 'node:http';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startBrowserHost } from '../../../../../src-main/hosts/browser/server.ts';
import { forkChild } from '../../../../../src-main/jobs/child-launcher.ts';
import { createDataProcess } from '../../../../../src-main/jobs/data-process.ts';

const tinyMain = fileURLToPath(new URL('../tiny-data-main.ts', import.meta.url));

export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

interface Ask {
  readonly method?: string;
  readonly headers?: Record<string, string>;
  readonly body?: string | Uint8Array;
  readonly address?: string;
}

/** A bare request: unlike `fetch`, it sends the headers it is told, and only those. */
function askPort(
  port: number,
  path: string,
  { method = 'GET', headers = {}, body, address }: Ask = {},
) {
  return new Promise<Answer>((resolve, reject) => {
    const options = { host: address ?? '127.0.0.1', port, path, method, headers };
    const sent = request(options, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(parts).toString('utf8'),
        }),
      );
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

/** A host on a folder of its own, with tiny services behind it and a browser let in. */
export async function runHost() {
  const folder = mkdtempSync(join(tmpdir(), 'panelvaerk-host-'));
  const studies = join(folder, 'studier');
  const window = join(folder, 'window');
  mkdirSync(join(window, 'assets'), { recursive: true });
  mkdirSync(studies);
  writeFileSync(join(window, 'index.html'), '<meta name="csp-nonce" content="__CSP_NONCE__">');
  writeFileSync(join(window, 'assets', 'main.js'), 'run()');
  writeFileSync(join(folder, 'secret.js'), 'secret');
  writeFileSync(join(studies, 'råd.panel'), 'x');
  writeFileSync(join(studies, 'noter.txt'), 'x');

  const addresses: string[] = [];
  const data = createDataProcess({ launcher: { launch: () => forkChild(tinyMain) }, args: [] });
  const host = await startBrowserHost({
    data,
    windowFolder: window,
    studiesFolder: studies,
    port: 0,
    onNewAddress: (address) => addresses.push(address),
  });
  const { port, search } = new URL(host.address);
  const ask = (path: string, how?: Ask) => askPort(Number(port), path, how);
  const hostHeader = { host: `127.0.0.1:${port}` };
  const entered = await ask(`/${search}`, { headers: hostHeader });
  const cookie = String(entered.headers['set-cookie']?.[0]).split(';')[0] ?? '';
  const origin = `http://127.0.0.1:${port}`;

  return {
    data,
    folder,
    studies,
    addresses,
    ask,
    port: Number(port),
    cookie,
    firstAddress: host.address,
    /** Headers of a browser that was let in, reading and writing. */
    anonymous: hostHeader,
    ours: { ...hostHeader, cookie },
    posting: { ...hostHeader, cookie, origin },
    async stop() {
      await host.stop();
      await data.stop();
      rmSync(folder, { recursive: true });
    },
  };
}

export type RunningHost = Awaited<ReturnType<typeof runHost>>;
