import { readdirSync } from 'node:fs';
import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Answer, RunningHost } from './running-host.ts';
import { runHost } from './running-host.ts';

let running: RunningHost;
beforeAll(async () => {
  running = await runHost();
});
afterAll(() => running.stop());

describe('the way in', () => {
  it('gives a cookie for the token that no script and no other site can use', async () => {
    const fresh = new URL(running.addresses.at(-1) ?? '');
    const answer = await running.ask(`/${fresh.search}`, { headers: { host: fresh.host } });
    expect(answer.status).toBe(303);
    expect(answer.headers.location).toBe('/');
    expect(answer.headers['set-cookie']?.[0]).toMatch(/; HttpOnly; SameSite=Strict; Path=\/$/);
    expect(fresh.searchParams.get('token')).toMatch(/^[\w-]{43}$/);
  });

  it('lets a token in once: the one of the first address is spent', async () => {
    const spent = new URL(running.firstAddress).search;
    const answer = await running.ask(`/${spent}`, { headers: running.anonymous });
    expect(answer.status).toBe(403);
    expect(answer.headers['set-cookie']).toBeUndefined();
  });

  it('serves the page with a nonce of its own each time and a policy that allows nothing inline', async () => {
    const [first, second] = [
      await running.ask('/', { headers: running.ours }),
      await running.ask('/', { headers: running.ours }),
    ];
    const nonce = /content="([^"]+)"/.exec(first.body)?.[1] ?? '';
    expect(nonce).toMatch(/^[\w+/]{24}$/);
    expect(second.body).not.toContain(nonce);
    const policy = String(first.headers['content-security-policy']);
    expect(policy).toContain(`style-src 'self' 'nonce-${nonce}' 'sha256-`);
    expect(policy).toContain("default-src 'none'; script-src 'self';");
    expect(policy).not.toContain('unsafe');
    expect(first.headers['cache-control']).toBe('no-store');
    expect(first.headers['access-control-allow-origin']).toBeUndefined();
  });

  it('serves the files of the window and no others', async () => {
    expect((await running.ask('/assets/main.js', { headers: running.ours })).body).toBe('run()');
    for (const path of [
      '/secret.js',
      '/../secret.js',
      '/%2e%2e/secret.js',
      '/assets/..%2f..%2fsecret.js',
    ]) {
      expect((await running.ask(path, { headers: running.ours })).status, path).toBe(404);
    }
  });
});

describe('requests that are refused', () => {
  const refused: [string, () => Promise<Answer>][] = [
    ['no cookie', () => running.ask('/', { headers: running.anonymous })],
    [
      'a wrong cookie',
      () => running.ask('/', { headers: { ...running.ours, cookie: `${running.cookie}x` } }),
    ],
    ['a wrong token', () => running.ask('/?token=x', { headers: running.anonymous })],
    [
      'the host localhost',
      () => running.ask('/', { headers: { ...running.ours, host: `localhost:${running.port}` } }),
    ],
    [
      'a host that begins like ours',
      () =>
        running.ask('/', {
          headers: { ...running.ours, host: `127.0.0.1.evil.example:${running.port}` },
        }),
    ],
    [
      'a host without port',
      () => running.ask('/', { headers: { ...running.ours, host: '127.0.0.1' } }),
    ],
    [
      'a foreign origin',
      () =>
        running.ask('/studies', { headers: { ...running.ours, origin: 'http://evil.example' } }),
    ],
    [
      'a null origin',
      () => running.ask('/studies', { headers: { ...running.ours, origin: 'null' } }),
    ],
    [
      'another port as origin',
      () => running.ask('/studies', { headers: { ...running.ours, origin: 'http://127.0.0.1:1' } }),
    ],
    [
      'a page of another site',
      () => running.ask('/', { headers: { ...running.ours, 'sec-fetch-site': 'cross-site' } }),
    ],
    [
      'a post without origin',
      () =>
        running.ask('/studies', {
          method: 'POST',
          headers: running.ours,
          body: '{"suggestedName":"x"}',
        }),
    ],
    [
      'a form from elsewhere',
      () =>
        running.ask('/studies', {
          method: 'POST',
          headers: {
            ...running.ours,
            origin: 'http://evil.example',
            'content-type': 'application/x-www-form-urlencoded',
          },
          body: 'suggestedName=x',
        }),
    ],
  ];

  it.each(refused)('%s', async (_name, attempt) => {
    const answer = await attempt();
    expect(answer.status).toBe(403);
    expect(answer.body).not.toContain('csp-nonce');
    expect(answer.headers['set-cookie']).toBeUndefined();
  });

  it('a method that changes nothing here', async () => {
    for (const method of ['PUT', 'DELETE', 'OPTIONS', 'PATCH']) {
      expect((await running.ask('/studies', { method, headers: running.posting })).status).toBe(
        405,
      );
    }
    expect(readdirSync(running.studies)).toEqual(['noter.txt', 'råd.panel']);
  });

  it('any address but 127.0.0.1: nothing listens there', async () => {
    const others = Object.values(networkInterfaces())
      .flatMap((list) => list ?? [])
      .filter(({ address }) => address !== '127.0.0.1')
      .map(({ address, scopeid }) => (scopeid ? `${address}%lo` : address));
    for (const address of ['::1', ...others]) {
      await expect(isListening(address), address).resolves.toBe(false);
    }
  });
});

