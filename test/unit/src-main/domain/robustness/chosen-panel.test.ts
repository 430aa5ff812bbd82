import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { linkChoices } from '../../../../../shared/contract/robustness.ts';
import { ok } from '../../../../../shared/kernel/result.ts';
import { assembleStudyPanel } from '../../../../../src-main/domain/pipeline/stages.ts';
import {
  CHOSEN_PANELS,
  chosenPanel,
} from '../../../../../src-main/domain/robustness/chosen-panel.ts';
import { forkLauncher } from '../../../../../src-main/jobs/child-launcher.ts';
import { startParse } from '../../../../../src-main/jobs/parse-process.ts';
import { computeStudy } from '../../../../../src-main/services/compute-study.ts';
import { readSampleDocument } from '../../../../../src-main/services/sample-study.ts';

test('the study’s own choices are the study’s own panel', () => {
  expect(chosenPanel({ scale: 'as-plan', links: 'all' })).toBe(assembleStudyPanel);
  expect(new Set(CHOSEN_PANELS.map(({ id }) => id)).size).toBe(9);
});

test('fewer links make more persons of the sample study’s same answers', async () => {
  const folder = new URL('../../../../../assets/sample/', import.meta.url);
  const computed = await computeStudy(readSampleDocument(fileURLToPath(folder)), {
    readFile: (name) =>
      ok({ name: basename(name), bytes: new Uint8Array(readFileSync(new URL(name, folder))) }),
    parse: (bytes, fileName, options) =>
      startParse(forkLauncher, { bytes, fileName, options }).result,
  });
  if (!computed.ok) throw new Error(computed.error.code);
  const panels = linkChoices.map((links) =>
    computed.value.outputOf(chosenPanel({ scale: 'as-plan', links })),
  );
  expect(panels.map(({ rows }) => rows)).toEqual([1703, 1703, 1703]);
  // 51 links were decided by a person, 114 rest on a variant of the name; not all have two answers.
  expect(panels.map(({ entities }) => entities)).toEqual([1438, 1454, 1465]);
}, 120_000);
