import { describe, expect, it } from 'vitest';
import { formatCell, formatEstimate } from '../../../../shared/table/format-cell.ts';
import { printStyle, screenStyle } from '../../../../shared/table/number-format.ts';
import { WITHHELD_REASONS } from '../../../../shared/table/table-doc.ts';

const print = printStyle('da');

describe('format cell', () => {
  it('prints estimate, stars and standard error on one line with two significant digits', () => {
    const cell = { estimate: 0.2381, standardError: 0.0318, stars: '***' };
    expect(formatEstimate(cell, print)).toBe('0,24*** (0,032)');
    expect(
      formatEstimate({ ...cell, estimate: 0.00061, standardError: 0.0004, stars: '' }, print),
    ).toBe('0,00061 (0,00040)');
  });

  it('prints what is held back as a dash, for whatever reason', () => {
    for (const reason of WITHHELD_REASONS) {
      expect(formatCell({ kind: 'withheld', reason }, print)).toBe('–');
    }
  });

  it('prints an estimate alone where no standard error is known', () => {
    expect(formatEstimate({ estimate: -0.5, standardError: null, stars: '' }, print)).toBe('-0,50');
  });

  it('uses the real minus on screen', () => {
    const cell = {
      kind: 'estimate',
      estimate: -0.033,
      standardError: 0.019,
      stars: '†',
      fit: 'm2',
    };
    expect(formatCell({ ...cell, kind: 'estimate' }, screenStyle('da'))).toBe('−0,033† (0,019)');
  });

  it('prints counts, numbers, text and empty cells', () => {
    expect(formatCell({ kind: 'count', value: 1695 }, print)).toBe('1695');
    expect(formatCell({ kind: 'number', value: 0.8004, digits: 2 }, print)).toBe('0,80');
    expect(formatCell({ kind: 'number', value: -0.204, digits: 2, stars: '**' }, print)).toBe(
      '-0,20**',
    );
    expect(formatCell({ kind: 'text', text: '=1+1' }, print)).toBe('=1+1');
    expect(formatCell({ kind: 'empty' }, print)).toBe('');
  });
});
