import * as highsModule from 'highs';
import { combinations, type Conditions, isIn, type Variable } from './random-tables.ts';

/** A count that was read off the exported tables. */
export interface Reading {
  readonly conditions: Conditions;
  readonly count: number;
}

export interface Range {
  readonly low: number;
  readonly high: number;
}

/**
 * What an outsider can work out: how low and how high can each of these groups be, given all that was
 * read? Every group is a sum of persons of each full combination, in whole numbers. Solved by HiGHS,
 * which the gate does not use, and without the sums that tables declare to the gate. A range that is
 * seen to be `wideEnough` is not driven further.
 */
export async function possibleRanges(
  wanted: readonly Conditions[],
  readings: readonly Reading[],
  variables: readonly Variable[],
  wideEnough: number,
): Promise<readonly Range[]> {
  const loader: unknown = highsModule.default;
  if (!isLoader(loader)) throw new Error('HiGHS is loaded by a function');
  const highs = await loader();
  const atoms = combinations(variables);
  const membersOf = (conditions: Conditions): readonly number[] =>
    atoms.flatMap((atom, index) => (isIn(atom, conditions) ? [index] : []));
  const sumOf = (conditions: Conditions): string =>
    membersOf(conditions)
      .map((index) => `x${index}`)
      .join(' + ');
  const rows = readings.map(
    ({ conditions, count }, i) => ` c${i}: ${sumOf(conditions)} = ${count}`,
  );
  const limits = `Subject To\n${rows.join('\n')}\nGeneral\n ${atoms.map((_, i) => `x${i}`).join(' ')}\nEnd`;
  const groups = wanted.map(membersOf);
  const ranges = wanted.map(() => ({ low: Infinity, high: -Infinity }));
  const solve = (goal: string): void => {
    const { Status, Columns } = highs.solve(`${goal}\n${limits}`);
    if (Status !== 'Optimal') throw new Error(`no table fits what was read: ${Status}`);
    const values = atoms.map((_, index) => Math.round(Columns[`x${index}`]?.Primal ?? 0));
    for (const [place, members] of groups.entries()) {
      const range = ranges[place];
      const count = members.reduce((sum, index) => sum + (values[index] ?? 0), 0);
      if (range)
        Object.assign(range, {
          low: Math.min(range.low, count),
          high: Math.max(range.high, count),
        });
    }
  };
  for (const [place, conditions] of wanted.entries()) {
    for (const direction of ['Maximize', 'Minimize']) {
      const range = ranges[place];
      if (range && range.high - range.low >= wideEnough) continue;
      solve(`${direction}\n goal: ${sumOf(conditions)}`);
    }
  }
  return ranges;
}

// Its types describe the module as CommonJS sees it; Node loads it as an ES module.
function isLoader(value: unknown): value is typeof highsModule.default.default {
  return typeof value === 'function';
}
