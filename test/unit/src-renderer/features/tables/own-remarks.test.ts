import { describe, expect, it } from 'vitest';
import type { CheckedCell, CheckFinding } from '../../../../../shared/contract/checker.ts';
import { ownRemarks } from '../../../../../src-renderer/features/tables/own-remarks.ts';

const cell = (verdict: CheckedCell['verdict']): CheckedCell => ({
  table: 'Tabel 2',
  row: 'SOC-R',
  column: 'Model I',
  text: '0,17* (0,80)',
  estimate: 0.17,
  standardError: 0.8,
  stars: '*',
  verdict,
  pInterval: [0.8, 0.9],
  impliedStars: [''],
  repairs: [],
});

const finding = (rule: string): CheckFinding => ({
  rule,
  table: 'Tabel 2',
  rows: [],
  columns: [],
  facts: {},
});

describe('the remarks on own tables', () => {
  it('are none where every cell and count is plain', () => {
    expect(ownRemarks({ cells: [cell('consistent'), cell('rounding-only')], findings: [] })).toBe(
      null,
    );
  });

  it('stop an export for stars that cannot follow and for counts that cannot be', () => {
    expect(ownRemarks({ cells: [cell('impossible')], findings: [] })?.isGrave).toBe(true);
    expect(ownRemarks({ cells: [], findings: [finding('count-groups')] })?.isGrave).toBe(true);
  });

  it('do not stop it for what a label or a digit could say better', () => {
    const remarks = ownRemarks({ cells: [], findings: [finding('label-scale')] });
    expect(remarks).toMatchObject({ isGrave: false, findings: [{ rule: 'label-scale' }] });
  });
});
