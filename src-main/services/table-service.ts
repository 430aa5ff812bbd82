import type { AppError } from '../../shared/contract/errors.ts';
import type { Result } from '../../shared/kernel/result.ts';
import { ok } from '../../shared/kernel/result.ts';
import type { Language } from '../../shared/plan/local-text.ts';
import type { PresentTable } from '../domain/disclosure/held-back-as.ts';
import { buildTable, buildTables } from './build-table.ts';
import { frozenTables } from './frozen-tables.ts';
import { type ModelService, requireRows } from './model-service.ts';
import { releaseCopy, releaseFile, reviewTables } from './release-tables.ts';
import type { Service } from './service.ts';
import type { OpenStudy, StudySession } from './study-session.ts';

/** Tables as they print; what leaves goes through the disclosure gate. */
export function createTableService(
  session: StudySession,
  models: ModelService,
  clock: () => Date,
): Service<'tables'> {
  const present = async (
    study: OpenStudy,
    id: string,
    language: Language,
  ): Promise<Result<PresentTable, AppError>> => {
    const built = await buildTable(study, id, language, models);
    if (!built.ok) return built;
    const whole = built.value.doc;
    const [held = whole] = reviewTables(study, [built.value]).docs;
    return ok({ whole, held });
  };

  return {
    'tables.preview': async ({ table, language }) => {
      const study = requireRows(session);
      if (!study.ok) return study;
      const built = await buildTable(study.value, table, language, models);
      return built.ok ? ok({ table: built.value.doc }) : built;
    },
    'tables.frozen': ({ table }) => {
      const study = requireRows(session);
      if (!study.ok) return study;
      const { value } = study;
      return frozenTables(value, table, (language) => present(value, table, language));
    },
    'tables.copy': async ({ table, language, disclosure = WITHHOLD }) => {
      const study = requireRows(session);
      if (!study.ok) return study;
      const built = await buildTable(study.value, table, language, models);
      if (!built.ok) return built;
      return releaseCopy(study.value, built.value, { disclosure, at: clock().toISOString() });
    },
    'tables.export': async ({ tables, language, writer, isSupplement, disclosure = WITHHOLD }) => {
      const study = requireRows(session);
      if (!study.ok) return study;
      const built = await buildTables(study.value, tables, language, models);
      if (!built.ok) return built;
      const at = clock().toISOString();
      const supplement = isSupplement === true ? language : null;
      return releaseFile(study.value, built.value, { writer, disclosure, at, supplement });
    },
  };
}

const WITHHOLD = { kind: 'withhold' } as const;
