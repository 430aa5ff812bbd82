import { describe, expect, it } from 'vitest';
import type { MunicipalityCode } from '../../../../../shared/kernel/ids.ts';
import { describeMunicipalities } from '../../../../../src-main/domain/description/describe-municipalities.ts';
import type { PanelFrame } from '../../../../../src-main/domain/panel/assemble-panel.ts';
import { councilPanelPlan } from '../../../../../src-main/domain/templates/council-panel.ts';

const plan = councilPanelPlan('Studie');
const request = { outcome: 'vision', against: 'log-population', wave: null, minimum: 2 };

/** Rows of municipalities: answers, and what is known of the municipality. */
function frameOf(rows: readonly [code: number, value: number | null, against: number][]) {
  const column = (values: readonly (number | null)[]) => ({
    values,
    missing: values.map(() => null),
  });
  const frame: PanelFrame = {
    rows: rows.length,
    entities: rows.length,
    entity: rows.map((_, row) => row),
    wave: rows.map((_, row) => (row % 2 === 0 ? '2019' : '2023')),
    municipality: rows.map(([code]) => code as MunicipalityCode),
    answer: [],
    columns: new Map([
      ['vision', column(rows.map(([, value]) => value))],
      ['log-population', column(rows.map(([, , against]) => against))],
    ]),
  };
  return frame;
}

const frame = frameOf([
  [101, 0.8, 1],
  [101, 0.6, 1],
  [253, 0.5, 2],
  [253, 0.3, 2],
  [253, null, 2],
  [461, 0.2, 3],
  [461, 0.4, 3],
  [751, 0.9, 4],
]);

describe('the municipality level', () => {
  it('leaves out municipalities with too few answers and says how many', () => {
    const report = describeMunicipalities(plan, frame, request);
    expect(report).toMatchObject({ observations: 7, municipalities: 4, leftOut: 1 });
    expect(report.points.map(({ name, mean }) => [name, mean])).toEqual([
      ['København', expect.closeTo(0.7, 12)],
      ['Greve', expect.closeTo(0.4, 12)],
      ['Odense', expect.closeTo(0.3, 12)],
    ]);
    expect(report.split?.cut).toBe(2);
    expect(report.line?.slope).toBeCloseTo(-0.2, 12);
    expect(report.sentence.da).toContain('stærkt negativt');
  });

  it('splits between the two values of a variable that has no more', () => {
    const report = describeMunicipalities(
      plan,
      frameOf([
        [101, 0.8, 1],
        [101, 0.6, 1],
        [253, 0.5, 0],
        [253, 0.3, 0],
        [461, 0.2, 0],
        [461, 0.4, 0],
      ]),
      request,
    );
    expect(report.split).toMatchObject({ cut: 0.5, first: { observations: 2 } });
  });

  it('takes one wave if asked, and has nothing to relate for one municipality', () => {
    const report = describeMunicipalities(plan, frame, { ...request, wave: '2023', minimum: 1 });
    expect(report).toMatchObject({ observations: 4, leftOut: 0 });
    expect(report.points.every(({ standardError }) => standardError === null)).toBe(true);
    const single = describeMunicipalities(plan, frameOf([[101, 0.5, 1]]), {
      ...request,
      minimum: 1,
    });
    expect(single).toMatchObject({ split: null, line: null });
    expect(single.sentence.en).toContain('Too few municipalities');
  });
});
