/** Where does a value lie in a picture, and which round values stand beside the axis? */

export interface PictureScale {
  /** From the top: the greater, the smaller the answer. */
  yOf(value: number): number;
  readonly ticks: readonly number[];
  /** Decimals that the ticks need. */
  readonly decimals: number;
}

interface Span {
  readonly top: number;
  readonly bottom: number;
}

/** So many steps are aimed at. */
const STEPS = 5;

/** A scale from the least to the greatest value, 0 included, that ends at round values. */
export function pictureScale(values: readonly number[], { top, bottom }: Span): PictureScale {
  const least = values.reduce((a, b) => Math.min(a, b), 0);
  const greatest = values.reduce((a, b) => Math.max(a, b), 0);
  const step = roundStep(greatest > least ? (greatest - least) / STEPS : 1);
  const first = Math.floor(least / step);
  const last = Math.max(Math.ceil(greatest / step), first + 1);
  const ticks = Array.from({ length: last - first + 1 }, (_, place) => (first + place) * step);
  const height = bottom - top;
  return {
    yOf: (value) => bottom - (height * (value / step - first)) / (last - first),
    ticks,
    decimals: Math.max(0, -Math.floor(Math.log10(step) + 1e-9)),
  };
}

/** 1, 2 or 5 times a power of ten, the next above. */
function roundStep(step: number): number {
  const power = 10 ** Math.floor(Math.log10(step));
  const factor = [1, 2, 5, 10].find((candidate) => candidate * power >= step * (1 - 1e-9)) ?? 10;
  return factor * power;
}
