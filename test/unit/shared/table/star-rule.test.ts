import { describe, expect, it } from 'vitest';
import { printStyle } from '../../../../shared/table/number-format.ts';
import {
  STANDARD_STAR_RULE,
  starLegend,
  starRuleSchema,
  starsFor,
} from '../../../../shared/table/star-rule.ts';

describe('star rule', () => {
  it.each([
    [0, '***'],
    [0.000999, '***'],
    [0.001, '**'],
    [0.01, '*'],
    [0.049999, '*'],
    [0.05, '†'],
    [0.1, ''],
    [1, ''],
    [null, ''],
  ])('marks p = %s with "%s", strictly below each level', (pValue, mark) => {
    expect(starsFor(pValue, STANDARD_STAR_RULE)).toBe(mark);
  });

  it("writes the article's legend from the same object", () => {
    expect(starLegend(STANDARD_STAR_RULE, printStyle('da'))).toBe(
      '*** p < 0,001, ** p < 0,01, * p < 0,05, † p < 0,1',
    );
    expect(starLegend(STANDARD_STAR_RULE, printStyle('en'))).toContain('† p < 0.1');
  });

  it('refuses levels that do not rise, and levels outside 0 to 1', () => {
    const falling = {
      levels: [
        { mark: '*', below: 0.05 },
        { mark: '**', below: 0.01 },
      ],
    };
    expect(starRuleSchema.safeParse(STANDARD_STAR_RULE).success).toBe(true);
    expect(starRuleSchema.safeParse(falling).success).toBe(false);
    expect(starRuleSchema.safeParse({ levels: [{ mark: '*', below: 5 }] }).success).toBe(false);
  });
});
