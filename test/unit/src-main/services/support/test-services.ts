import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { AppEvent } from '../../../../../shared/contract/events.ts';
import type { Input, Output, ProcedureName } from '../../../../../shared/contract/index.ts';
import { createFileRegistry } from '../../../../../src-main/hosts/data/file-registry.ts';
import { createDispatch } from '../../../../../src-main/hosts/dispatch.ts';
import { forkLauncher } from '../../../../../src-main/jobs/child-launcher.ts';
import { startParse } from '../../../../../src-main/jobs/parse-process.ts';
import { composeServices } from '../../../../../src-main/services/compose.ts';
import { createSampleStudy } from '../../../../../src-main/services/sample-study.ts';

export const SAMPLE = join(import.meta.dirname, '..', '..', '..', '..', '..', 'assets', 'sample');
export const PASSPHRASE = 'fire små blå heste';

/** The services as a host composes them, over a folder of their own that goes with them. */
export function startServices() {
  const folder = mkdtempSync(join(tmpdir(), 'panelvaerk-services-'));
  const files = createFileRegistry();
  const events: AppEvent[] = [];
  const reports: string[] = [];
  let seconds = 0;
  const services = composeServices({
    files,
    settingsFolder: folder,
    clock: () => new Date(Date.UTC(2026, 0, 1, 12, 0, (seconds += 1))),
    emit: (event) => events.push(event),
    launcher: forkLauncher,
  });
  const dispatch = createDispatch(services.handlers, (text) => reports.push(text));
  return {
    folder,
    events,
    reports,
    pathToken: (name: string) => files.tokenForPath(join(folder, name)),
    upload: (path: string) => files.addBytes(basename(path), new Uint8Array(readFileSync(path))),
    /** The whole envelope, for what is expected to fail. */
    ask: dispatch,
    /** The value; a failure fails the test with its code. */
    async call<Name extends ProcedureName>(name: Name, input: Input<Name>): Promise<Output<Name>> {
      const envelope = await dispatch(name, input);
      if (!envelope.ok) {
        throw new Error(`${name}: ${JSON.stringify(envelope.error)}\n${reports.join('\n')}`);
      }
      return envelope.value as Output<Name>;
    },
    async stop() {
      await services.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export type TestServices = ReturnType<typeof startServices>;

/** Makes the sample study in the services' folder and opens it. */
export async function openSample(services: TestServices): Promise<void> {
  const name = 'Eksempel.panel';
  const created = await createSampleStudy({
    folder: SAMPLE,
    path: join(services.folder, name),
    passphrase: PASSPHRASE,
    parse: (bytes, fileName, options) =>
      startParse(forkLauncher, { bytes, fileName, options }).result,
    clock: () => new Date(Date.UTC(2026, 0, 1)),
  });
  if (!created.ok) throw new Error(created.error.code);
  await services.call('study.open', { file: services.pathToken(name), passphrase: PASSPHRASE });
}

/** The five sources of the sample as a person chooses them: files, kind, wave. */
export const SAMPLE_SOURCES = [
  {
    id: 'kl-2019',
    kind: 'kl-contacts',
    wave: '2019',
    files: ['KL_kommunalpolitikere_januar_2019.xlsx'],
  },
  {
    id: 'kl-2023',
    kind: 'kl-contacts',
    wave: '2023',
    files: ['Kommunalbestyrelsesmedlemmer_2022-2025.xlsx'],
  },
  {
    id: 'survey-2019',
    kind: 'survey-wave',
    wave: '2019',
    files: ['dataset.csv', 'labels.csv', 'structure.csv'].map((name) => `SurveyXact_2019/${name}`),
  },
  { id: 'survey-2023', kind: 'survey-wave', wave: '2023', files: ['SurveyXact_2023.xlsx'] },
  { id: 'key-figures', kind: 'key-figures', wave: null, files: ['nwRap-10Sep2024-101803.csv'] },
] as const;
