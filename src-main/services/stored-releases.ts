import { z } from 'zod';
import type { AppError } from '../../shared/contract/errors.ts';
import type { Result } from '../../shared/kernel/result.ts';
import type { Release } from '../domain/disclosure/earlier-releases.ts';
import { loadResults, saveResult } from '../store/results.ts';
import type { ReadableDatabase } from '../store/sql.ts';
import { appVersion } from './app-version.ts';
import { sha256 } from './sha256.ts';
import type { OpenStudy } from './study-session.ts';

const KIND = 'disclosure-release';

const releaseSchema = z.strictObject({
  facts: z.array(
    z.strictObject({
      key: z.string(),
      count: z.number().int().nonnegative(),
      isPublic: z.boolean(),
      isLoss: z.boolean().exactOptional(),
    }),
  ),
  sums: z.array(z.strictObject({ total: z.string(), parts: z.array(z.string()) })),
  open: z.array(z.string()),
});

/** Keeps what a way out told the world; the same told again is kept once. */
export function saveRelease(
  study: OpenStudy,
  release: Release,
  at: string,
): Result<null, AppError> {
  const hash = sha256(JSON.stringify(release));
  return study.write((tx) =>
    saveResult(tx, {
      key: `${KIND}|${hash}`,
      kind: KIND,
      revision: study.revision,
      dataHash: hash,
      appVersion,
      at,
      body: release,
    }),
  );
}

/** All that has left the study, for the gate to reckon with. */
export function loadReleases(database: ReadableDatabase): readonly Release[] {
  return loadResults(database, KIND, (body) => releaseSchema.parse(body)).map(({ body }) => body);
}
