import type { ServerResponse } from 'node:http';
import { secureHeaders } from '../window-files.ts';

const refusals: Readonly<Record<number, string>> = {
  403: 'This address is not open to you. Use the address printed in the terminal; it works once.',
  404: 'There is nothing here.',
  405: 'This cannot be done here.',
  413: 'That was too much at once.',
  500: 'The request could not be answered.',
};

/** Says no without saying anything about what is here. */
export function refuse(response: ServerResponse, status: number) {
  response
    .writeHead(status, {
      ...secureHeaders,
      'content-type': 'text/plain; charset=utf-8',
      // A body that was not read would be taken for the connection's next request.
      connection: 'close',
    })
    .end(`Panelværk: ${refusals[status] ?? ''}\n`);
}

/** Answers with a value that the window asked for. */
export function sendJson(response: ServerResponse, value: unknown) {
  response
    .writeHead(200, { ...secureHeaders, 'content-type': 'application/json; charset=utf-8' })
    .end(JSON.stringify(value));
}
