import type { PlainFrame } from '../../../domain/modelling/design.ts';
import { decimalMark, parseNumber } from '../../../domain/modelling/parse-number.ts';
import { betweenWithin } from '../../../stats/description/between-within.ts';
import type { Ledger } from './deviations.ts';
import type { PanelReference } from './reference-files.ts';

const TOLERANCE = 1e-8;

/** Do the spreads overall, between and within agree with those of xtsum? */
export function compareSpread(reference: PanelReference, frame: PlainFrame, ledger: Ledger): void {
  const persons = frame.columns.get(reference.entity) ?? [];
  const codes = new Map([...new Set(persons)].map((person, code) => [person, code]));
  for (const [variable, expected] of Object.entries(reference.xtsum ?? {})) {
    const cells = frame.columns.get(variable);
    if (cells === undefined) continue;
    const mark = decimalMark([cells]);
    const rows = cells.flatMap((cell, row) => {
      const value = parseNumber(cell, mark);
      return value === null ? [] : [{ value, entity: codes.get(persons[row] ?? null) ?? -1 }];
    });
    const own = betweenWithin(
      Float64Array.from(rows, ({ value }) => value),
      Int32Array.from(rows, ({ entity }) => entity),
    );
    const pairs = [
      ['mean', own.mean, expected.mean],
      ['overall sd', own.overallDeviation, expected.overall.sd],
      ['overall min', own.minimum, expected.overall.min],
      ['overall max', own.maximum, expected.overall.max],
      ['between sd', own.betweenDeviation, expected.between.sd],
      ['between min', own.betweenMinimum, expected.between.min],
      ['between max', own.betweenMaximum, expected.between.max],
      ['within sd', own.withinDeviation, expected.within.sd],
      ['within min', own.withinMinimum, expected.within.min],
      ['within max', own.withinMaximum, expected.within.max],
    ] as const;
    for (const [name, computed, value] of pairs) {
      ledger.compare({
        quantity: 'xtsum',
        place: `${variable} ${name}`,
        computed,
        expected: value,
        tolerance: TOLERANCE,
      });
    }
  }
}
