import type { AppError } from '../../shared/contract/errors.ts';
import type { Result } from '../../shared/kernel/result.ts';
import { ok } from '../../shared/kernel/result.ts';
import type { StudyDocument } from '../../shared/plan/study-document.ts';
import { type ColumnRequest, prepareFits } from '../domain/modelling/fit-requests.ts';
import { createPipeline } from '../domain/pipeline/run-pipeline.ts';
import type { Stage, StoredSource, StudyInputs } from '../domain/pipeline/stage.ts';
import { prepareAlternatives } from '../domain/robustness/alternatives.ts';
import { createEstimator, type Estimator } from '../jobs/estimator.ts';
import { fitRequest } from './fit-columns.ts';
import { identifyRecord } from './identify-record.ts';
import type { StoredFit } from './model-results.ts';
import { sha256 } from './sha256.ts';
import { type InputFile, type ParseFile, tabulateSource } from './tabulate-source.ts';

export interface ComputeOptions {
  readonly parse: ParseFile;
  /** A file that the plan names. */
  readonly readFile: (name: string) => Result<InputFile, AppError>;
}

/** A study read, linked, measured, assembled and estimated. */
export interface ComputedStudy {
  readonly outputOf: <Value>(stage: Stage<Value>) => Value;
  /** Model set → column → fit, in the plan's order. */
  readonly fits: ReadonlyMap<string, ReadonlyMap<string, StoredFit>>;
  /** Alternative → fit, or why there is none. */
  readonly alternatives: ReadonlyMap<string, Result<StoredFit, AppError>>;
}

/** Computes a study from its document and files, without a study file. */
export async function computeStudy(
  document: StudyDocument,
  options: ComputeOptions,
): Promise<Result<ComputedStudy, AppError>> {
  const sources = await loadSources(document, options);
  if (!sources.ok) return sources;
  const study: StudyInputs = { document, sources: sources.value, identify: identifyRecord };
  const pipeline = createPipeline(sha256);
  const outputOf = <Value>(stage: Stage<Value>): Value => pipeline.output(stage, study);
  const estimator = createEstimator();
  const fits = await fitAll(outputOf(prepareFits), estimator);
  const alternatives = new Map<string, Result<StoredFit, AppError>>();
  for (const request of outputOf(prepareAlternatives)) {
    alternatives.set(request.modelSet, await fitRequest(request, estimator));
  }
  await estimator.cancel();
  return fits.ok ? ok({ outputOf, fits: fits.value, alternatives }) : fits;
}

async function loadSources(
  document: StudyDocument,
  { readFile, parse }: ComputeOptions,
): Promise<Result<StoredSource[], AppError>> {
  const loaded = await Promise.all(
    document.plan.sources.map(async (source): Promise<Result<StoredSource, AppError>> => {
      const files: InputFile[] = [];
      for (const name of source.files) {
        const file = readFile(name);
        if (!file.ok) return file;
        files.push(file.value);
      }
      const tabulated = await tabulateSource(source, files, parse);
      if (!tabulated.ok) return tabulated;
      const { table, sha256: hashes } = tabulated.value;
      return ok({ sourceId: source.id, hash: sha256(hashes.join()), table });
    }),
  );
  const sources: StoredSource[] = [];
  for (const source of loaded) {
    if (!source.ok) return source;
    sources.push(source.value);
  }
  return ok(sources);
}

async function fitAll(
  requests: readonly ColumnRequest[],
  estimator: Estimator,
): Promise<Result<ComputedStudy['fits'], AppError>> {
  const fits = new Map<string, Map<string, StoredFit>>();
  for (const request of requests) {
    const fit = await fitRequest(request, estimator);
    if (!fit.ok) return fit;
    const columns = fits.get(request.modelSet) ?? new Map<string, StoredFit>();
    fits.set(request.modelSet, columns.set(request.column, fit.value));
  }
  return ok(fits);
}
