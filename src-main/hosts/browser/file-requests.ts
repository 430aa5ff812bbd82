import { mkdirSync, readdirSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { basename, join } from 'node:path';
import { z } from 'zod';
import { importBytesCarried } from '../../../shared/contract/bridge.ts';
import { parseJson } from '../../../shared/kernel/parse-json.ts';
import { studyExtension, studyFileName } from '../study-file-name.ts';
import { refuse, sendJson } from './responses.ts';
import type { HostContext } from './server.ts';

const largestJsonBytes = 4096;

/** Takes an import file's bytes in: they go to the data process's memory, never to a disk. */
export async function answerImport(
  { data }: HostContext,
  request: IncomingMessage,
  response: ServerResponse,
) {
  const name = decodedName(request.headers['x-file-name']);
  if (name === null) return refuse(response, 405);
  const bytes = await readBody(request, importBytesCarried);
  if (bytes === null) return refuse(response, 413);
  sendToken(response, await data.addBytes(name, bytes), name);
}

/** The studies that lie in the host's folder. */
export async function answerStudies(context: HostContext, response: ServerResponse) {
  const { data, studiesFolder } = context;
  const names = studyNames(studiesFolder);
  const listed = names.map(async (name) => ({
    token: await data.addPath(join(studiesFolder, name)),
    name,
    folder: studiesFolder,
  }));
  const studies = await Promise.all(listed);
  sendJson(
    response,
    studies.filter(({ token }) => token !== null),
  );
}

const newStudySchema = z.strictObject({ suggestedName: z.string().max(500) });

/** A token for a study that does not exist yet, in the host's folder. */
export async function answerNewStudy(
  { data, studiesFolder }: HostContext,
  request: IncomingMessage,
  response: ServerResponse,
) {
  const body = await readBody(request, largestJsonBytes);
  if (body === null) return refuse(response, 413);
  const parsed = newStudySchema.safeParse(parseJson(new TextDecoder().decode(body)));
  if (!parsed.success) return refuse(response, 405);
  mkdirSync(studiesFolder, { recursive: true, mode: 0o700 });
  const name = studyFileName(parsed.data.suggestedName);
  sendToken(response, await data.addPath(join(studiesFolder, name)), name);
}

function studyNames(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((name) => name.endsWith(studyExtension))
      .toSorted((left, right) => left.localeCompare(right, 'da'));
  } catch {
    // The folder is made with the first study.
    return [];
  }
}

function decodedName(header: string | string[] | undefined): string | null {
  if (typeof header !== 'string' || header.length > 2000) return null;
  try {
    return basename(decodeURIComponent(header));
  } catch {
    return null;
  }
}

/** The whole body, or null where it is larger than allowed. */
async function readBody(request: IncomingMessage, limit: number): Promise<Uint8Array | null> {
  const parts: Uint8Array[] = [];
  let total = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    total += part.byteLength;
    if (total > limit) return null;
    parts.push(part);
  }
  return new Uint8Array(Buffer.concat(parts, total));
}

function sendToken(response: ServerResponse, token: string | null, name: string) {
  if (token === null) return refuse(response, 500);
  sendJson(response, { token, name });
}
