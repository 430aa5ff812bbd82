import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/** Who may talk to the loopback host. */
export interface Gatekeeper {
  /** The address that lets one browser in, once. */
  entryAddress(): string;
  /** Trades the address's token for a cookie; null where it is wrong or was used before. */
  admit(token: string): string | null;
  /** Was the request made by a page of ours, addressed to us by number? */
  isFromUs(request: IncomingMessage): boolean;
  /** Does it carry the cookie of a browser that was let in? */
  isAdmitted(request: IncomingMessage): boolean;
}

const tokenBytes = 32;

/**
 * Keeps every other page, program and person of the machine out (security.md D6): the exact host,
 * the exact origin, and a cookie that only the printed address gives.
 */
export function createGatekeeper(port: number): Gatekeeper {
  const host = `127.0.0.1:${port}`;
  const origin = `http://${host}`;
  // Cookies know no ports: two hosts on one machine must not overwrite each other's.
  const cookieName = `panelvaerk_${port}`;
  const session = newToken();
  let entry = newToken();

  return {
    entryAddress: () => `${origin}/?token=${entry}`,
    admit(token) {
      if (!isSame(token, entry)) return null;
      entry = newToken();
      return `${cookieName}=${session}; HttpOnly; SameSite=Strict; Path=/`;
    },
    isFromUs(request) {
      const { headers, method } = request;
      if (headers.host !== host) return false;
      const site = headers['sec-fetch-site'];
      if (site !== undefined && site !== 'same-origin' && site !== 'none') return false;
      const mayLackOrigin = method === 'GET' && headers.upgrade === undefined;
      return headers.origin === origin || (mayLackOrigin && headers.origin === undefined);
    },
    isAdmitted: (request) =>
      cookiesOf(request).some(([name, value]) => {
        return name === cookieName && isSame(value, session);
      }),
  };
}

function newToken(): string {
  return randomBytes(tokenBytes).toString('base64url');
}

function isSame(given: string, expected: string): boolean {
  const left = Buffer.from(given);
  const right = Buffer.from(expected);
  return left.byteLength === right.byteLength && timingSafeEqual(left, right);
}

function cookiesOf(request: IncomingMessage): [string, string][] {
  const header = request.headers.cookie ?? '';
  return header.split(';').map((pair) => {
    const at = pair.indexOf('=');
    return [pair.slice(0, at).trim(), pair.slice(at + 1).trim()];
  });
}
