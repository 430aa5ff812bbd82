/** Who is there when: the waves of each synthetic person, without anything that was answered? */
import type { PanelFrame } from '../../panel/assemble-panel.ts';
import { type Random, shuffled } from './random.ts';

/** Rows of the twin: whose they are, of which wave, and from which row they take what is missing. */
export interface Skeleton {
  readonly rows: number;
  readonly entity: readonly number[];
  readonly wave: readonly string[];
  /** The frame's row whose gaps (never its values) this row has. */
  readonly gapsOf: readonly number[];
  /** The rows of each person, in the order of waves. */
  readonly persons: readonly (readonly number[])[];
  /** The frame's rows of each of its persons, in the order of waves. */
  readonly observed: readonly (readonly number[])[];
}

/** As many persons with each pattern of waves as the study has, in an order of chance. */
export function drawSkeleton(frame: PanelFrame, random: Random): Skeleton {
  const observed = personsOf(frame.entity);
  const patterns = shuffled(observed, random);
  const gapsOf = patterns.flat();
  const entity = patterns.flatMap((rows, person) => rows.map(() => person));
  return {
    rows: gapsOf.length,
    entity,
    wave: gapsOf.map((row) => frame.wave[row] ?? ''),
    gapsOf,
    persons: personsOf(entity),
    observed,
  };
}

function personsOf(entity: readonly number[]): number[][] {
  const persons = new Map<number, number[]>();
  entity.forEach((person, row) => {
    const rows = persons.get(person);
    if (rows === undefined) persons.set(person, [row]);
    else rows.push(row);
  });
  return [...persons.values()];
}
