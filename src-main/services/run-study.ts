import type { AppError } from '../../shared/contract/errors.ts';
import type { PanelEstimate } from '../../shared/contract/models.ts';
import type { ScaleReport } from '../../shared/contract/measures.ts';
import type { Output } from '../../shared/contract/index.ts';
import type { Result } from '../../shared/kernel/result.ts';
import { ok } from '../../shared/kernel/result.ts';
import type { Language } from '../../shared/plan/local-text.ts';
import type { StudyDocument } from '../../shared/plan/study-document.ts';
import type { TableWithBasis } from '../domain/disclosure/gate-tables.ts';
import { reportOf } from '../domain/measures/scale-overview.ts';
import { prepareFits } from '../domain/modelling/fit-requests.ts';
import { sampleFlow } from '../domain/panel/sample-flow.ts';
import { assembleStudyPanel, linkPersons, readSources } from '../domain/pipeline/stages.ts';
import { alternativeDifferences } from '../domain/robustness/alternative-differences.ts';
import { linkageSummary } from '../domain/linkage/linkage-summary.ts';
import { type ComputedStudy, type ComputeOptions, computeStudy } from './compute-study.ts';
import type { StoredFit } from './model-results.ts';
import { runFurtherTables } from './run-further-tables.ts';
import { regressionFrom } from './build-table.ts';
import { estimatorTitle } from './estimator-title.ts';

/** A whole study computed from its document and files, without a study file. */
export interface StudyRun {
  /** For the gate; nothing of them has been held back yet. */
  readonly tables: readonly TableWithBasis[];
  /** All others, in the plan's order. */
  readonly furtherTables: readonly TableWithBasis[];
  /** What `results.json` holds. */
  readonly results: {
    readonly tables: readonly { readonly id: string; readonly models: readonly PanelEstimate[] }[];
    readonly alternatives: readonly AlternativeResult[];
    readonly scales: readonly (ScaleReport & { readonly id: string })[];
    readonly linkage: ReturnType<typeof linkageSummary>;
    readonly sampleFlow: Output<'description.overview'>['flow'];
  };
}

/** A model that was tried beside those of the tables. */
interface AlternativeResult {
  readonly id: string;
  readonly label: string;
  /** What is other than in the model that it is an alternative to. */
  readonly differences: readonly string[];
  readonly estimate: PanelEstimate | null;
  readonly errorCode: string | null;
}

interface RunOptions extends ComputeOptions {
  readonly language: Language;
}

/** Does the main job: read, link, measure, assemble, estimate, lay out the tables. */
export async function runStudy(
  document: StudyDocument,
  options: RunOptions,
): Promise<Result<StudyRun, AppError>> {
  const computed = await computeStudy(document, options);
  if (!computed.ok) return computed;
  const { outputOf, fits } = computed.value;
  const { lists, answers } = outputOf(readSources);
  const frame = outputOf(assembleStudyPanel);
  const linkage = outputOf(linkPersons);
  const further = await runFurtherTables(document, computed.value, options.language);
  if (!further.ok) return further;
  return ok({
    furtherTables: further.value,
    tables: document.plan.tables.map((table) =>
      regressionFrom({
        plan: document.plan,
        table,
        language: options.language,
        fits: fits.get(table.modelSet) ?? new Map<string, StoredFit>(),
      }),
    ),
    results: {
      tables: document.plan.tables.map(({ id, modelSet }) => ({
        id,
        models: [...(fits.get(modelSet) ?? new Map<string, StoredFit>()).values()].map(
          ({ estimate }) => estimate,
        ),
      })),
      alternatives: alternativeResults(document, computed.value, options.language),
      scales: document.plan.scales.map((scale) => ({
        id: scale.id,
        ...reportOf(scale, frame.answer),
      })),
      linkage: linkageSummary(linkage),
      sampleFlow: sampleFlow({ lists, answers, linkage, frame, requests: outputOf(prepareFits) }),
    },
  });
}

function alternativeResults(
  { plan }: StudyDocument,
  { alternatives }: ComputedStudy,
  language: Language,
): AlternativeResult[] {
  return plan.alternatives.flatMap((alternative) => {
    const fit = alternatives.get(alternative.id);
    if (!fit) return [];
    return {
      id: alternative.id,
      label: alternative.label[language],
      differences: alternativeDifferences(alternative, { plan, language, estimatorTitle }),
      estimate: fit.ok ? fit.value.estimate : null,
      errorCode: fit.ok ? null : fit.error.code,
    };
  });
}
