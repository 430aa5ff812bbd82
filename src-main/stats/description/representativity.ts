import { invariant } from '../../../shared/kernel/assert.ts';
import { chiSquaredUpperTail } from '../dist/distributions.ts';

/** A group of the population, and how many of it answered. */
export interface GroupCount {
  readonly population: number;
  readonly respondents: number;
}

/** How a group's share among respondents deviates from its share of the population. */
export interface GroupDeviation {
  /** Shares, 0–1. */
  readonly populationShare: number;
  readonly respondentShare: number;
  readonly difference: number;
  /** Of the respondents' share if they were a random sample, finite-population correction in. */
  readonly standardError: number | null;
  /** The difference in those standard errors. */
  readonly standardizedResidual: number | null;
}

export interface Representativity {
  readonly respondents: number;
  readonly population: number;
  /** √(1 − n/N). */
  readonly finitePopulationCorrection: number;
  readonly groups: readonly GroupDeviation[];
  readonly test: {
    readonly statistic: number;
    readonly degreesOfFreedom: number;
    readonly pValue: number;
    /** Smallest expected number of respondents; below 5 the tail is rough. */
    readonly smallestExpected: number;
  } | null;
}

/**
 * Are respondents composed as the population that they come from?
 *
 *   E_g = n P_g,   V_g = n P_g (1 − P_g)(1 − n/N),   residual = (n_g − E_g) / √V_g
 *   X² = Σ (n_g − E_g)² / E_g / (1 − n/N) on G − 1 degrees of freedom
 *
 * groups: the G parts of the population, N = Σ population, n = Σ respondents, P_g the share of the
 * population. Without 1 − n/N the test would treat a sample of 4 in 10 as if the population were
 * endless. X² equals Pearson's test of independence of group and answering, and the residuals that
 * table's adjusted ones. No test where nobody or everybody answered or there is one group.
 *
 * @source [Cochran1977] §2.6, §3.2; residuals [Agresti2013] §3.3.1
 * @verified test/reference/description (R chisq.test: statistic, stdres; rel. 1e-9)
 */
export function representativity(groups: readonly GroupCount[]): Representativity {
  const occupied = groups.filter(({ population }) => population > 0);
  invariant(
    groups.every(({ population, respondents }) => respondents <= population),
    'respondents are part of their group',
  );
  const population = groups.reduce((sum, group) => sum + group.population, 0);
  const respondents = groups.reduce((sum, group) => sum + group.respondents, 0);
  invariant(population > 0, 'a population has members');
  const notDrawn = 1 - respondents / population;
  const isComparable = respondents > 0 && notDrawn > 0 && occupied.length > 1;
  const expected = occupied.map((group) => (respondents * group.population) / population);
  const statistic = occupied.reduce(
    (sum, group, place) => sum + (group.respondents - expected[place]) ** 2 / expected[place],
    0,
  );
  const test = () => ({
    statistic: statistic / notDrawn,
    degreesOfFreedom: occupied.length - 1,
    pValue: chiSquaredUpperTail(statistic / notDrawn, occupied.length - 1),
    smallestExpected: Math.min(...expected),
  });
  return {
    respondents,
    population,
    finitePopulationCorrection: Math.sqrt(notDrawn),
    groups: groups.map((group) => deviationOf(group, respondents, population)),
    test: isComparable ? test() : null,
  };
}

function deviationOf(group: GroupCount, respondents: number, population: number): GroupDeviation {
  const populationShare = group.population / population;
  const respondentShare = respondents === 0 ? 0 : group.respondents / respondents;
  const difference = respondentShare - populationShare;
  const drawn = respondents / population;
  const variance = (populationShare * (1 - populationShare) * (1 - drawn)) / respondents;
  const standardError = respondents > 0 && variance > 0 ? Math.sqrt(variance) : null;
  return {
    populationShare,
    respondentShare,
    difference,
    standardError,
    standardizedResidual: standardError === null ? null : difference / standardError,
  };
}
