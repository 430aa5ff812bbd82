/** Which categories could other persons have, and how often do they change? */
import type { PanelFrame } from '../../panel/assemble-panel.ts';
import { commonLevels } from './margins.ts';
import type { Random } from './random.ts';
import type { Skeleton } from './skeleton.ts';

/**
 * A level per row, drawn from those of the row's wave on its own; a person keeps the level of the
 * wave before as often as the study's persons do.
 */
export function drawLevels(
  frame: PanelFrame,
  skeleton: Skeleton,
  id: string,
  random: Random,
): readonly string[] {
  const values = frame.columns.get(id)?.values ?? [];
  const margins = new Map(
    [...new Set(frame.wave)].map((wave) => [
      wave,
      commonLevels(
        values.flatMap((value, row) =>
          typeof value === 'string' && frame.wave[row] === wave ? [value] : [],
        ),
      ),
    ]),
  );
  const stay = shareStaying(values, skeleton);
  const levels: string[] = [];
  for (const rows of skeleton.persons) {
    rows.forEach((row, place) => {
      const margin = margins.get(skeleton.wave[row] ?? '') ?? [];
      const before = place > 0 ? levels[rows[place - 1] ?? 0] : undefined;
      const isKept = before !== undefined && margin.includes(before) && random() < stay;
      levels[row] = isKept ? before : (margin[Math.floor(random() * margin.length)] ?? '');
    });
  }
  return levels;
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
