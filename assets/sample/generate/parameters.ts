import type { Party, Region } from './facts.ts';

/** Variables that differ between a person's two answers. */
export const VARYING = ['socr', 'time', 'coalition', 'switch', 'mayor', 'leader', 'chair'] as const;
/** Variables with one coefficient: they hardly change, or only with time. */
export const STABLE = ['male', 'age', 'terms', 'firstTerm', 'logPopulation', 'urbanShare'] as const;

/** A variable with a within and a between effect. */
export type Varying = (typeof VARYING)[number];
/** A variable with one effect. */
export type Stable = (typeof STABLE)[number];

/** How an outcome is made; all coefficients are on its 0–1 scale. */
export interface OutcomeParameters {
  readonly constant: number;
  /** Added for persons who answer twice. */
  readonly pair: number;
  /** Standard deviation of the person's own level. */
  readonly personSpread: number;
  /** Standard deviation of the answer's own level. */
  readonly answerSpread: number;
  /** Factor on the noise of the items. */
  readonly itemNoise: number;
  readonly within: Readonly<Record<Varying, number>>;
  readonly between: Readonly<Record<Varying, number>>;
  readonly stable: Readonly<Record<Stable, number>>;
}

/** Everything calibration decides. */
export interface SampleParameters {
  readonly seed: number;
  readonly socrNoise: number;
  readonly vision: OutcomeParameters;
  readonly consensus: OutcomeParameters;
}

/** The two outcomes of the published tables. */
export type Outcome = 'vision' | 'consensus';

/** Values at which a variable contributes nothing. */
export const CENTRES: Readonly<Record<Varying | Stable, number>> = {
  socr: 0.8,
  time: 0,
  coalition: 0.7,
  switch: 0,
  mayor: 0.06,
  leader: 0.25,
  chair: 0.26,
  male: 0.66,
  age: 53,
  terms: 2.5,
  firstTerm: 0.37,
  logPopulation: 10.8,
  urbanShare: 82,
};

/** What a party adds to an outcome, against Socialdemokratiet. */
export const PARTY_EFFECTS: Readonly<Record<Outcome, Readonly<Record<Party, number>>>> = {
  vision: {
    A: 0,
    B: -0.01,
    C: -0.035,
    D: -0.12,
    F: -0.01,
    I: -0.06,
    O: -0.06,
    V: 0.015,
    Ø: -0.1,
    Å: -0.08,
    K: 0,
    Æ: -0.04,
    L: -0.05,
  },
  consensus: {
    A: 0,
    B: 0.03,
    C: -0.05,
    D: -0.2,
    F: 0.02,
    I: -0.1,
    O: -0.06,
    V: 0.02,
    Ø: -0.16,
    Å: -0.06,
    K: 0.04,
    Æ: -0.1,
    L: -0.06,
  },
};

/** What a region adds to an outcome, against Hovedstaden. */
export const REGION_EFFECTS: Readonly<Record<Outcome, Readonly<Record<Region, number>>>> = {
  vision: {
    Hovedstaden: 0,
    Sjælland: 0.005,
    Syddanmark: 0,
    Midtjylland: 0.01,
    Nordjylland: -0.005,
  },
  consensus: {
    Hovedstaden: 0,
    Sjælland: 0,
    Syddanmark: 0.01,
    Midtjylland: 0.005,
    Nordjylland: 0.01,
  },
};
