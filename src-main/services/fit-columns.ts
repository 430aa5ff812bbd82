import type { AppError } from '../../shared/contract/errors.ts';
import type { PanelEstimate } from '../../shared/contract/models.ts';
import type { Result } from '../../shared/kernel/result.ts';
import { err, ok } from '../../shared/kernel/result.ts';
import { estimateReport } from '../domain/modelling/estimate-report.ts';
import type { ColumnRequest } from '../domain/modelling/fit-requests.ts';
import type { Estimator } from '../jobs/estimator.ts';
import { saveResult } from '../store/results.ts';
import { toAppError } from './app-error.ts';
import type { ColumnState, StoredFit } from './model-results.ts';
import type { OpenStudy } from './study-session.ts';

export interface FitRun {
  readonly fitted: number;
  /** Column key → why it has no estimate. */
  readonly failures: ReadonlyMap<string, AppError>;
}

interface FitOptions {
  readonly estimator: Estimator;
  readonly appVersion: string;
  readonly clock: () => Date;
  readonly progress: (state: ColumnState, done: number, total: number) => void;
}

/**
 * Fits those of these columns that have no result for the present plan and data, and stores each
 * result as it comes. A cancelled run keeps what it has.
 */
export async function fitColumns(
  study: OpenStudy,
  columns: readonly ColumnState[],
  options: FitOptions,
): Promise<Result<FitRun, AppError>> {
  const wanted = columns.filter(({ status }) => status !== 'done');
  const failures = new Map<string, AppError>();
  let done = 0;
  for (const state of wanted) {
    const outcome = await fitRequest(state.request, options.estimator);
    if (!outcome.ok && outcome.error.code === 'cancelled') return outcome;
    if (outcome.ok) {
      const stored = store(study, state, outcome.value, options);
      if (!stored.ok) return stored;
    } else {
      failures.set(state.key, outcome.error);
    }
    done += 1;
    options.progress(state, done, wanted.length);
  }
  return ok({ fitted: wanted.length - failures.size, failures });
}

/** One column's estimate with its row account. */
export async function fitRequest(
  request: ColumnRequest,
  estimator: Estimator,
): Promise<Result<StoredFit, AppError>> {
  const outcome = await estimator.fit(request.fit);
  if (!outcome.ok) return err(toAppError(outcome.error));
  const rows: PanelEstimate['rows'] = {
    read: request.rowsRead,
    used: request.sample.rows.length,
    dropped: request.sample.losses.map(({ reason, variable, rows: lost }) => ({
      reason,
      column: variable,
      rows: lost,
    })),
  };
  const design = { request: request.fit, designed: request.designed };
  const estimate = estimateReport(outcome.value, rows, design);
  const levels: StoredFit['levels'] = {};
  for (const [id, values] of Object.entries(request.levels)) levels[id] = [...values];
  const covarianceMatrix = outcome.value.covarianceMatrix.map((row) => [...row]);
  return ok({ estimate, levels, covarianceMatrix });
}

function store(
  study: OpenStudy,
  state: ColumnState,
  body: StoredFit,
  { appVersion, clock }: FitOptions,
): Result<null, AppError> {
  return study.write((tx) =>
    saveResult(tx, {
      key: state.key,
      kind: state.kind,
      revision: study.revision,
      dataHash: state.dataHash,
      appVersion,
      at: clock().toISOString(),
      body,
    }),
  );
}
