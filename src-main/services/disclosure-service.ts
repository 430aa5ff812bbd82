import { ok } from '../../shared/kernel/result.ts';
import { combinationRisk } from '../domain/disclosure/combination-risk.ts';
import { assembleStudyPanel } from '../domain/pipeline/stages.ts';
import { buildTables } from './build-table.ts';
import { type ModelService, requireRows } from './model-service.ts';
import { listOverrides } from './override-record.ts';
import { reviewTables } from './release-tables.ts';
import type { Service } from './service.ts';
import type { StudySession } from './study-session.ts';

/** What would stay behind, who could be recognised, and what has left in spite of the gate. */
export function createDisclosureService(
  session: StudySession,
  models: ModelService,
): Service<'disclosure'> {
  return {
    'disclosure.review': async ({ tables, language }) => {
      const study = requireRows(session);
      if (!study.ok) return study;
      const built = await buildTables(study.value, tables, language, models);
      if (!built.ok) return built;
      const { docs, findings } = reviewTables(study.value, built.value);
      const { minimum } = study.value.document.plan.disclosure;
      return ok({ minimum, tables: [...docs], findings: [...findings] });
    },
    'disclosure.combinations': () => {
      const study = requireRows(session);
      if (!study.ok) return study;
      const { plan } = study.value.document;
      const { minimum } = plan.disclosure;
      const frame = study.value.output(assembleStudyPanel);
      return ok({ minimum, combinations: [...combinationRisk(plan, frame, minimum)] });
    },
    'disclosure.overrides': () => {
      const study = session.require();
      return study.ok ? ok({ overrides: listOverrides(study.value.database) }) : study;
    },
  };
}
