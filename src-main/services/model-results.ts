import { createHash } from 'node:crypto';
import { z } from 'zod';
import { panelEstimateSchema } from '../../shared/contract/models.ts';
import { type ColumnRequest, prepareFits } from '../domain/modelling/fit-requests.ts';
import { loadResults, type StoredResult } from '../store/results.ts';
import type { OpenStudy } from './study-session.ts';

/** A fitted column as it is stored: the estimate, and what a table's note tells of its data. */
const fittedSchema = z.strictObject({
  estimate: panelEstimateSchema,
  levels: z.record(z.string(), z.array(z.string())),
  /** Of the estimate's coefficients, in their order; older results lack it and count as stale. */
  covarianceMatrix: z.array(z.array(z.number())).optional(),
});
export type StoredFit = z.infer<typeof fittedSchema>;

export const FIT_KIND = 'fit';

export type ColumnStatus = 'done' | 'stale' | 'not-run';

/** A model column with its stored result, if any, and whether that still is what the plan says. */
export interface ColumnState {
  readonly request: ColumnRequest;
  readonly key: string;
  readonly dataHash: string;
  readonly stored: StoredResult<StoredFit> | null;
  readonly status: ColumnStatus;
}

export function columnStates(study: OpenStudy): ColumnState[] {
  const stored = new Map(
    loadResults(study.database, FIT_KIND, (body) => fittedSchema.parse(body)).map((result) => [
      result.key,
      result,
    ]),
  );
  return study.output(prepareFits).map((request) => {
    const key = `${request.modelSet}|${request.column}`;
    const dataHash = requestHash(request);
    const result = stored.get(key) ?? null;
    return { request, key, dataHash, stored: result, status: statusOf(result, dataHash) };
  });
}

function statusOf(result: StoredResult<StoredFit> | null, dataHash: string): ColumnStatus {
  if (result === null) return 'not-run';
  const isWhole = result.body.covarianceMatrix !== undefined;
  return isWhole && result.dataHash === dataHash ? 'done' : 'stale';
}

export function columnStatuses(study: OpenStudy): ColumnStatus[] {
  return columnStates(study).map(({ status }) => status);
}

const hashes = new WeakMap<ColumnRequest, string>();

/** Stands for everything that the fit rests on: estimator, covariance, terms and every number. */
function requestHash(request: ColumnRequest): string {
  const known = hashes.get(request);
  if (known !== undefined) return known;
  const { data, ...choices } = request.fit;
  const hash = createHash('sha256').update(
    JSON.stringify([choices, data.columns.map(({ term }) => term)]),
  );
  const arrays = [
    data.outcome,
    data.time,
    data.entity,
    ...data.clusters,
    ...(data.weights === undefined ? [] : [data.weights]),
    ...data.columns.map(({ values }) => values),
  ];
  for (const array of arrays) {
    hash.update(new Uint8Array(array.buffer, array.byteOffset, array.byteLength));
  }
  const digest = hash.digest('hex');
  hashes.set(request, digest);
  return digest;
}
