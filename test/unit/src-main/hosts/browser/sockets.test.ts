import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import type { RunningHost } from './running-host.ts';
import { runHost } from './running-host.ts';

let running: RunningHost;
beforeAll(async () => {
  running = await runHost();
});
afterAll(() => running.stop());

describe('the socket', () => {
  const browser = () => ({ cookie: running.cookie, origin: running.posting.origin });

  const open = (headers: Record<string, string>) =>
    new WebSocket(`ws://127.0.0.1:${running.port}/socket`, { headers });

  const isRefused = (socket: WebSocket) =>
    new Promise<boolean>((resolve) => {
      socket.on('open', () => resolve(false));
      socket.on('error', () => resolve(true));
    });

  it('is refused without cookie, without origin, and to a foreign origin', async () => {
    expect(await isRefused(open({ origin: running.posting.origin }))).toBe(true);
    expect(await isRefused(open({ cookie: running.cookie }))).toBe(true);
    expect(await isRefused(open({ ...browser(), origin: 'http://evil.example' }))).toBe(true);
    expect(await isRefused(open({ ...browser(), origin: 'null' }))).toBe(true);
  });

  it('carries a call, its answer and the event that comes with it', async () => {
    const socket = open(browser());
    const heard: unknown[] = [];
    await new Promise<void>((resolve) => {
      socket.on('message', (message: Buffer) => {
        heard.push(JSON.parse(message.toString('utf8')));
        if (heard.length === 2) resolve();
      });
      socket.on('open', () =>
        socket.send(JSON.stringify({ id: 3, procedure: 'study.undo', input: {} })),
      );
    });
    expect(heard).toEqual([
      { event: { kind: 'study-changed', revision: 7 } },
      { response: { id: 3, ok: true, value: { revision: 7 } } },
    ]);
    socket.close();
  });

  it.each([
    '',
    'x',
    '[]',
    '{"id":-1,"procedure":"study.undo","input":{}}',
    '{"id":1,"procedure":1}',
    '{"id":1,"procedure":"study.undo","input":{},"path":"/"}',
  ])('closes on a message that is no request: %s', async (text) => {
    const socket = open(browser());
    const code = await new Promise<number>((resolve) => {
      socket.on('open', () => socket.send(text));
      socket.on('close', resolve);
    });
    expect(code).toBe(1008);
  });

  it('answers a call that is no procedure, however odd, as a bad request', async () => {
    const socket = open(browser());
    await new Promise((resolve) => socket.on('open', resolve));
    const answers = new Promise<string[]>((resolve) => {
      const texts: string[] = [];
      socket.on('message', (message: Buffer) => {
        texts.push(message.toString('utf8'));
        if (texts.length === 200) resolve(texts);
      });
    });
    for (let id = 0; id < 200; id += 1) {
      const procedure = ['__proto__', 'study.undo ', '../x', 'eval', ''][id % 5];
      socket.send(JSON.stringify({ id, procedure, input: { path: '/etc/passwd' } }));
    }
    const texts = await answers;
    expect(texts.every((text) => text.includes('"bad-request"'))).toBe(true);
    socket.close();
  });
});
