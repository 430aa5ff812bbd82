import { expect, it } from 'vitest';

import { indexScore } from '../../src-main/stats/measurement/index-score.ts';
import { readFrame, referencePath } from './read-frame.ts';
import { INDEX } from './tolerances.ts';

const SCALES = {
  vl: ['vl1', 'vl2'],
  consensus: ['con1', 'con2', 'con3'],
  socr: ['soc1', 'soc2', 'soc3', 'soc4'],
};
const answers = await readFrame(referencePath('study_sim/study_sim.csv'));
const expected = await readFrame(referencePath('study_sim/study_sim_indexes.csv'));

function numbers(frame: typeof answers, column: string): (number | null)[] {
  return (frame.columns.get(column) ?? []).map((cell) =>
    cell === null || cell === '' ? null : Number(cell),
  );
}

it.each(Object.entries(SCALES))('gives each row of the index %s by both rules', (name, items) => {
  const cells = items.map((item) => numbers(answers, item));
  for (const [column, minAnswered] of [
    [name, items.length],
    [`${name}_half`, Math.ceil(items.length / 2)],
  ] as const) {
    const wanted = numbers(expected, column);
    expect(wanted).toHaveLength(answers.rows);
    const rule = { minimum: 1, maximum: 5, reversed: [], minAnswered };
    const own = wanted.map((_, row) =>
      indexScore(
        cells.map((column_) => column_[row] ?? null),
        rule,
      ),
    );
    expect(own.map((value) => value === null)).toEqual(wanted.map((value) => value === null));
    const misses = own.map((value, row) => Math.abs((value ?? 0) - (wanted[row] ?? 0)));
    expect(Math.max(...misses)).toBeLessThan(INDEX);
  }
});
