import type { AppError } from '../../shared/contract/errors.ts';
import type {
  MunicipalityReport,
  MunicipalityRequest,
} from '../../shared/contract/description-parts.ts';
import type { Result } from '../../shared/kernel/result.ts';
import { ok } from '../../shared/kernel/result.ts';
import { describeAttrition } from '../domain/description/describe-attrition.ts';
import { describeMeans } from '../domain/description/describe-means.ts';
import { describeMunicipalities } from '../domain/description/describe-municipalities.ts';
import { describeRepresentativity } from '../domain/description/describe-representativity.ts';
import { describeWaves, groupShares } from '../domain/description/describe-waves.ts';
import { withinDesign } from '../domain/description/within-design.ts';
import { prepareFits } from '../domain/modelling/fit-requests.ts';
import { sampleFlow } from '../domain/panel/sample-flow.ts';
import { assembleStudyPanel, linkPersons, readSources } from '../domain/pipeline/stages.ts';
import { fail } from './app-error.ts';
import { columnStates } from './model-results.ts';
import { requireRows } from './model-service.ts';
import type { Service } from './service.ts';
import type { OpenStudy, StudySession } from './study-session.ts';

/** Response, representativeness, attrition, municipalities, and what a within model can see. */
export function createDescriptionService(session: StudySession): Service<'description'> {
  const withStudy = <Value>(describe: (study: OpenStudy) => Value): Result<Value, AppError> => {
    const study = requireRows(session);
    return study.ok ? ok(describe(study.value)) : study;
  };
  return {
    'description.overview': () =>
      withStudy((study) => {
        const input = descriptionInput(study);
        return {
          waves: describeWaves(input),
          groups: groupShares(input),
          flow: studyFlow(study),
        };
      }),
    'description.representativity': () =>
      withStudy((study) => ({ comparisons: describeRepresentativity(descriptionInput(study)) })),
    'description.means': () =>
      withStudy((study) => ({
        means: describeMeans(study.document.plan, study.output(assembleStudyPanel)),
      })),
    'description.attrition': () =>
      withStudy((study) => ({
        steps: describeAttrition({
          plan: study.document.plan,
          frame: study.output(assembleStudyPanel),
          linkage: study.output(linkPersons),
        }),
      })),
    'description.municipalities': (request) => {
      const study = requireRows(session);
      return study.ok ? municipalities(study.value, request) : study;
    },
    'description.withinDesign': () =>
      withStudy((study) => ({
        columns: withinDesign(
          study.document.plan,
          columnStates(study).map(({ request, stored, status }) => ({
            request,
            estimate: status === 'done' ? (stored?.body.estimate ?? null) : null,
          })),
        ),
      })),
  };
}

function municipalities(
  study: OpenStudy,
  request: MunicipalityRequest,
): Result<MunicipalityReport, AppError> {
  const { plan } = study.document;
  for (const part of [request.outcome, request.against]) {
    const variable = plan.variables.find(({ id }) => id === part);
    if (!variable || variable.type === 'category') return fail('unknown-part', { part });
  }
  if (request.wave !== null && !plan.waves.some(({ id }) => id === request.wave)) {
    return fail('unknown-part', { part: request.wave });
  }
  return ok(describeMunicipalities(plan, study.output(assembleStudyPanel), request));
}

function descriptionInput(study: OpenStudy) {
  const { lists, answers } = study.output(readSources);
  return { plan: study.document.plan, lists, answers, linkage: study.output(linkPersons) };
}

/** The sample flow of the study as it stands. */
export function studyFlow(study: OpenStudy) {
  const { lists, answers } = study.output(readSources);
  return sampleFlow({
    lists,
    answers,
    linkage: study.output(linkPersons),
    frame: study.output(assembleStudyPanel),
    requests: study.output(prepareFits),
  });
}