function isListening(address: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host: address, port: running.port });
    socket.setTimeout(500, () => {
      socket.destroy();
      resolve(false);
    });
    socket.on('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.on('error', () => resolve(false));
  });
}

describe('files', () => {
  it('takes an import in and gives a token under which the data process knows it', async () => {
    const answer = await running.ask('/imports', {
      method: 'POST',
      headers: { ...running.posting, 'x-file-name': encodeURIComponent('../æøå.csv') },
      body: 'a;b\n1;2',
    });
    const picked = JSON.parse(answer.body) as { token: string; name: string };
    expect(picked.name).toBe('æøå.csv');
    expect(await running.data.call('study.forget', { file: picked.token })).toMatchObject({
      ok: true,
    });
  });

  it('writes nothing to the disk while a file is imported', async () => {
    const before = readdirSync(running.folder, { recursive: true });
    await running.ask('/imports', {
      method: 'POST',
      headers: { ...running.posting, 'x-file-name': 'a.csv' },
      body: 'a;b\n1;2',
    });
    expect(readdirSync(running.folder, { recursive: true })).toEqual(before);
  });

  it('refuses a body that is larger than a file may be', async () => {
    const body = new Uint8Array(100 * 1024 * 1024 + 2);
    const sent = running.ask('/imports', {
      method: 'POST',
      headers: { ...running.posting, 'x-file-name': 'a.csv' },
      body,
    });
    // The host may hang up before it has read everything.
    const status = await sent.then((answer) => answer.status).catch(() => 413);
    expect(status).toBe(413);
  });

  it('lists the studies of its folder and nothing else', async () => {
    const answer = await running.ask('/studies', { headers: running.ours });
    const listed = JSON.parse(answer.body) as { name: string; folder: string }[];
    expect(listed).toMatchObject([{ name: 'råd.panel', folder: running.studies }]);
  });

  it.each([
    ['Byråd 2019–2023', 'Byråd 2019 2023.panel'],
    ['../../etc/passwd', 'etc passwd.panel'],
    ['', 'studie.panel'],
    ['x.panel', 'x.panel'],
  ])('names a new study "%s" as %s, in its own folder', async (suggestedName, expected) => {
    const answer = await running.ask('/studies', {
      method: 'POST',
      headers: running.posting,
      body: JSON.stringify({ suggestedName }),
    });
    expect(JSON.parse(answer.body)).toMatchObject({ name: expected });
  });
});
