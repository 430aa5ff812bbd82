import { describe, expect, it } from 'vitest';
import type { Socket } from '../../../../src-renderer/api/socket-transport.ts';
import { createSocketTransport } from '../../../../src-renderer/api/socket-transport.ts';

type Listener = (event: { data: unknown }) => void;

/** A socket whose other end is this test. */
function testSocket() {
  const listeners: Record<string, Listener[]> = { open: [], message: [], close: [] };
  const sent: { id: number; procedure: string; input: unknown }[] = [];
  const tell = (type: string, data: unknown = '') => {
    for (const listener of listeners[type] ?? []) listener({ data });
  };
  const socket: Socket = {
    readyState: 1,
    send: (text) => void sent.push(JSON.parse(text) as (typeof sent)[number]),
    addEventListener: (type: string, listener: Listener) => void listeners[type]?.push(listener),
  };
  return {
    socket,
    sent,
    open: () => tell('open'),
    close: () => tell('close'),
    receive: (message: unknown) => tell('message', JSON.stringify(message)),
  };
}

const lost = { ok: false, error: { code: 'internal', data: { id: 'connection-lost' } } };

describe('the socket transport', () => {
  it('gives each call its own answer, whatever their order', async () => {
    const end = testSocket();
    const transport = createSocketTransport(() => end.socket);
    const first = transport.call('study.state', {});
    const second = transport.call('study.plan', {});
    end.open();
    await Promise.resolve();
    await Promise.resolve();
    const [one, two] = end.sent;
    end.receive({ response: { id: two?.id, ok: true, value: 'second' } });
    end.receive({ response: { id: one?.id, ok: true, value: 'first' } });
    expect(await first).toEqual({ ok: true, value: 'first' });
    expect(await second).toEqual({ ok: true, value: 'second' });
  });

  it('tells events to those who listen, until they stop', async () => {
    const end = testSocket();
    const transport = createSocketTransport(() => end.socket);
    const heard: unknown[] = [];
    const stop = transport.onEvent((event) => heard.push(event));
    void transport.call('study.state', {});
    end.receive({ event: { kind: 'study-changed', revision: 1 } });
    stop();
    end.receive({ event: { kind: 'study-changed', revision: 2 } });
    expect(heard).toEqual([{ kind: 'study-changed', revision: 1 }]);
  });

  it('answers every waiting call when the connection is lost, and connects anew', async () => {
    const ends = [testSocket(), testSocket()];
    const used: ReturnType<typeof testSocket>[] = [];
    const transport = createSocketTransport(() => {
      const end = ends[used.length] ?? testSocket();
      used.push(end);
      return end.socket;
    });
    const first = transport.call('study.state', {});
    ends[0]?.open();
    await Promise.resolve();
    await Promise.resolve();
    ends[0]?.close();
    expect(await first).toEqual(lost);
    const second = transport.call('study.state', {});
    ends[1]?.open();
    await Promise.resolve();
    await Promise.resolve();
    ends[1]?.receive({ response: { id: ends[1].sent[0]?.id, ok: true, value: 1 } });
    expect(await second).toEqual({ ok: true, value: 1 });
    expect(used).toHaveLength(2);
  });

  it('answers at once when nothing can be connected to', async () => {
    const end = testSocket();
    const transport = createSocketTransport(() => end.socket);
    const call = transport.call('study.state', {});
    end.close();
    expect(await call).toEqual(lost);
  });
});
