import type { AppError } from '../../shared/contract/errors.ts';
import type { PanelEstimate } from '../../shared/contract/models.ts';
import type { ScaleReport } from '../../shared/contract/measures.ts';
import type { Output } from '../../shared/contract/index.ts';
import type { Result } from '../../shared/kernel/result.ts';
import { ok } from '../../shared/kernel/result.ts';
import type { Language } from '../../shared/plan/local-text.ts';
import type { StudyDocument } from '../../shared/plan/study-document.ts';
import type { TableDoc } from '../../shared/table/table-doc.ts';
import { reportOf } from '../domain/measures/scale-overview.ts';
import { type ColumnRequest, prepareFits } from '../domain/modelling/fit-requests.ts';
import { sampleFlow } from '../domain/panel/sample-flow.ts';
import { createPipeline } from '../domain/pipeline/run-pipeline.ts';
import type { Stage, StoredSource, StudyInputs } from '../domain/pipeline/stage.ts';
import { assembleStudyPanel, linkPersons, readSources } from '../domain/pipeline/stages.ts';
import { regressionTable } from '../domain/tables/regression-table.ts';
import { linkageSummary } from '../domain/linkage/linkage-summary.ts';
import { createEstimator, type Estimator } from '../jobs/estimator.ts';
import { fitRequest } from './fit-columns.ts';
import { identifyRecord } from './identify-record.ts';
import type { StoredFit } from './model-results.ts';
import { estimatorTitle } from './estimator-title.ts';
import { type InputFile, type ParseFile, tabulateSource } from './tabulate-source.ts';
import { sha256 } from './sha256.ts';

/** A whole study computed from its document and files, without a study file. */
export interface StudyRun {
  readonly docs: readonly TableDoc[];
  /** What `results.json` holds. */
  readonly results: {
    readonly tables: readonly { readonly id: string; readonly models: readonly PanelEstimate[] }[];
    readonly scales: readonly (ScaleReport & { readonly id: string })[];
    readonly linkage: ReturnType<typeof linkageSummary>;
    readonly sampleFlow: Output<'description.overview'>['flow'];
  };
}

interface RunOptions {
  readonly parse: ParseFile;
  /** A file that the plan names. */
  readonly readFile: (name: string) => Result<InputFile, AppError>;
  readonly language: Language;
}

/** Does the main job: read, link, measure, assemble, estimate, lay out the tables. */
export async function runStudy(
  document: StudyDocument,
  options: RunOptions,
): Promise<Result<StudyRun, AppError>> {
  const sources = await loadSources(document, options);
  if (!sources.ok) return sources;
  const study: StudyInputs = { document, sources: sources.value, identify: identifyRecord };
  const pipeline = createPipeline(sha256);
  const outputOf = <Value>(stage: Stage<Value>): Value => pipeline.output(stage, study);
  const estimator = createEstimator();
  const fits = await fitAll(outputOf(prepareFits), estimator);
  await estimator.cancel();
  if (!fits.ok) return fits;
  const { lists, answers } = outputOf(readSources);
  const frame = outputOf(assembleStudyPanel);
  const linkage = outputOf(linkPersons);
  return ok({
    docs: document.plan.tables.map((table) =>
      regressionTable({
        plan: document.plan,
        table,
        language: options.language,
        fits: fits.value.get(table.modelSet) ?? new Map(),
        estimatorTitle,
      }),
    ),
    results: {
      tables: document.plan.tables.map(({ id, modelSet }) => ({
        id,
        models: [...(fits.value.get(modelSet) ?? new Map<string, StoredFit>()).values()].map(
          ({ estimate }) => estimate,
        ),
      })),
      scales: document.plan.scales.map((scale) => ({
        id: scale.id,
        ...reportOf(scale, frame.answer),
      })),
      linkage: linkageSummary(linkage),
      sampleFlow: sampleFlow({ lists, answers, linkage, frame, requests: outputOf(prepareFits) }),
    },
  });
}

async function loadSources(
  document: StudyDocument,
  { readFile, parse }: RunOptions,
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

/** Model set → column → fit, in the plan's order. */
type Fits = ReadonlyMap<string, ReadonlyMap<string, StoredFit>>;

async function fitAll(
  requests: readonly ColumnRequest[],
  estimator: Estimator,
): Promise<Result<Fits, AppError>> {
  const fits = new Map<string, Map<string, StoredFit>>();
  for (const request of requests) {
    const fit = await fitRequest(request, estimator);
    if (!fit.ok) return fit;
    const columns = fits.get(request.modelSet) ?? new Map<string, StoredFit>();
    fits.set(request.modelSet, columns.set(request.column, fit.value));
  }
  return ok(fits);
}
