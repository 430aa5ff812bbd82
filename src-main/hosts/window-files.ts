import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import { contentSecurityPolicy } from './content-security-policy.ts';

/** What a host sends for one address of the window. */
export interface WindowFile {
  readonly body: Uint8Array<ArrayBuffer>;
  readonly headers: Readonly<Record<string, string>>;
}

const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
};

/**
 * The built window as both hosts serve it: only files that were listed in its folder when the page
 * was last asked for are given out, so that no address leads anywhere else. The page gets a nonce
 * of its own each time.
 */
export function openWindowFiles(folder: string): (path: string) => WindowFile | null {
  let known = new Set(listFiles(folder));
  return (path) => {
    const file = path === '/' ? '/index.html' : path;
    // A window that was built anew has other file names.
    if (file === '/index.html') known = new Set(listFiles(folder));
    if (!known.has(file)) return null;
    const bytes = readFileSync(join(folder, file));
    return file === '/index.html' ? page(bytes.toString('utf8')) : asset(file, bytes);
  };
}

function listFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && extname(entry.name) in mediaTypes)
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep))
    .map((parts) => `/${parts.join('/')}`);
}

function page(html: string): WindowFile {
  const nonce = randomBytes(18).toString('base64');
  const body = new TextEncoder().encode(html.replaceAll('__CSP_NONCE__', nonce));
  return { body, headers: headersFor('.html', nonce) };
}

function asset(file: string, bytes: Uint8Array): WindowFile {
  return { body: new Uint8Array(bytes), headers: headersFor(extname(file), null) };
}

function headersFor(extension: string, nonce: string | null): Record<string, string> {
  return {
    'content-type': mediaTypes[extension] ?? 'application/octet-stream',
    'content-security-policy': contentSecurityPolicy(nonce),
    ...secureHeaders,
  };
}

/** Headers of every answer of both hosts. */
export const secureHeaders: Readonly<Record<string, string>> = {
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
};
