/** Which categories could other persons have, and how often do they change? */
import type { PanelFrame } from '../../panel/assemble-panel.ts';
import { commonLevels } from './margins.ts';
import type { Random } from './random.ts';
import type { Skeleton } from './skeleton.ts';

/** A level's rows in a wave have a margin of another category of their own from this many. */
const SMALLEST_MARGIN = 30;

/** A category with a value per row of the study and of the twin. */
export interface Companion {
  readonly observed: readonly (string | number | null)[];
  readonly drawn: readonly (string | number)[];
}

/**
 * A level per row, drawn from those of the row's wave and of its level of another category; a person
 * keeps the level of the wave before as often as the study's persons do.
 */
export function drawLevels(
  frame: PanelFrame,
  skeleton: Skeleton,
  wish: { readonly id: string; readonly beside: Companion | null },
  random: Random,
): readonly string[] {
  const values = frame.columns.get(wish.id)?.values ?? [];
  const margins = marginsOf(frame, values, { beside: wish.beside, fewest: skeleton.fewest });
  const stay = shareStaying(values, skeleton);
  const levels: string[] = [];
  for (const rows of skeleton.persons) {
    rows.forEach((row, place) => {
      const wave = skeleton.wave[row] ?? '';
      const whole = margins.get(wave) ?? [];
      const margin = margins.get(groupOf(wave, wish.beside?.drawn[row] ?? null)) ?? whole;
      const before = place > 0 ? levels[rows[place - 1] ?? 0] : undefined;
      const isKept = before !== undefined && whole.includes(before) && random() < stay;
      levels[row] = isKept ? before : (margin[Math.floor(random() * margin.length)] ?? '');
    });
  }
  return levels;
}

/** Stands in no id of a wave. */
const BETWEEN = '|';

function groupOf(wave: string, level: string | number | null): string {
  return `${wave}${BETWEEN}${level}`;
}

/** Levels that occur, as often as they do: by wave, and by wave and the other category's level. */
function marginsOf(
  frame: PanelFrame,
  values: readonly (string | number | null)[],
  { beside, fewest }: { readonly beside: Companion | null; readonly fewest: number },
): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  const add = (group: string, value: string): void => {
    const known = groups.get(group);
    if (known === undefined) groups.set(group, [value]);
    else known.push(value);
  };
  values.forEach((value, row) => {
    if (typeof value !== 'string') return;
    const wave = frame.wave[row] ?? '';
    add(wave, value);
    if (beside !== null) add(groupOf(wave, beside.observed[row] ?? null), value);
  });
  const waves = new Map(
    [...new Set(frame.wave)].map((wave) => [wave, commonLevels(groups.get(wave) ?? [], fewest)]),
  );
  const margins = new Map(waves);
  for (const [group, levels] of groups) {
    const wave = waves.get(group.split(BETWEEN)[0] ?? '');
    if (wave !== undefined && !waves.has(group) && levels.length >= SMALLEST_MARGIN) {
      margins.set(group, besideMargin(levels, wave, fewest));
    }
  }
  return margins;
}

/** Levels that few rows have here are as frequent among each other as in the whole wave. */
function besideMargin(
  levels: readonly string[],
  wave: readonly string[],
  fewest: number,
): string[] {
  const counts = Map.groupBy(levels, (level) => level);
  const isCommon = (level: string): boolean => (counts.get(level)?.length ?? 0) >= fewest;
  const kept = levels.filter(isCommon);
  const rare = wave.filter((level) => !isCommon(level)).toSorted();
  const missing = rare.length === 0 ? 0 : levels.length - kept.length;
  const others = Array.from(
    { length: missing },
    (_, k) => rare[Math.floor(((k + 0.5) / missing) * rare.length)] ?? '',
  );
  return [...kept, ...others];
}

function shareStaying(values: readonly (string | number | null)[], { observed }: Skeleton): number {
  let [pairs, same] = [0, 0];
  for (const rows of observed) {
    rows.slice(1).forEach((row, place) => {
      const [before, now] = [values[rows[place] ?? 0] ?? null, values[row] ?? null];
      if (before === null || now === null) return;
      pairs += 1;
      if (before === now) same += 1;
    });
  }
  return pairs === 0 ? 1 : same / pairs;
}
