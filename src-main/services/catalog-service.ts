import { ok } from '../../shared/kernel/result.ts';
import { choicesOf } from '../../shared/plan/further-table.ts';
import { FURTHER_TABLE_KINDS } from '../domain/tables/kinds/index.ts';
import { SOURCES } from '../domain/import/index.ts';
import { READERS } from '../readers/index.ts';
import { COVARIANCES } from '../stats/covariance/index.ts';
import { ESTIMATORS } from '../stats/estimators/index.ts';
import { EXTRACTIONS, ITEM_CORRELATIONS } from '../stats/measurement/index.ts';
import { WRITERS } from '../writers/index.ts';
import type { Service } from './service.ts';

/** What the registries hold. */
export function createCatalogService(appVersion: string): Service<'catalog'> {
  return {
    'catalog.list': () =>
      ok({
        appVersion,
        sources: SOURCES.map(({ id, title, isPerWave }) => ({ id, title, isPerWave })),
        readers: READERS.map(({ id, title, extensions }) => ({
          id,
          title,
          extensions: [...extensions],
        })),
        estimators: ESTIMATORS.map(({ id, title, covariances, options, weights }) => ({
          id,
          title,
          covariances: [...covariances],
          options: options.map((option) => ({ ...option, values: [...option.values] })),
          takesWeights: weights !== null,
        })),
        covariances: COVARIANCES.map(({ id, title }) => ({ id, title })),
        extractions: EXTRACTIONS.map(({ id, title }) => ({ id, title })),
        itemCorrelations: ITEM_CORRELATIONS.map(({ id, title }) => ({ id, title })),
        furtherTables: Object.values(FURTHER_TABLE_KINDS).map(({ id, title }) => ({
          id,
          title,
          choices: [...choicesOf(id)],
        })),
        writers: WRITERS.map(({ id, title, extension }) => ({ id, title, extension })),
      }),
  };
}
