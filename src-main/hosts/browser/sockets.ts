import type { Server } from 'node:http';
import type { RawData, WebSocket } from 'ws';
import { WebSocketServer } from 'ws';
import type { Outgoing } from '../../../shared/contract/messages.ts';
import { requestSchema } from '../../../shared/contract/messages.ts';
import { parseJson } from '../../../shared/kernel/parse-json.ts';
import type { HostContext } from './server.ts';

const largestCallBytes = 16 * 1024 * 1024;
const wrongMessage = 1008;

/** Carries calls and events between the windows and the data process. */
export function openSockets(server: Server, context: HostContext): { close(): void } {
  const { data, gatekeeper, onWindows } = context;
  const sockets = new WebSocketServer({ noServer: true, maxPayload: largestCallBytes });

  server.on('upgrade', (request, stream, head) => {
    const isOurs = request.url === '/socket' && gatekeeper.isFromUs(request);
    if (!isOurs || !gatekeeper.isAdmitted(request)) {
      stream.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n');
      return;
    }
    sockets.handleUpgrade(request, stream, head, (socket) => sockets.emit('connection', socket));
  });

  const stopListening = data.onEvent((event) => {
    for (const socket of sockets.clients) post(socket, { event });
  });

  sockets.on('connection', (socket: WebSocket) => {
    onWindows?.(sockets.clients.size);
    socket.on('close', () => onWindows?.(sockets.clients.size));
    // A broken frame closes the socket by itself; without a listener it would end the process.
    socket.on('error', () => {});
    socket.on('message', (message) => void receive(context, socket, textOf(message)));
  });

  return {
    close() {
      stopListening();
      for (const socket of sockets.clients) socket.terminate();
      sockets.close();
    },
  };
}

async function receive({ data }: HostContext, socket: WebSocket, text: string) {
  const request = requestSchema.safeParse(parseJson(text));
  if (!request.success) return socket.close(wrongMessage);
  const { id, procedure, input } = request.data;
  const envelope = await data.call(procedure, input);
  post(socket, { response: { id, ...envelope } });
}

/** Texts come as one buffer; anything else is no call of ours. */
function textOf(message: RawData): string {
  return Buffer.isBuffer(message) ? message.toString('utf8') : '';
}

function post(socket: WebSocket, message: Outgoing) {
  if (socket.readyState === socket.OPEN) socket.send(JSON.stringify(message));
}
