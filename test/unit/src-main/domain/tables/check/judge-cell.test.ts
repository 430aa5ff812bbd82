import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatSignificant, printStyle } from '../../../../../../shared/table/number-format.ts';
import { STANDARD_STAR_RULE, starsFor } from '../../../../../../shared/table/star-rule.ts';
import { judgeCell } from '../../../../../../src-main/domain/tables/check/judge-cell.ts';
import {
  parseCell,
  type PrintedEstimate,
} from '../../../../../../src-main/domain/tables/check/parse-cell.ts';
import { shiftDecimal } from '../../../../../../src-main/domain/tables/check/printed-number.ts';
import {
  normalTwoSided,
  studentTwoSided,
} from '../../../../../../src-main/stats/dist/distributions.ts';

const RULE = STANDARD_STAR_RULE;

function cellOf(text: string): PrintedEstimate {
  const cell = parseCell(text);
  if (cell === null) throw new Error(text);
  return cell;
}

const judge = (text: string, df: number | null = null) => judgeCell(cellOf(text), df, RULE);

/** A coefficient with its error, over six orders of magnitude, and how it is printed. */
const printedPair = fc.record({
  ratio: fc.integer({ min: -6000, max: 6000 }).map((thousandths) => thousandths / 1000),
  error: fc.integer({ min: -4000, max: 2000 }).map((exponent) => 10 ** (exponent / 1000)),
  digits: fc.integer({ min: 1, max: 5 }),
  decimals: fc.integer({ min: 0, max: 5 }),
  isFixed: fc.boolean(),
  degrees: fc.option(fc.integer({ min: 1, max: 3000 }), { nil: null }),
  language: fc.constantFrom('da' as const, 'en' as const),
});

describe('a cell', () => {
  it('that was rounded from any numbers is never impossible', () => {
    fc.assert(
      fc.property(printedPair, ({ ratio, error, digits, decimals, isFixed, degrees, language }) => {
        const style = printStyle(language);
        const estimate = ratio * error;
        const spell = (value: number) =>
          isFixed
            ? value.toFixed(decimals).replace('.', style.decimalMark)
            : formatSignificant(value, style, digits);
        const t = estimate / error;
        const p = degrees === null ? normalTwoSided(t) : studentTwoSided(t, degrees);
        const text = `${spell(estimate)}${starsFor(p, RULE)} (${spell(error)})`;
        expect([text, judge(text, degrees).verdict]).not.toEqual([text, 'impossible']);
      }),
      { numRuns: 2000, seed: 20190201 },
    );
  });

  it('with a decimal moved is impossible whenever its stars no longer can follow', () => {
    const outcomes = { impossible: 0, other: 0 };
    fc.assert(
      fc.property(
        printedPair,
        fc.constantFrom('estimate' as const, 'standardError' as const),
        fc.constantFrom(-1 as const, 1 as const),
        ({ ratio, error, digits, degrees, language }, part, places) => {
          const style = printStyle(language);
          const tail = (t: number) =>
            degrees === null ? normalTwoSided(t) : studentTwoSided(t, degrees);
          const stars = starsFor(tail(ratio), RULE);
          const spell = (value: number) => formatSignificant(value, style, Math.max(2, digits));
          const cell = cellOf(`${spell(ratio * error)}${stars} (${spell(error)})`);
          const moved = shiftDecimal(cell[part], places);
          if (moved === null) return;
          const wrong = { ...cell, [part]: moved };
          const { verdict } = judgeCell(wrong, degrees, RULE);
          // The box by itself: both ends of t, and the marks of everything between.
          const half = (one: PrintedEstimate['estimate']) => 0.5 * 10 ** -one.decimals;
          const size = Math.abs(wrong.estimate.value);
          const least = Math.max(0, size - half(wrong.estimate));
          const most = size + half(wrong.estimate);
          const narrow = Math.max(0, wrong.standardError.value - half(wrong.standardError));
          const wide = wrong.standardError.value + half(wrong.standardError);
          const levels = [0, 0.001, 0.01, 0.05, 0.1, 1.1];
          const at = ['***', '**', '*', '†', ''].indexOf(stars);
          const smallest = narrow === 0 ? 0 : tail(most / narrow);
          const largest = tail(least / wide);
          const margin = 1e-6;
          const cannot =
            smallest > (levels[at + 1] ?? 0) * (1 + margin) ||
            largest < (levels[at] ?? 0) * (1 - margin);
          if (cannot) expect(verdict).toBe('impossible');
          outcomes[cannot ? 'impossible' : 'other'] += 1;
        },
      ),
      { numRuns: 2000, seed: 20230201 },
    );
    expect(outcomes.impossible).toBeGreaterThan(300);
    expect(outcomes.other).toBeGreaterThan(300);
  });

  it('is tested against t where degrees of freedom are known', () => {
    expect(judge('0,15† (0,078)', 252).pInterval[1]).toBeCloseTo(0.0659, 4);
    expect(judge('2,0* (1,0)', 5).verdict).toBe('impossible');
    expect(judge('2,0* (1,0)').verdict).toBe('consistent');
  });

  it('lists the point values’ mark first and what else rounding allows after it', () => {
    expect(judge('0,020 (0,012)')).toMatchObject({
      verdict: 'rounding-only',
      impliedStars: ['†', ''],
    });
  });

  it('with an error that rounds to zero can have any small p', () => {
    expect(judge('0,01*** (0,00)').verdict).toBe('consistent');
    expect(judge('0,00 (0,00)')).toMatchObject({ verdict: 'consistent', pInterval: [0, 1] });
  });

  it('takes + for the dagger and refuses marks that the rule does not have', () => {
    expect(judge('0.15+ (0.078)').verdict).toBe('consistent');
    expect(judge('0.15**** (0.001)').verdict).toBe('unreadable');
    const rule = { levels: [{ mark: '*', below: 0.05 }] };
    expect(judgeCell(cellOf('0.15+ (0.078)'), null, rule).verdict).toBe('unreadable');
  });
});
