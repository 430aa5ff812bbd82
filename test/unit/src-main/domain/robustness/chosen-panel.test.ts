import { expect, test } from 'vitest';
import { linkChoices } from '../../../../../shared/contract/robustness.ts';
import { assembleStudyPanel } from '../../../../../src-main/domain/pipeline/stages.ts';
import {
  CHOSEN_PANELS,
  chosenPanel,
} from '../../../../../src-main/domain/robustness/chosen-panel.ts';
import { computeSample } from '../../../../fixtures/compute-sample.ts';

test('the study’s own choices are the study’s own panel', () => {
  expect(chosenPanel({ scale: 'as-plan', links: 'all' })).toBe(assembleStudyPanel);
  expect(new Set(CHOSEN_PANELS.map(({ id }) => id)).size).toBe(9);
});

test('fewer links make more persons of the sample study’s same answers', async () => {
  const { outputOf } = await computeSample();
  const panels = linkChoices.map((links) => outputOf(chosenPanel({ scale: 'as-plan', links })));
  expect(panels.map(({ rows }) => rows)).toEqual([1703, 1703, 1703]);
  // 51 links were decided by a person, 114 rest on a variant of the name; not all have two answers.
  expect(panels.map(({ entities }) => entities)).toEqual([1438, 1454, 1465]);
}, 120_000);
