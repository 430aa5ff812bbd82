import { beforeAll, describe, expect, it } from 'vitest';
import type { Answer } from '../../../../../assets/sample/generate/answers.ts';
import type { Fits } from '../../../../../assets/sample/generate/calibration-frame.ts';
import {
  alphaOf,
  comparisons,
  fitModels,
} from '../../../../../assets/sample/generate/calibration-frame.ts';
import { loadFacts } from '../../../../../assets/sample/generate/facts.ts';
import { FROZEN_PARAMETERS } from '../../../../../assets/sample/generate/frozen-parameters.ts';
import type { ItemScores } from '../../../../../assets/sample/generate/scores.ts';
import { scoreAnswers } from '../../../../../assets/sample/generate/scores.ts';
import { drawStudy } from '../../../../../assets/sample/generate/study.ts';

let answers: readonly Answer[];
let scores: ItemScores[];
let fits: Record<'vision' | 'consensus', Fits>;

beforeAll(() => {
  const study = drawStudy(loadFacts(), FROZEN_PARAMETERS.seed);
  answers = study.answers;
  scores = scoreAnswers(answers, FROZEN_PARAMETERS);
  const { unlinkable } = study.respondents;
  fits = {
    vision: fitModels(answers, scores, unlinkable, 'vision'),
    consensus: fitModels(answers, scores, unlinkable, 'consensus'),
  };
});

describe('the frozen parameters', () => {
  it('give the printed numbers of observations and persons', () => {
    expect(fits.vision.counts).toEqual({
      I: [1695, 1432],
      II: [1677, 1418],
      III: [518, 259],
      IV: [518, 259],
    });
    expect(fits.consensus.counts).toEqual({
      I: [1696, 1434],
      II: [1678, 1420],
      III: [516, 258],
      IV: [516, 258],
    });
  });

  it('give the printed reliabilities within .02', () => {
    expect(Math.abs(alphaOf(scores, 'socr') - 0.68)).toBeLessThan(0.02);
    expect(Math.abs(alphaOf(scores, 'vision') - 0.68)).toBeLessThan(0.02);
    expect(Math.abs(alphaOf(scores, 'consensus') - 0.67)).toBeLessThan(0.02);
  });

  it.each(['vision', 'consensus'] as const)(
    'give every printed coefficient of %s its sign and, within half a standard error, its size',
    (outcome) => {
      for (const { model, term, printed, fitted } of comparisons(fits[outcome], outcome)) {
        const name = `${model} ${term}`;
        expect(Math.sign(fitted[0]), name).toBe(Math.sign(printed[0]));
        expect(Math.abs(fitted[0] - printed[0]) / printed[1], name).toBeLessThan(0.5);
      }
    },
  );

  it.each(['vision', 'consensus'] as const)(
    'give the standard errors of responsibility and time in %s within 10 percent',
    (outcome) => {
      const checked = comparisons(fits[outcome], outcome).filter(({ term }) =>
        ['socr', 'time'].includes(term),
      );
      expect(checked).toHaveLength(8);
      for (const { model, term, printed, fitted } of checked) {
        expect(Math.abs(fitted[1] / printed[1] - 1), `${model} ${term}`).toBeLessThan(0.1);
      }
    },
  );
});
