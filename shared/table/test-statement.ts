/** How is a test written in a line: `F(2; 186) = 47,2; p < 0,001`? */
import { z } from 'zod';
import { formatPStatement, formatShortest, formatSignificant } from './number-format.ts';
import type { NumberStyle } from './number-format.ts';

const computedSchema = z.looseObject({
  kind: z.string(),
  statistic: z.number(),
  degreesOfFreedom: z.array(z.number()),
  pValue: z.number().nullable(),
});

const SYMBOLS: Readonly<Record<string, string>> = {
  f: 'F',
  wald: 'χ²',
  'chi-squared': 'χ²',
  'chi-bar-squared': 'χ̄²',
};
const DIGITS = 3;

/** The statistic with its degrees of freedom and p; `null` where the test was not computed. */
export function testStatement(
  test: Readonly<Record<string, unknown>>,
  style: NumberStyle,
): string | null {
  const computed = computedSchema.safeParse(test);
  if (!computed.success) return null;
  const { kind, statistic, degreesOfFreedom, pValue } = computed.data;
  const separator = style.decimalMark === ',' ? '; ' : ', ';
  const degrees = degreesOfFreedom.map((value) =>
    formatShortest(Math.round(value * 10) / 10, style),
  );
  const head = `${SYMBOLS[kind] ?? kind}(${degrees.join(separator)})`;
  const size = `${head} = ${formatSignificant(statistic, style, DIGITS)}`;
  return pValue === null ? size : `${size}${separator}${formatPStatement(pValue, style)}`;
}
