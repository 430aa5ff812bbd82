import { expect, test } from 'vitest';
import { printStyle } from '../../../../shared/table/number-format.ts';
import { testStatement } from '../../../../shared/table/test-statement.ts';

const f = { kind: 'f', statistic: 47.235, degreesOfFreedom: [2, 186], pValue: 2.6e-17 };

test('separates by semicolon where the comma is the decimal mark', () => {
  expect(testStatement(f, printStyle('da'))).toBe('F(2; 186) = 47,2; p < 0,001');
  expect(testStatement(f, printStyle('en'))).toBe('F(2, 186) = 47.2, p < 0.001');
});

test('names each distribution and rounds degrees of freedom that are no whole number', () => {
  const wald = { kind: 'wald', statistic: 3.84, degreesOfFreedom: [1], pValue: 0.05 };
  expect(testStatement(wald, printStyle('en'))).toBe('χ²(1) = 3.84, p = 0.050');
  expect(testStatement({ ...f, degreesOfFreedom: [2, 7.316] }, printStyle('da'))).toContain(
    'F(2; 7,3)',
  );
});

test('leaves p out of a negative Hausman, and says nothing of a test without a statistic', () => {
  const hausman = { kind: 'chi-squared', statistic: -19.1, degreesOfFreedom: [5], pValue: null };
  expect(testStatement(hausman, printStyle('da'))).toBe('χ²(5) = -19,1');
  expect(testStatement({ kind: 'not-applicable', reason: 'no-slopes' }, printStyle('da'))).toBe(
    null,
  );
});
