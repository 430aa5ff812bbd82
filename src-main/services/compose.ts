import type { AppEvent } from '../../shared/contract/events.ts';
import { createPipeline } from '../domain/pipeline/run-pipeline.ts';
import type { ChildLauncher } from '../jobs/child-launcher.ts';
import { createEstimator } from '../jobs/estimator.ts';
import { startParse } from '../jobs/parse-process.ts';
import { appVersion } from './app-version.ts';
import { createCatalogService } from './catalog-service.ts';
import { createCheckerService } from './checker-service.ts';
import { createDescriptionService } from './description-service.ts';
import { createDisclosureService } from './disclosure-service.ts';
import { createImportService } from './import-service.ts';
import { createLinkageService } from './linkage-service.ts';
import { createMeasureService } from './measure-service.ts';
import { createModelService } from './model-service.ts';
import { createRecentStudies } from './recent-studies.ts';
import type { FileTokens, Handlers } from './service.ts';
import { sha256 } from './sha256.ts';
import { createReplicationService } from './replication-service.ts';
import { createRobustnessService } from './robustness-service.ts';
import { createStudyService } from './study-service.ts';
import { createStudySession } from './study-session.ts';
import type { ParseFile } from './tabulate-source.ts';
import { createTableService } from './table-service.ts';

export interface ComposeOptions {
  readonly files: FileTokens;
  readonly settingsFolder: string;
  readonly clock: () => Date;
  readonly emit: (event: AppEvent) => void;
  readonly launcher: ChildLauncher;
}

export interface Composition {
  readonly handlers: Handlers;
  close(): Promise<void>;
}

/** Puts the services of one data process together. */
export function composeServices(options: ComposeOptions): Composition {
  const { files, clock, emit } = options;
  const pipeline = createPipeline(sha256);
  const session = createStudySession({ pipeline, clock, emit });
  const estimator = createEstimator();
  const robustnessEstimator = createEstimator();
  const parse: ParseFile = (bytes, fileName, choice) =>
    startParse(options.launcher, { bytes, fileName, options: choice }).result;
  const recent = createRecentStudies(options.settingsFolder);
  const models = createModelService({ session, estimator, appVersion, clock, emit });
  return {
    handlers: {
      ...createStudyService({
        session,
        files,
        recent,
        clock,
        closed: () => emit({ kind: 'study-closed' }),
      }),
      ...createImportService({ session, files, parse, clock }),
      ...createLinkageService({ session, clock }),
      ...createMeasureService(session),
      ...createDescriptionService(session),
      ...models.handlers,
      ...createReplicationService({ session, models, estimator, clock }),
      ...createRobustnessService({ session, models, estimator: robustnessEstimator, emit }),
      ...createTableService(session, models, clock),
      ...createDisclosureService(session, models),
      ...createCheckerService({ session, models, files, parse }),
      ...createCatalogService(appVersion),
    },
    async close() {
      session.close();
      await estimator.cancel();
      await robustnessEstimator.cancel();
    },
  };
}
