import type { RecordId } from '../../../shared/kernel/ids.ts';
import { foldWords } from './fold-text.ts';
import type { Identify } from './source.ts';

/**
 * Names the rows of a source one after the other. Rows with equal identity cells are told apart
 * by an ordinal, so an id never depends on where other people's rows stand.
 */
export function recordNamer(identify: Identify): (cells: readonly string[]) => RecordId {
  const seen = new Map<string, number>();
  return (cells) => {
    const folded = cells.map((cell) => foldWords(cell));
    const key = folded.join('\u0001');
    const ordinal = seen.get(key) ?? 0;
    seen.set(key, ordinal + 1);
    return identify(folded, ordinal);
  };
}
