import { describe, expect, test } from 'vitest';
import type { GridChoice, Specification } from '../../../../../shared/contract/robustness.ts';
import { curveNames } from '../../../../../src-main/domain/robustness/curve-names.ts';
import { curvePicture } from '../../../../../src-main/domain/robustness/curve-picture.ts';
import { councilPanelPlan } from '../../../../../src-main/domain/templates/council-panel.ts';
import { estimatorTitle } from '../../../../../src-main/services/estimator-title.ts';

const plan = councilPanelPlan('Prøve');

const choice: GridChoice = {
  modelSet: 'vision',
  column: 'II',
  focus: 'socr',
  controls: ['coalition', 'gone'],
  estimators: ['random-effects', 'fixed-effects'],
  covariances: ['cluster'],
  samples: ['own'],
  scales: ['as-plan'],
  links: ['all', 'certain'],
};

function specification(estimate: number, pValue: number, more: Partial<Specification> = {}) {
  return {
    controls: [],
    estimator: 'random-effects',
    covariance: 'cluster',
    sample: 'own',
    scale: 'as-plan',
    links: 'all',
    observations: 100,
    entities: 60,
    estimate,
    standardError: 0.1,
    pValue,
    lower: estimate - 0.2,
    upper: estimate + 0.2,
    errorCode: null,
    ...more,
  } as const satisfies Specification;
}

const specifications = [
  specification(0.3, 0.01, { controls: ['coalition'] }),
  specification(-0.1, 0.4, { estimator: 'fixed-effects', links: 'certain' }),
  specification(0.1, 0.2),
];

const drawIn = (language: 'da' | 'en') =>
  curvePicture({
    choice,
    specifications,
    language,
    names: curveNames(choice, { plan, language, estimatorTitle }),
  });

describe('the picture of a specification curve', () => {
  test('draws each model once, filled where p is below 0.05', () => {
    const svg = drawIn('da');
    const circles = [...svg.matchAll(/<circle [^>]*cx="([\d.]+)"[^>]*>/g)];
    // The legend's two marks come last.
    expect(circles.length).toBe(3 + 2);
    const filled = circles.slice(0, 3).map(([mark]) => mark.includes('fill="#111111"'));
    expect(filled).toEqual([false, false, true]);
    const places = circles.slice(0, 3).map(([, x]) => Number(x));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });

  test('names the varied choices in the language, and no others', () => {
    const [danish, english] = [drawIn('da'), drawIn('en')];
    expect(danish).toContain('>Borgmesterkoalition</text>');
    expect(danish).toContain('>Kun sikre koblinger</text>');
    expect(danish).toContain('>-0,2</text>');
    expect(danish).not.toContain('Som i undersøgelsen');
    expect(english).toContain('>Certain links only</text>');
    expect(english).toContain('>-0.2</text>');
    expect(english).toContain('p ≥ 0.05');
  });

  test('says in its title what it shows, and calls by its id what the plan has no more', () => {
    const svg = drawIn('en');
    expect(svg).toContain(
      '<title>SOC-R: the coefficient in 3 models runs from -0.10 to 0.30, the median is 0.10</title>',
    );
    expect(svg).toContain('>gone</text>');
  });

  test('is the same bytes for the same models, and a picture also of none', () => {
    expect(drawIn('da')).toBe(drawIn('da'));
    const names = curveNames(choice, { plan, language: 'da', estimatorTitle });
    const empty = curvePicture({ choice, specifications: [], language: 'da', names });
    expect(empty).toContain('<title>SOC-R</title>');
    expect(empty).not.toContain('NaN');
  });
});
