/** Who is there when: the waves of each synthetic person, without anything that was answered? */
import type { PanelFrame } from '../../panel/assemble-panel.ts';
import { type Random, shuffled } from './random.ts';

/** A smaller group of rows shares its margins with the rest of its wave. */
const SMALLEST_GROUP = 50;

/** Rows of the twin: whose they are, of which wave, and from which row they take what is missing. */
export interface Skeleton {
  /** A value, level or place that fewer than this share is never shown. */
  readonly fewest: number;
  readonly rows: number;
  readonly entity: readonly number[];
  readonly wave: readonly string[];
  /** The frame's row whose gaps (never its values) this row has. */
  readonly gapsOf: readonly number[];
  /** The rows of each person, in the order of waves. */
  readonly persons: readonly (readonly number[])[];
  /** The frame's rows of each of its persons, in the order of waves. */
  readonly observed: readonly (readonly number[])[];
  /** Of each row: its wave among persons with the same waves, where these are many. */
  readonly group: readonly string[];
  /** The same of each of the frame's rows. */
  readonly observedGroup: readonly string[];
}

/** As many persons with each pattern of waves as the study has, in an order of chance. */
export function drawSkeleton(frame: PanelFrame, fewest: number, random: Random): Skeleton {
  const observed = personsOf(frame.entity);
  const patterns = shuffled(observed, random);
  const gapsOf = patterns.flat();
  const entity = patterns.flatMap((rows, person) => rows.map(() => person));
  const wave = gapsOf.map((row) => frame.wave[row] ?? '');
  const persons = personsOf(entity);
  return {
    fewest,
    rows: gapsOf.length,
    entity,
    wave,
    gapsOf,
    persons,
    observed,
    group: groupsOf(persons, wave),
    observedGroup: groupsOf(observed, frame.wave),
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

/** Who answers twice may differ from who answers once: both have margins of their own. */
function groupsOf(persons: Skeleton['persons'], wave: readonly string[]): string[] {
  const groups = wave.map((own) => own);
  for (const rows of persons) {
    const pattern = rows.map((row) => wave[row]).join('+');
    for (const row of rows) groups[row] = `${wave[row]} of ${pattern}`;
  }
  const sizes = new Map<string, number>();
  for (const group of groups) sizes.set(group, (sizes.get(group) ?? 0) + 1);
  return groups.map((group, row) =>
    (sizes.get(group) ?? 0) < SMALLEST_GROUP ? (wave[row] ?? '') : group,
  );
}
