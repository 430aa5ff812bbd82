/** A stretch of a text that the other text has too, or has not. */
export interface Stretch {
  readonly text: string;
  readonly isDifferent: boolean;
}

/** Below this share of common characters two texts are two texts, and are marked as a whole. */
const ALIKE = 0.6;

/**
 * Which characters of two short texts differ? Everything outside their longest common subsequence,
 * letter case aside. Addresses are compared on each side of the "@" by itself.
 */
export function markDifferences(
  one: string,
  other: string,
): readonly [readonly Stretch[], readonly Stretch[]] {
  const left = partsOf(one);
  const right = partsOf(other);
  if (left.length !== right.length) return markPart(one, other);
  const marked = left.map((part, index) => markPart(part, right[index] ?? ''));
  return [marked.flatMap(([own]) => own), marked.flatMap(([, own]) => own)];
}

function partsOf(text: string): string[] {
  return text.split(/(?<=@)/);
}

function markPart(one: string, other: string): [Stretch[], Stretch[]] {
  const left = [...one];
  const right = [...other];
  const common = commonPositions(left.map(fold), right.map(fold));
  if (2 * common.length < ALIKE * (left.length + right.length)) {
    return [[{ text: one, isDifferent: true }], [{ text: other, isDifferent: true }]];
  }
  const leftCommon = new Set(common.map(([position]) => position));
  const rightCommon = new Set(common.map(([, position]) => position));
  return [stretches(left, leftCommon), stretches(right, rightCommon)];
}

function fold(letter: string): string {
  return letter.toLocaleLowerCase('da');
}

/** Positions of a longest common subsequence in both texts. */
function commonPositions(left: readonly string[], right: readonly string[]): [number, number][] {
  const width = right.length + 1;
  const lengths = new Uint16Array((left.length + 1) * width);
  const lengthAt = (i: number, j: number) => lengths[i * width + j] ?? 0;
  for (let i = left.length - 1; i >= 0; i -= 1) {
    for (let j = right.length - 1; j >= 0; j -= 1) {
      lengths[i * width + j] =
        left[i] === right[j]
          ? lengthAt(i + 1, j + 1) + 1
          : Math.max(lengthAt(i + 1, j), lengthAt(i, j + 1));
    }
  }
  const positions: [number, number][] = [];
  let i = 0;
  let j = 0;
  while (i < left.length && j < right.length) {
    if (left[i] === right[j]) positions.push([i++, j++]);
    else if (lengthAt(i + 1, j) >= lengthAt(i, j + 1)) i += 1;
    else j += 1;
  }
  return positions;
}

function stretches(letters: readonly string[], common: ReadonlySet<number>): Stretch[] {
  const result: { text: string; isDifferent: boolean }[] = [];
  letters.forEach((letter, position) => {
    const isDifferent = !common.has(position);
    const last = result.at(-1);
    if (last?.isDifferent === isDifferent) last.text += letter;
    else result.push({ text: letter, isDifferent });
  });
  return result;
}
