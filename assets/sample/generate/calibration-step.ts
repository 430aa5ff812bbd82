import { alphaOf, comparisons } from './calibration-frame.ts';
import type { Fits } from './calibration-frame.ts';
import { ALPHA_TARGETS, PRINTED } from './calibration-targets.ts';
import type { Model, Printed } from './calibration-targets.ts';
import type { Outcome, OutcomeParameters, Stable, Varying } from './parameters.ts';
import { STABLE, VARYING } from './parameters.ts';
import type { ItemScores } from './scores.ts';

const NOISE_GAIN: Readonly<Record<Outcome, number>> = { vision: 2, consensus: 2.5 };
/** Mean of the responsibility index and of time at which outcome means are compared. */
const MEAN_SOCR = 0.8;
const MEAN_TIME = 0.445;

/** Moves one outcome's parameters towards the printed tables. */
export function adjust(
  current: OutcomeParameters,
  fits: Fits,
  scores: readonly ItemScores[],
  { outcome, gain, tunesNoise }: { outcome: Outcome; gain: number; tunesNoise: boolean },
): OutcomeParameters {
  const gapOf = (model: Model, term: string): number =>
    (cell(PRINTED[outcome][model], term)?.[0] ?? 0) - (fits.models[model][term]?.[0] ?? 0);
  const mean = (first: number, second: number): number => (first + second) / 2;
  const isShared = (name: Varying): boolean => name === 'socr' || name === 'time';
  const within = (name: Varying): number =>
    isShared(name) ? mean(gapOf('III', name), gapOf('IV', name)) : gapOf('IV', name);
  const between = (name: Varying): number =>
    isShared(name) ? mean(gapOf('I', name), gapOf('II', name)) : gapOf('II', name);
  const levelGap = (model: Model): number =>
    gapOf(model, 'constant') + MEAN_SOCR * gapOf(model, 'socr') + MEAN_TIME * gapOf(model, 'time');
  const moved = {
    constant: current.constant + gain * levelGap('I'),
    pair: current.pair + 0.7 * gain * (levelGap('III') - levelGap('I')),
    within: mapOver(VARYING, (name) => current.within[name] + gain * within(name)),
    between: mapOver(VARYING, (name) => current.between[name] + gain * between(name)),
    stable: mapOver<Stable>(STABLE, (name) => current.stable[name] + gain * gapOf('II', name)),
  };
  return {
    ...moved,
    ...(tunesNoise ? tune(current, fits, scores, { outcome, gain }) : spreads(current)),
  };
}

/** How far the worst cell is from its target; 1 is one printed standard error. */
export function worstGap(fits: Fits, scores: readonly ItemScores[], outcome: Outcome): number {
  const cells = comparisons(fits, outcome).map(({ model, term, printed, fitted }) => {
    const estimateGap = Math.abs(fitted[0] - printed[0]) / printed[1];
    const isWrongSign = fitted[0] * printed[0] < 0 ? 2 : 0;
    const isStandardErrorChecked = !['switch', 'constant'].includes(term) || model === 'I';
    const errorGap = isStandardErrorChecked
      ? Math.abs(fitted[1] / printed[1] - 1) / ERROR_SCALE[term === 'socr' ? 'socr' : 'other']
      : 0;
    return Math.max(estimateGap, errorGap) + isWrongSign;
  });
  const alphaGap = Math.abs(alphaOf(scores, outcome) - ALPHA_TARGETS[outcome]) / 0.025;
  return Math.max(...cells, alphaGap);
}

/** Standard errors of SOC-R are bound to 10 percent; those of the controls only to their size. */
const ERROR_SCALE = { socr: 0.125, other: 0.4 } as const;

function cell(model: Partial<Record<string, Printed>>, term: string): Printed | undefined {
  return model[term];
}

function spreads(
  current: OutcomeParameters,
): Pick<OutcomeParameters, 'itemNoise' | 'answerSpread' | 'personSpread'> {
  const { itemNoise, answerSpread, personSpread } = current;
  return { itemNoise, answerSpread, personSpread };
}

function tune(
  current: OutcomeParameters,
  fits: Fits,
  scores: readonly ItemScores[],
  { outcome, gain }: { outcome: Outcome; gain: number },
): Pick<OutcomeParameters, 'itemNoise' | 'answerSpread' | 'personSpread'> {
  const gapOf = (models: readonly Model[]): number => {
    const gaps = models.flatMap((model) =>
      ['socr', 'time'].map((term) => {
        const printed = cell(PRINTED[outcome][model], term)?.[1] ?? 1;
        return (fits.models[model][term]?.[1] ?? 1) / printed - 1;
      }),
    );
    const mean = gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length;
    return Math.max(-0.1, Math.min(0.1, mean));
  };
  const fixed = gapOf(['III', 'IV']);
  const random = gapOf(['I', 'II']);
  const alpha = alphaOf(scores, outcome) - ALPHA_TARGETS[outcome];
  return {
    itemNoise: current.itemNoise * (1 + gain * NOISE_GAIN[outcome] * alpha),
    answerSpread: current.answerSpread * (1 - gain * fixed),
    personSpread: current.personSpread * (1 - gain * (random - 0.4 * fixed)),
  };
}

function mapOver<Name extends string>(
  names: readonly Name[],
  valueOf: (name: Name) => number,
): Record<Name, number> {
  return Object.fromEntries(names.map((name) => [name, valueOf(name)])) as Record<Name, number>;
}
