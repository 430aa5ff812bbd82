import { ok } from '../../shared/kernel/result.ts';
import { describeWaves, groupShares } from '../domain/description/describe-waves.ts';
import { prepareFits } from '../domain/modelling/fit-requests.ts';
import { sampleFlow } from '../domain/panel/sample-flow.ts';
import { assembleStudyPanel, linkPersons, readSources } from '../domain/pipeline/stages.ts';
import { requireRows } from './model-service.ts';
import type { Service } from './service.ts';
import type { OpenStudy, StudySession } from './study-session.ts';

/** Response, representativeness, and the way from list to model. */
export function createDescriptionService(session: StudySession): Service<'description'> {
  return {
    'description.overview': () => {
      const study = requireRows(session);
      if (!study.ok) return study;
      const input = descriptionInput(study.value);
      return ok({
        waves: describeWaves(input),
        groups: groupShares(input),
        flow: studyFlow(study.value),
      });
    },
  };
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
