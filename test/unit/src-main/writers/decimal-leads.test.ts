import { describe, expect, it } from 'vitest';
import { printStyle, screenStyle } from '../../../../shared/table/number-format.ts';
import type { TableCell, TableDoc } from '../../../../shared/table/table-doc.ts';
import { decimalLeads, wholePart } from '../../../../src-main/writers/decimal-leads.ts';
import { regressionDoc } from './support/sample-tables.ts';

const number = (value: number): TableCell => ({ kind: 'number', value, digits: 1 });

function column(cells: readonly (TableCell & { readonly ruleAbove?: boolean })[]): TableDoc {
  const rows = cells.map(({ ruleAbove = false, ...cell }, i) => ({
    id: String(i),
    label: '',
    cells: [cell],
    ruleAbove,
  }));
  return { ...regressionDoc, columns: [{ id: 'a', header: ['a'] }], rows };
}

describe('decimal leads', () => {
  it('makes room for the minus of others and for digits that are missing', () => {
    const doc = column([number(12.5), number(-3.25), number(0.4)]);
    expect(decimalLeads(doc, printStyle('da')).flat()).toEqual(['-', '1', '-1']);
  });

  it('aligns rows below a rule among themselves', () => {
    const doc = column([
      number(-0.5),
      number(0.5),
      { kind: 'count', value: 1695, ruleAbove: true },
      { kind: 'count', value: 518 },
    ]);
    expect(decimalLeads(doc, printStyle('da')).flat()).toEqual(['', '-', '', '1']);
  });

  it('counts separators of thousands and leaves texts where they are', () => {
    const doc = column([
      { kind: 'count', value: 12_345 },
      { kind: 'count', value: 9 },
      { kind: 'text', text: '7 af 9' },
      { kind: 'empty' },
    ]);
    expect(decimalLeads(doc, screenStyle('da')).flat()).toEqual(['', '12.34', '', '']);
  });

  it('takes what stands before the decimal mark as the whole part', () => {
    expect(wholePart(number(-12.34), printStyle('en'))).toBe('-12');
    expect(wholePart({ kind: 'count', value: 12_345 }, screenStyle('en'))).toBe('12,345');
    expect(wholePart({ kind: 'text', text: '12' }, printStyle('en'))).toBeNull();
  });
});
