import type { WavePlan } from '../../../shared/plan/study-plan.ts';
import { rawText } from './cell-text.ts';
import type { RawWorkbook } from './raw-workbook.ts';

/** How many rows of a sheet are looked through for years. */
const SEARCHED_ROWS = 200;

/**
 * Which wave is a file from? Years in its name count most, then years in its cells: a title, dates
 * of answers. `null` where no wave's year is found, or two are found equally often.
 */
export function guessWave(
  workbooks: readonly RawWorkbook[],
  waves: readonly WavePlan[],
): string | null {
  const scores = waves.map(({ id, year }) => ({ id, score: scoreOf(workbooks, year) }));
  const [best, second] = scores.toSorted((a, b) => b.score - a.score);
  if (!best || best.score === 0) return null;
  return second?.score === best.score ? null : best.id;
}

function scoreOf(workbooks: readonly RawWorkbook[], year: number): number {
  let score = 0;
  for (const { fileName, sheets } of workbooks) {
    if (mentionsYear(fileName, year)) score += 10_000;
    for (const sheet of sheets) {
      for (const cells of sheet.rows.slice(0, SEARCHED_ROWS)) {
        for (const cell of cells) if (mentionsYear(rawText(cell), year)) score += 1;
      }
    }
  }
  return score;
}

/** `2023`, a date in 2023, or a term of office that 2023 lies in (`2022-2025`). */
function mentionsYear(text: string, year: number): boolean {
  const terms = text.matchAll(/(?<!\d)(\d{4})\s*[-–]\s*(\d{4})(?!\d)/g);
  for (const [, from, to] of terms) if (Number(from) <= year && year <= Number(to)) return true;
  return new RegExp(`(?<!\\d)${year}(?!\\d)`).test(text);
}
