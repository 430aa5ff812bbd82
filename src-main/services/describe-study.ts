import type {
  AttritionReport,
  MunicipalityReport,
  RepresentativityReport,
  WaveMean,
} from '../../shared/contract/description-parts.ts';
import type { AppError } from '../../shared/contract/errors.ts';
import type { Output } from '../../shared/contract/index.ts';
import type { VariableOverview } from '../../shared/contract/measures.ts';
import type { WithinColumn } from '../../shared/contract/within-design.ts';
import type { Result } from '../../shared/kernel/result.ts';
import { ok } from '../../shared/kernel/result.ts';
import type { StudyDocument } from '../../shared/plan/study-document.ts';
import type { StudyPlan } from '../../shared/plan/study-plan.ts';
import { describeAttrition } from '../domain/description/describe-attrition.ts';
import { describeCorrelations } from '../domain/description/describe-correlations.ts';
import { describeMeans } from '../domain/description/describe-means.ts';
import { describeMunicipalities } from '../domain/description/describe-municipalities.ts';
import { describeRepresentativity } from '../domain/description/describe-representativity.ts';
import { describeWaves } from '../domain/description/describe-waves.ts';
import { withinDesign } from '../domain/description/within-design.ts';
import { variableOverview } from '../domain/measures/variable-overview.ts';
import { prepareFits } from '../domain/modelling/fit-requests.ts';
import type { PanelFrame } from '../domain/panel/assemble-panel.ts';
import { assembleStudyPanel, linkPersons, readSources } from '../domain/pipeline/stages.ts';
import { type ComputeOptions, computeStudy } from './compute-study.ts';

/** Everything that describes a study's data, as the command line prints it. */
export interface StudyDescription {
  readonly responseRates: Output<'description.overview'>['waves'];
  readonly representativity: readonly RepresentativityReport[];
  readonly means: readonly WaveMean[];
  readonly variables: readonly VariableOverview[];
  readonly correlations: {
    readonly pearson: Output<'measures.correlations'>;
    readonly spearman: Output<'measures.correlations'>;
  };
  readonly attrition: readonly AttritionReport[];
  readonly withinDesign: readonly WithinColumn[];
  readonly municipalities: readonly MunicipalityReport[];
}

/** Describes a study computed from its document and files. */
export async function describeStudy(
  document: StudyDocument,
  options: ComputeOptions,
): Promise<Result<StudyDescription, AppError>> {
  const computed = await computeStudy(document, options);
  if (!computed.ok) return computed;
  const { plan } = document;
  const { outputOf, fits } = computed.value;
  const { lists, answers } = outputOf(readSources);
  const linkage = outputOf(linkPersons);
  const frame = outputOf(assembleStudyPanel);
  const input = { plan, lists, answers, linkage };
  return ok({
    responseRates: describeWaves(input),
    representativity: describeRepresentativity(input),
    means: describeMeans(plan, frame),
    variables: plan.variables.map((variable) => variableOverview(variable, frame, plan)),
    correlations: {
      pearson: describeCorrelations(plan, frame, 'pearson'),
      spearman: describeCorrelations(plan, frame, 'spearman'),
    },
    attrition: describeAttrition({ plan, frame, linkage }),
    withinDesign: withinDesign(
      plan,
      outputOf(prepareFits).map((request) => ({
        request,
        estimate: fits.get(request.modelSet)?.get(request.column)?.estimate ?? null,
      })),
    ),
    municipalities: municipalityReports(plan, frame),
  });
}

/** Every index against every number that is known of the municipality. */
function municipalityReports(plan: StudyPlan, frame: PanelFrame): MunicipalityReport[] {
  const idsOf = (kind: string) =>
    plan.variables
      .filter(({ type, derivation }) => type !== 'category' && derivation.kind === kind)
      .map(({ id }) => id);
  return idsOf('scale').flatMap((outcome) =>
    idsOf('key-figure').map((against) =>
      describeMunicipalities(plan, frame, {
        outcome,
        against,
        wave: null,
        // With fewer answers a municipality's mean says something of single persons.
        minimum: plan.disclosure.minimum,
      }),
    ),
  );
}
