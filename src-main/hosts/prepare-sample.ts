import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { AppError } from '../../shared/contract/errors.ts';
import type { Result } from '../../shared/kernel/result.ts';
import { ok } from '../../shared/kernel/result.ts';
import type { ChildLauncher } from '../jobs/child-launcher.ts';
import { startParse } from '../jobs/parse-process.ts';
import { createRecentStudies } from '../services/recent-studies.ts';
import { createSampleStudy } from '../services/sample-study.ts';
import { appFolder } from './folders.ts';
import { studyExtension } from './study-file-name.ts';

/** Printed for everyone to read: nobody in the sample is real. */
export const samplePassphrase = 'fire ord til eksemplet';
export const sampleName = `Eksempelstudie${studyExtension}`;

interface SamplePlaces {
  readonly launcher: ChildLauncher;
  readonly studiesFolder: string;
  readonly settingsFolder: string;
}

/** Puts the sample study into the studies folder and the list of recent ones; once. */
export async function prepareSample(places: SamplePlaces): Promise<Result<null, AppError>> {
  const path = join(places.studiesFolder, sampleName);
  if (existsSync(path)) return ok(null);
  mkdirSync(places.studiesFolder, { recursive: true, mode: 0o700 });
  const clock = () => new Date();
  // Made under another name: a start that is broken off leaves no half study to open.
  const unfinished = join(places.studiesFolder, `.${sampleName}.${process.pid}`);
  const made = await createSampleStudy({
    folder: join(appFolder(), 'assets', 'sample'),
    path: unfinished,
    passphrase: samplePassphrase,
    clock,
    parse: (bytes, fileName, options) =>
      startParse(places.launcher, { bytes, fileName, options }).result,
  });
  if (!made.ok) {
    rmSync(unfinished, { force: true });
    return made;
  }
  renameSync(unfinished, path);
  createRecentStudies(places.settingsFolder).remember(path, clock().toISOString());
  return made;
}
