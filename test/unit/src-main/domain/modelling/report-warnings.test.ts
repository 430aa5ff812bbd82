import { describe, expect, it } from 'vitest';

import type { PlainFrame } from '../../../../../src-main/domain/modelling/design.ts';
import { designPanel } from '../../../../../src-main/domain/modelling/design.ts';
import { parseTerms } from '../../../../../src-main/domain/modelling/model-terms.ts';
import { reportWarnings } from '../../../../../src-main/domain/modelling/report-warnings.ts';
import { fitPanel } from '../../../../../src-main/stats/fit-panel.ts';
import { seededNormal } from '../../stats/support/panels.ts';

const ENTITIES = 200;
const normal = seededNormal(7);
const rows = Array.from({ length: 2 * ENTITIES }, (_, row) => ({
  id: row >> 1,
  wave: row % 2,
}));
const column = (value: (id: number, wave: number) => number | string) =>
  rows.map(({ id, wave }) => value(id, wave));
const x = column(() => normal());
const frame: PlainFrame = {
  rows: rows.length,
  columns: new Map([
    ['id', column((id) => id)],
    ['wave', column((_, wave) => wave)],
    ['y', column((id, wave) => normal() + id / 50 + wave)],
    ['x', x],
    ['twin', x.map((value) => Number(value) + 1e-3 * normal())],
    ['z', column((id) => 50 + (id % 7) + Math.abs(normal()) / 10)],
    ['rare', column((id, wave) => (id < 4 ? wave : 0))],
    ['often', column((id, wave) => (id % 2 === 0 ? wave : 1 - wave))],
    ['party', column((id, wave) => (id < 5 && wave === 1 ? 'C' : ['A', 'B', 'V'][id % 3]!))],
  ]),
};

function warnings(estimator: string, regressors: string) {
  const terms = parseTerms(regressors);
  if (!terms.ok) throw new Error('unreadable');
  const spec = { outcome: 'y', terms: terms.value, entity: 'id', time: 'wave', clusters: [] };
  const design = designPanel(frame, spec);
  if (!design.ok) throw new Error(design.error.code);
  const request = { estimator, covariance: 'classical', data: design.value.data };
  const fit = fitPanel(request);
  if (!fit.ok) throw new Error(fit.error.code);
  return reportWarnings(fit.value, { request, designed: design.value.designed });
}

describe('reportWarnings', () => {
  it('names a binary variable that few entities change, where only changes count', () => {
    const found = { code: 'few-changers', term: 'rare', changers: 4, entities: 200 };
    for (const estimator of ['fixed-effects', 'two-way-fixed-effects', 'first-difference']) {
      expect(warnings(estimator, 'x,rare,often')).toEqual([found]);
    }
    for (const estimator of ['pooled', 'random-effects', 'between']) {
      expect(warnings(estimator, 'x,rare').filter(({ code }) => code === 'few-changers')).toEqual(
        [],
      );
    }
  });

  it('names a category once, and a category of two levels by its coefficient', () => {
    expect(warnings('fixed-effects', 'x,i.party')).toEqual([
      { code: 'few-changers', term: 'party', changers: 5, entities: 200 },
    ]);
    expect(warnings('fixed-effects', 'x,i.rare')).toEqual([
      { code: 'few-changers', term: 'rare=1', changers: 4, entities: 200 },
    ]);
  });

  it('leaves out what has no coefficient anyway', () => {
    expect(warnings('fixed-effects', 'x,wave,often,often*wave,i.wave')).toEqual([]);
  });

  it('names columns that nearly follow from each other', () => {
    const [found] = warnings('pooled', 'x,twin,often');
    expect(found).toMatchObject({ code: 'near-collinear', terms: ['x', 'twin'] });
  });

  it('does not warn of a square, an interaction or a category with its own parts', () => {
    expect(warnings('pooled', 'z,z*z')).toEqual([]);
    expect(warnings('pooled', 'z,often,z*often')).toEqual([]);
    expect(warnings('pooled', 'z,z*z,x,twin')).toMatchObject([{ terms: ['x', 'twin'] }]);
  });
});
