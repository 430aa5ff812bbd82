import type { Outcome, Stable, Varying } from './parameters.ts';

/** The models of the published tables. */
export const MODELS = ['I', 'II', 'III', 'IV'] as const;

/** A column of the published tables. */
export type Model = (typeof MODELS)[number];
/** A row of the published tables. */
export type Term = Varying | Stable | 'constant';

/** A published coefficient and its standard error. */
export type Printed = readonly [estimate: number, standardError: number];

type PrintedModel = Partial<Record<Term, Printed>>;

/**
 * The printed coefficients with the print errors mended: the rows of terms and first term
 * swapped back (table 2), the urban share set where a line was printed twice, and cells
 * whose stars contradict them.
 */
export const PRINTED: Readonly<Record<Outcome, Readonly<Record<Model, PrintedModel>>>> = {
  vision: {
    I: { socr: [0.24, 0.032], time: [0.017, 0.0073], constant: [0.54, 0.026] },
    II: {
      socr: [0.25, 0.031],
      time: [0.017, 0.0074],
      coalition: [0.062, 0.0092],
      male: [-0.0059, 0.0088],
      age: [0.00061, 0.0004],
      switch: [0.033, 0.019],
      mayor: [0.063, 0.017],
      leader: [0.042, 0.0096],
      chair: [0.00098, 0.0096],
      terms: [0.00058, 0.0028],
      firstTerm: [0.004, 0.011],
      logPopulation: [0.0053, 0.0066],
      urbanShare: [0.0003, 0.00057],
      constant: [0.35, 0.073],
    },
    III: { socr: [0.17, 0.08], time: [0.014, 0.011], constant: [0.61, 0.064] },
    IV: {
      socr: [0.15, 0.078],
      time: [0.014, 0.011],
      coalition: [0.059, 0.024],
      switch: [0.012, 0.052],
      mayor: [0.12, 0.049],
      leader: [0.011, 0.022],
      chair: [0.0099, 0.024],
      constant: [0.565, 0.065],
    },
  },
  consensus: {
    I: { socr: [0.066, 0.037], time: [-0.027, 0.0085], constant: [0.69, 0.031] },
    II: {
      socr: [0.085, 0.035],
      time: [-0.023, 0.0084],
      coalition: [0.04, 0.01],
      male: [0.0064, 0.01],
      age: [0.00044, 0.00044],
      switch: [0.012, 0.02],
      mayor: [0.055, 0.019],
      leader: [0.03, 0.011],
      chair: [-0.011, 0.011],
      terms: [0.0021, 0.0031],
      firstTerm: [0.02, 0.012],
      logPopulation: [-0.018, 0.0073],
      urbanShare: [0.00064, 0.00064],
      constant: [0.74, 0.081],
    },
    III: { socr: [-0.04, 0.092], time: [-0.031, 0.013], constant: [0.8, 0.073] },
    IV: {
      socr: [-0.056, 0.092],
      time: [-0.038, 0.014],
      coalition: [0.031, 0.028],
      switch: [0.072, 0.061],
      mayor: [-0.043, 0.058],
      leader: [0.045, 0.026],
      chair: [-0.017, 0.028],
      constant: [0.78, 0.076],
    },
  },
};

/** Printed reliabilities. */
export const ALPHA_TARGETS = { socr: 0.68, vision: 0.68, consensus: 0.67 } as const;
