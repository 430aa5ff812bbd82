import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import {
  prepareSample,
  sampleName,
  samplePassphrase,
} from '../../../../src-main/hosts/prepare-sample.ts';
import { forkLauncher } from '../../../../src-main/jobs/child-launcher.ts';
import { createRecentStudies } from '../../../../src-main/services/recent-studies.ts';
import { openStudy } from '../../../../src-main/store/open-study.ts';

const folder = mkdtempSync(join(tmpdir(), 'panelvaerk-sample-'));
const studiesFolder = join(folder, 'studier');
afterAll(() => rmSync(folder, { recursive: true }));

describe('the sample study', () => {
  it('is made once, opens with the printed passphrase, and stands among the recent ones', async () => {
    const places = { launcher: forkLauncher, studiesFolder, settingsFolder: folder };
    expect(await prepareSample(places)).toEqual({ ok: true, value: null });
    const path = join(studiesFolder, sampleName);
    const { mtimeMs } = statSync(path);
    expect(await prepareSample(places)).toEqual({ ok: true, value: null });
    expect(statSync(path).mtimeMs).toBe(mtimeMs);
    expect(readdirSync(studiesFolder)).toEqual([sampleName]);
    const opened = openStudy(path, samplePassphrase);
    expect(opened.ok).toBe(true);
    if (opened.ok) opened.value.close();
    expect(createRecentStudies(folder).list()).toMatchObject([{ path, exists: true }]);
  }, 60_000);
});
