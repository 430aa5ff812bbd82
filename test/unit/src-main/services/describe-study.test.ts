import { beforeAll, describe, expect, it } from 'vitest';
import type { StudyDescription } from '../../../../src-main/services/describe-study.ts';
import { describeSample } from '../../../fixtures/describe-sample.ts';

/** The sample study's description: numbers fit together and say what they mean in two languages. */
let study: StudyDescription;

beforeAll(async () => {
  study = await describeSample();
}, 60_000);

describe('the description of the sample study', () => {
  it('tests respondents against the list with the finite-population correction', () => {
    expect(study.representativity).toHaveLength(6);
    for (const {
      groups,
      respondents,
      population,
      finitePopulationCorrection,
    } of study.representativity) {
      expect(groups.reduce((sum, group) => sum + group.respondents, 0)).toBe(respondents);
      expect(finitePopulationCorrection).toBeCloseTo(Math.sqrt(1 - respondents / population), 12);
      expect(groups.reduce((sum, group) => sum + group.difference, 0)).toBeCloseTo(0, 12);
    }
    const [region] = study.representativity;
    expect(region?.sentence.da).toContain('2019, region: Moderat underrepræsentation af Sjælland');
    expect(region?.sentence.en).toContain('Moderate under-representation of Zealand');
  });

  it('follows the first wave’s respondents into the second', () => {
    const [step] = study.attrition;
    expect(step).toMatchObject({ from: '2019', to: '2023' });
    const answered = study.responseRates.find(({ wave }) => wave === '2019')?.answered;
    expect(step?.respondents).toBe(answered);
    expect((step?.again ?? 0) + (step?.silent ?? 0) + (step?.left ?? 0)).toBe(step?.respondents);
    expect(step?.variables.every(({ variable }) => variable !== 'party-switch')).toBe(true);
    expect(step?.sentence.da).toMatch(/^\d+ af \d+ svarpersoner i 2019 svarede igen i 2023/);
  });

  it('gives means with intervals for every number and wave', () => {
    const socr = study.means.filter(({ variable }) => variable === 'socr');
    expect(socr.map(({ wave }) => wave)).toEqual(['2019', '2023']);
    for (const { mean, lower, upper } of socr) {
      expect(lower).toBeLessThan(mean);
      expect(upper).toBeGreaterThan(mean);
    }
    expect(study.means.some(({ variable }) => variable === 'party')).toBe(false);
  });

  it('counts the transitions of binary variables and warns where few change', () => {
    const mayor = study.variables.find(({ id }) => id === 'mayor');
    const steps = mayor?.transitions;
    expect(mayor?.hasFewChangers).toBe(true);
    expect((steps?.upward ?? 0) + (steps?.downward ?? 0)).toBe(mayor?.changers);
    expect(study.variables.find(({ id }) => id === 'socr')?.transitions).toBeNull();
  });

  it('says what the fixed-effects columns could have found', () => {
    expect(study.withinDesign.map(({ modelSet, column }) => `${modelSet} ${column}`)).toEqual([
      'vision III',
      'vision IV',
      'consensus III',
      'consensus IV',
    ]);
    const consensus = study.withinDesign.find(
      ({ modelSet, column }) => modelSet === 'consensus' && column === 'IV',
    );
    const socr = consensus?.terms.find(({ term }) => term === 'socr');
    expect(socr?.power?.minimalDetectableEffect).toBeCloseTo(0.255, 3);
    expect(socr?.power?.against).toMatchObject({ column: 'II' });
    expect(socr?.power?.against?.power).toBeCloseTo(0.15, 2);
    expect(socr?.powerSentence?.da).toContain('»kan ikke afgøres«');
    const mayor = consensus?.terms.find(({ term }) => term === 'mayor');
    expect(mayor?.warning).toBe('few-changers');
    expect(mayor?.warningSentence?.en).toMatch(/^Only \d+ of 258 persons change in Mayor/);
  });

  it('sets municipality means against what is known of the municipality', () => {
    expect(study.municipalities).toHaveLength(12);
    for (const {
      points,
      municipalities,
      leftOut,
      observations,
      intraclass,
    } of study.municipalities) {
      expect(points.length + leftOut).toBe(municipalities);
      expect(points.every((point) => point.observations >= 3)).toBe(true);
      expect(intraclass.observations).toBe(observations);
    }
  });

  it('correlates every two numbers on their own rows', () => {
    const { variables, pairs } = study.correlations.pearson;
    expect(pairs).toHaveLength((variables.length * (variables.length - 1)) / 2);
    expect(study.correlations.spearman.pairs.map(({ observations }) => observations)).toEqual(
      pairs.map(({ observations }) => observations),
    );
  });
});

describe('the sample study’s file about municipalities', () => {
  const reportOf = (outcome: string, against: string) =>
    study.municipalities.find(
      ({ request }) => request.outcome === outcome && request.against === against,
    );

  it('knows of every answer what its municipality does', () => {
    const vision = study.variables.find(({ id }) => id === 'vision-website');
    expect(vision).toMatchObject({
      level: 'municipality',
      type: 'binary',
      missing: [],
    });
  });

  it('compares municipalities with and without, as appendix B (i)', () => {
    const report = reportOf('vision', 'vision-website');
    expect(report?.split).toMatchObject({ cut: 0.5 });
    const { points = [] } = report ?? {};
    expect(new Set(points.map(({ against }) => against))).toEqual(new Set([0, 1]));
  });

  it('correlates a municipality’s share with its mean, as appendix B (ii)', () => {
    const report = reportOf('consensus', 'budget-share');
    expect(report?.pearson.estimate).toBeGreaterThan(0);
    expect(report?.pearson.estimate).toBeLessThan(0.5);
  });
});
