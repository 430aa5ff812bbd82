import { writeFileSync } from 'node:fs';
import { alphaOf, fitModels } from './calibration-frame.ts';
import type { Fits } from './calibration-frame.ts';
import { adjust, worstGap } from './calibration-step.ts';
import { ALPHA_TARGETS } from './calibration-targets.ts';
import { loadFacts } from './facts.ts';
import type { Outcome, SampleParameters } from './parameters.ts';
import { scoreAnswers } from './scores.ts';
import { START_PARAMETERS } from './start-parameters.ts';
import type { Study } from './study.ts';
import { drawStudy } from './study.ts';

/** Passes and how far each moves towards the target. */
const GAINS = [
  ...Array<number>(6).fill(1),
  ...Array<number>(8).fill(0.5),
  ...Array<number>(10).fill(0.25),
];

interface Candidate {
  readonly parameters: SampleParameters;
  readonly worst: number;
}

const FROZEN_FILE = new URL('./frozen-parameters.ts', import.meta.url);

/**
 * Run by hand, never by the generator: `node assets/sample/generate/calibrate.ts 36 36` tries
 * the seeds of the given range and freezes the numbers of the best one.
 */
const facts = loadFacts();
const [first = 36, last = first] = process.argv.slice(2).map(Number);
let best: Candidate | null = null;
for (let seed = first; seed <= last; seed += 1) {
  const found = calibrateSeed(seed);
  process.stderr.write(`seed ${seed}: worst gap ${found.worst.toFixed(3)}\n`);
  if (best === null || found.worst < best.worst) best = found;
}
if (best !== null) writeFileSync(FROZEN_FILE, frozenModule(best.parameters));

/** The source text of `frozen-parameters.ts`, with six significant digits. */
function frozenModule(parameters: SampleParameters): string {
  const round = (_key: string, value: unknown): unknown =>
    typeof value === 'number' ? Number(value.toPrecision(6)) : value;
  return [
    "import type { SampleParameters } from './parameters.ts';\n",
    '/** The numbers that calibration settled on (`calibrate.ts`); changed only by running it again. */',
    `export const FROZEN_PARAMETERS: SampleParameters = ${JSON.stringify(parameters, round, 2)};\n`,
  ].join('\n');
}

/** The best pass of one seed; outcomes are independent, so each keeps its own best. */
function calibrateSeed(seed: number): Candidate {
  const study = drawStudy(facts, seed);
  let parameters: SampleParameters = settleSocr(study, { ...START_PARAMETERS, seed });
  const kept: Record<Outcome, { parameters: SampleParameters[Outcome]; worst: number }> = {
    vision: { parameters: parameters.vision, worst: Infinity },
    consensus: { parameters: parameters.consensus, worst: Infinity },
  };
  GAINS.forEach((gain, pass) => {
    const scores = scoreAnswers(study.answers, parameters);
    for (const outcome of ['vision', 'consensus'] as const) {
      const fits: Fits = fitModels(study.answers, scores, study.respondents.unlinkable, outcome);
      const worst = worstGap(fits, scores, outcome);
      if (worst < kept[outcome].worst) kept[outcome] = { parameters: parameters[outcome], worst };
      const options = { outcome, gain, tunesNoise: pass >= 1 && pass <= 13 };
      parameters = { ...parameters, [outcome]: adjust(parameters[outcome], fits, scores, options) };
    }
  });
  return {
    parameters: {
      ...parameters,
      vision: kept.vision.parameters,
      consensus: kept.consensus.parameters,
    },
    worst: Math.max(kept.vision.worst, kept.consensus.worst),
  };
}

/** Sets the items' noise so that the index has its printed reliability. */
function settleSocr(study: Study, start: SampleParameters): SampleParameters {
  let parameters = start;
  for (let round = 0; round < 6; round += 1) {
    const alpha = alphaOf(scoreAnswers(study.answers, parameters), 'socr');
    const factor = 1 + 2 * (alpha - ALPHA_TARGETS.socr);
    parameters = { ...parameters, socrNoise: parameters.socrNoise * factor };
  }
  return parameters;
}
