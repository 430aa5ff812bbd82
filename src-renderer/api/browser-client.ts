import type { Envelope } from '../../shared/contract/errors.ts';
import type { Output, ProcedureName } from '../../shared/contract/index.ts';
import { createBrowserFiles } from './browser-files.ts';
import type { AppClient } from './client.ts';
import { createSocketTransport } from './socket-transport.ts';

/** Talks to the loopback host that served this page: calls by socket, files by request. */
export function createBrowserClient(): AppClient {
  const transport = createSocketTransport(() => {
    const address = new URL('./socket', window.location.href);
    address.protocol = 'ws:';
    return new WebSocket(address);
  });
  return {
    host: 'browser',
    async call<Name extends ProcedureName>(name: Name, input: unknown) {
      return (await transport.call(name, input)) as Envelope<Output<Name>>;
    },
    onEvent: transport.onEvent,
    files: createBrowserFiles(),
  };
}
