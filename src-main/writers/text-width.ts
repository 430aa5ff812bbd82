// Advance widths of Times New Roman in thousandths of the type size, as Times, Liberation Serif and
// every metric twin of them have; other signs are taken as wide as a digit.
const WIDTHS: readonly (readonly [width: number, signs: string])[] = [
  [180, "'"],
  [200, '|'],
  [250, ' \u00A0,.\u202F'],
  [278, '/:;\\ijlt'],
  [333, '!()-I[]`fr'],
  [389, 'Js'],
  [408, '"'],
  [444, '?acezé'],
  [480, '{}'],
  [541, '~'],
  [556, 'FPS'],
  [564, '+<=>−'],
  [611, 'ELTZ'],
  [667, 'BCRæ'],
  [722, 'ADGHKNOQUVXYÅØw'],
  [778, '&m'],
  [833, '%'],
  [889, 'MÆ'],
  [921, '@'],
  [944, 'W'],
];
const DIGIT = 500;

const widthOf = new Map(
  WIDTHS.flatMap(([width, signs]) => [...signs].map((sign) => [sign, width] as const)),
);

/** How wide is this line, in the unit of the type size, when set in Times New Roman? */
export function textWidth(text: string, typeSize: number): number {
  const units = [...text].reduce((sum, sign) => sum + (widthOf.get(sign) ?? DIGIT), 0);
  return (units * typeSize) / 1000;
}

/** How many lines does a paragraph fill? Words are not split; a longer one takes a line of its own. */
export function lineCount(text: string, typeSize: number, width: number): number {
  return text
    .split('\n')
    .map((paragraph) => linesOf(paragraph, typeSize, width))
    .reduce((sum, lines) => sum + lines, 0);
}

function linesOf(paragraph: string, typeSize: number, width: number): number {
  const space = textWidth(' ', typeSize);
  let lines = 1;
  let used = 0;
  for (const word of paragraph.split(' ')) {
    const wide = textWidth(word, typeSize);
    if (used > 0 && used + space + wide > width) {
      lines += 1;
      used = 0;
    }
    used += (used > 0 ? space : 0) + wide;
  }
  return lines;
}
