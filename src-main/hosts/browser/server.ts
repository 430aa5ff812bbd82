import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import type { DataProcess } from '../../jobs/data-process.ts';
import { openWindowFiles, secureHeaders } from '../window-files.ts';
import { answerImport, answerNewStudy, answerStudies } from './file-requests.ts';
import type { Gatekeeper } from './gatekeeper.ts';
import { createGatekeeper } from './gatekeeper.ts';
import { refuse } from './responses.ts';
import { openSockets } from './sockets.ts';

export interface BrowserHostOptions {
  readonly data: DataProcess;
  /** The built window. */
  readonly windowFolder: string;
  /** Where studies lie and new ones are made. */
  readonly studiesFolder: string;
  /** 0 = any free port. */
  readonly port: number;
  /** Called with a fresh address whenever the one before was used. */
  readonly onNewAddress?: (address: string) => void;
  /** Called with the number of open windows whenever it changes. */
  readonly onWindows?: (open: number) => void;
}

export interface BrowserHost {
  /** The address to open, with a token that works once. */
  readonly address: string;
  stop(): Promise<void>;
}

/** What the answers to requests stand on. */
export interface HostContext extends BrowserHostOptions {
  readonly gatekeeper: Gatekeeper;
  readonly windowFile: ReturnType<typeof openWindowFiles>;
}

/** Serves the window and its calls to this machine's browsers, on 127.0.0.1 only. */
export async function startBrowserHost(options: BrowserHostOptions): Promise<BrowserHost> {
  const windowFile = openWindowFiles(options.windowFolder);
  const server = createServer({ maxHeaderSize: 16 * 1024 });
  const port = await listen(server, options.port);
  const gatekeeper = createGatekeeper(port);
  const context: HostContext = { ...options, gatekeeper, windowFile };
  server.on('request', (request, response) => void answer(context, request, response));
  const sockets = openSockets(server, context);
  return {
    address: gatekeeper.entryAddress(),
    async stop() {
      sockets.close();
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ host: '127.0.0.1', port }, () => {
      server.off('error', reject);
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : port);
    });
  });
}

async function answer(context: HostContext, request: IncomingMessage, response: ServerResponse) {
  try {
    await route(context, request, response);
  } catch {
    // A connection that broke off while its body was read, or a folder that cannot be read.
    if (!response.headersSent) refuse(response, 500);
    else response.destroy();
  }
}

async function route(context: HostContext, request: IncomingMessage, response: ServerResponse) {
  const { gatekeeper } = context;
  if (!gatekeeper.isFromUs(request)) return refuse(response, 403);
  const address = new URL(request.url ?? '/', 'http://127.0.0.1');
  const token = address.searchParams.get('token');
  if (request.method === 'GET' && address.pathname === '/' && token !== null) {
    return enter(context, request, response, token);
  }
  if (!gatekeeper.isAdmitted(request)) return refuse(response, 403);
  switch (`${request.method} ${address.pathname}`) {
    case 'POST /imports':
      return answerImport(context, request, response);
    case 'GET /studies':
      return answerStudies(context, response);
    case 'POST /studies':
      return answerNewStudy(context, request, response);
    default:
      return answerFile(context, request, response, address.pathname);
  }
}

function enter(
  context: HostContext,
  request: IncomingMessage,
  response: ServerResponse,
  token: string,
) {
  const cookie = context.gatekeeper.admit(token);
  if (cookie === null && !context.gatekeeper.isAdmitted(request)) return refuse(response, 403);
  if (cookie !== null) {
    response.setHeader('set-cookie', cookie);
    context.onNewAddress?.(context.gatekeeper.entryAddress());
  }
  response.writeHead(303, { ...secureHeaders, location: '/' }).end();
}

function answerFile(
  { windowFile }: HostContext,
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
) {
  if (request.method !== 'GET') return refuse(response, 405);
  const file = windowFile(path);
  if (file === null) return refuse(response, 404);
  response.writeHead(200, { ...file.headers }).end(file.body);
}
