import { describe, expect, it } from 'vitest';
import { excelDateText } from '../../../../src-main/readers/excel-date.ts';

describe('dates behind numbers', () => {
  it.each([
    [43473, 'dd-mm-yyyy', '2019-01-08'],
    [43473.384722222225, 'yyyy-mm-dd hh:mm', '2019-01-08 09:14:00'],
    [0.384722222225, 'hh:mm', '09:14:00'],
    [43473, '[$-406]d. mmmm yyyy', '2019-01-08'],
    [43473.999999999, 'd/m/yy', '2019-01-09'],
  ])('shows %d in the format %s as %s', (serial, format, text) => {
    expect(excelDateText(serial, format, false)).toBe(text);
  });

  it.each([
    [43473, 'General'],
    [43473, '#,##0.00'],
    [43473, '0 "dage"'],
    [1.5, '[h]:mm'],
    [-3, 'dd-mm-yyyy'],
  ])('leaves %d in the format %s a number', (serial, format) => {
    expect(excelDateText(serial, format, false)).toBeNull();
  });

  it('counts from 1904 where the workbook does', () => {
    expect(excelDateText(42011, 'yyyy-mm-dd', true)).toBe('2019-01-08');
    expect(excelDateText(0, 'yyyy-mm-dd', true)).toBe('1904-01-01');
  });
});
