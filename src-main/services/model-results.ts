import { createHash } from 'node:crypto';
import { z } from 'zod';
import { panelEstimateSchema } from '../../shared/contract/models.ts';
import { type ColumnRequest, prepareFits } from '../domain/modelling/fit-requests.ts';
import { prepareAlternatives } from '../domain/robustness/alternatives.ts';
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

/** Results of the tables' models, and of the alternatives to them. */
const FIT_KIND = 'fit';
const ALTERNATIVE_KIND = 'alternative-fit';
type ResultKind = typeof FIT_KIND | typeof ALTERNATIVE_KIND;

export type ColumnStatus = 'done' | 'stale' | 'not-run';

/** A model column with its stored result, if any, and whether that still is what the plan says. */
export interface ColumnState {
  readonly request: ColumnRequest;
  readonly kind: ResultKind;
  readonly key: string;
  readonly dataHash: string;
  readonly stored: StoredResult<StoredFit> | null;
  readonly status: ColumnStatus;
}

/** The models of the plan's model sets. */
export function columnStates(study: OpenStudy): ColumnState[] {
  return statesOf(study, FIT_KIND, study.output(prepareFits));
}

/** The alternatives that still count; the request's model set is the alternative's id. */
export function alternativeStates(study: OpenStudy): ColumnState[] {
  return statesOf(study, ALTERNATIVE_KIND, study.output(prepareAlternatives));
}

function statesOf(
  study: OpenStudy,
  kind: ResultKind,
  requests: readonly ColumnRequest[],
): ColumnState[] {
  const stored = new Map(
    loadResults(study.database, kind, (body) => fittedSchema.parse(body)).map((result) => [
      result.key,
      result,
    ]),
  );
  return requests.map((request) => {
    const own = `${request.modelSet}|${request.column}`;
    const key = kind === FIT_KIND ? own : `${kind}|${own}`;
    const dataHash = requestHash(request);
    const result = stored.get(key) ?? null;
    return { request, kind, key, dataHash, stored: result, status: statusOf(result, dataHash) };
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
