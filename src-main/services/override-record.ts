import { z } from 'zod';
import type { AppError } from '../../shared/contract/errors.ts';
import type { Output } from '../../shared/contract/index.ts';
import type { Result } from '../../shared/kernel/result.ts';
import { appendLog } from '../store/log.ts';
import { loadResults, saveResult } from '../store/results.ts';
import type { ReadableDatabase } from '../store/sql.ts';
import { appVersion } from './app-version.ts';
import { sha256 } from './sha256.ts';
import type { OpenStudy } from './study-session.ts';

const KIND = 'disclosure-override';

const bodySchema = z.strictObject({
  exit: z.enum(['file', 'clipboard', 'package']),
  reason: z.string(),
  count: z.number().int(),
});

/** Something that left against the gate's advice. */
export interface Override extends z.infer<typeof bodySchema> {
  readonly at: string;
  /** What left, so that a file can be recognised as it. */
  readonly content: Uint8Array | string;
}

/**
 * Keeps that it left, and why: the reason inside the encrypted study, the event with its count and
 * the file's hash in the diary. Whatever is overridden is recorded here.
 */
export function recordOverride(study: OpenStudy, override: Override): Result<null, AppError> {
  const { at, content, exit, reason, count } = override;
  const hash = sha256(content);
  return study.write((tx) => {
    saveResult(tx, {
      key: `${KIND}|${at}|${hash}`,
      kind: KIND,
      revision: study.revision,
      dataHash: hash,
      appVersion,
      at,
      body: { exit, reason, count },
    });
    appendLog(tx, { at, event: 'disclosure-overridden', details: { exit, count, hash } });
  });
}

/** What has left against the gate's advice, newest first. */
export function listOverrides(
  database: ReadableDatabase,
): Output<'disclosure.overrides'>['overrides'] {
  return loadResults(database, KIND, (body) => bodySchema.parse(body))
    .map(({ at, body }) => ({ at, ...body }))
    .toSorted((a, b) => (a.at < b.at ? 1 : -1));
}
