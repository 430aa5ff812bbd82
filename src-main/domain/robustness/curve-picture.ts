/** How does a specification curve look in print: the coefficients above, the choices below? */
import type { GridChoice, Specification } from '../../../shared/contract/robustness.ts';
import type { Language } from '../../../shared/plan/local-text.ts';
import {
  curveChoices,
  drawnOf,
  fittedBySize,
  isSignificant,
  spreadOf,
} from '../../../shared/table/specification-spread.ts';
import { printSpeaker, type Speaker } from '../description/speak.ts';
import type { CurveNames } from './curve-names.ts';
import { pictureScale, type PictureScale } from './picture-scale.ts';
import { element, escapeText, words } from './svg.ts';

export interface CurvePictureInput {
  readonly choice: GridChoice;
  readonly specifications: readonly Specification[];
  readonly names: CurveNames;
  readonly language: Language;
}

/** Sizes in points of the picture; `left` is the room for labels. */
const WIDTH = 760;
const LEFT = 210;
const RIGHT = 12;
const TOP = 34;
const CURVE_HEIGHT = 230;
const ROW = 15;
const GAP = 8;
const FOOT = 46;

/** Told apart in print without colours: black and filled, or grey and hollow. */
const BLACK = '#111111';
const GREY = '#8a8a8a';
const PAPER = '#ffffff';

type Drawn = ReturnType<typeof drawnOf>[number];

/** The picture as an SVG document; the same models give the same bytes. */
export function curvePicture(input: CurvePictureInput): string {
  const { choice, names, language } = input;
  const speaker = printSpeaker(language);
  const fitted = fittedBySize(input.specifications);
  const drawn = drawnOf(fitted);
  const xOf = ({ place }: Drawn): number =>
    LEFT + ((place - 0.5) / Math.max(1, fitted.length)) * (WIDTH - LEFT - RIGHT);
  const canvas = { drawn, speaker, xOf };
  const rows = dashboardRows(choice, names);
  const bottom = TOP + CURVE_HEIGHT;
  const dashboardTop = bottom + 24;
  const height = dashboardTop + rows.reduce((sum, { room }) => sum + room, 0) + FOOT;
  const parts = [
    element('title', {}, escapeText(titleOf(input, speaker))),
    element('rect', { width: WIDTH, height, fill: PAPER }),
    words(speaker.text('curvePicture.coefficient', { variable: names.focus }), {
      x: 8,
      y: 18,
      'font-size': 12,
      fill: BLACK,
    }),
    ...drawCurve(canvas, pictureScale(valuesOf(drawn), { top: TOP, bottom })),
    words(speaker.text('curvePicture.models', { count: speaker.fixed(fitted.length, 0) }), {
      x: WIDTH - RIGHT,
      y: bottom + 16,
      'text-anchor': 'end',
      fill: BLACK,
    }),
    ...drawDashboard(canvas, rows, dashboardTop),
    ...drawLegend(speaker, height - 16),
  ];
  const attributes = {
    xmlns: 'http://www.w3.org/2000/svg',
    viewBox: `0 0 ${WIDTH} ${height}`,
    width: WIDTH,
    height,
    role: 'img',
    'font-family': 'Arial, Helvetica, sans-serif',
    'font-size': 11,
  };
  return `${element('svg', attributes, `\n${parts.join('\n')}\n`)}\n`;
}

interface Canvas {
  readonly drawn: readonly Drawn[];
  readonly speaker: Speaker;
  readonly xOf: (one: Drawn) => number;
}

function valuesOf(drawn: readonly Drawn[]): number[] {
  return drawn.flatMap(({ lower, upper }) => [lower, upper]);
}

function titleOf({ specifications, names }: CurvePictureInput, speaker: Speaker): string {
  const spread = spreadOf(fittedBySize(specifications));
  if (spread === null) return names.focus;
  return speaker.text('robustness.curveLabel', {
    variable: names.focus,
    count: speaker.fixed(spread.count, 0),
    least: speaker.significant(spread.least, 2),
    greatest: speaker.significant(spread.greatest, 2),
    median: speaker.significant(spread.median, 2),
  });
}

function drawCurve({ drawn, speaker, xOf }: Canvas, scale: PictureScale): string[] {
  const across = { x1: LEFT, x2: WIDTH - RIGHT };
  const width = markWidth(drawn.length);
  return [
    ...scale.ticks.flatMap((tick) => {
      const y = scale.yOf(tick);
      const isZero = Math.abs(tick) < 1e-12;
      const line = isZero
        ? { stroke: BLACK, 'stroke-dasharray': '4 3' }
        : { stroke: '#dddddd', 'stroke-width': 0.6 };
      return [
        element('line', { ...across, y1: y, y2: y, ...line }),
        words(speaker.fixed(isZero ? 0 : tick, scale.decimals), {
          x: LEFT - 6,
          y: y + 4,
          'text-anchor': 'end',
          fill: BLACK,
        }),
      ];
    }),
    ...drawn.map((one) => {
      const [x, y1, y2] = [xOf(one), scale.yOf(one.lower), scale.yOf(one.upper)];
      const stroke = isSignificant(one) ? BLACK : GREY;
      return element('line', { x1: x, x2: x, y1, y2, stroke, 'stroke-width': width / 2 });
    }),
    ...drawn.map((one) => mark(xOf(one), scale.yOf(one.estimate), isSignificant(one), width)),
  ];
}

function mark(x: number, y: number, isFilled: boolean, width: number): string {
  const look = isFilled ? { fill: BLACK, stroke: BLACK } : { fill: PAPER, stroke: GREY };
  return element('circle', { cx: x, cy: y, r: Math.max(1.6, width), 'stroke-width': 0.8, ...look });
}

/** Marks grow thinner as the models grow more. */
function markWidth(count: number): number {
  return Math.max(0.8, Math.min(3, (0.6 * (WIDTH - LEFT - RIGHT)) / Math.max(1, count)));
}

interface DashboardRow {
  readonly label: string;
  readonly has: ((one: Specification) => boolean) | null;
  readonly room: number;
}

/** A heading for each choice, and a row for each of its values. */
function dashboardRows(choice: GridChoice, names: CurveNames): DashboardRow[] {
  return curveChoices(choice).flatMap(({ dimension, values }) => [
    { label: names.dimension(dimension), has: null, room: ROW + GAP },
    ...values.map(({ id, has }) => ({ label: names.value(dimension, id), has, room: ROW })),
  ]);
}

function drawDashboard(
  { drawn, xOf }: Canvas,
  rows: readonly DashboardRow[],
  top: number,
): string[] {
  const width = markWidth(drawn.length);
  let bottom = top;
  return rows.flatMap(({ label, has, room }) => {
    bottom += room;
    const y = bottom - 4;
    if (has === null) return [words(label, { x: 8, y, 'font-weight': 'bold', fill: BLACK })];
    const marks = drawn.filter(has).map((one) => {
      const stroke = isSignificant(one) ? BLACK : GREY;
      const x = xOf(one);
      return element('line', { x1: x, x2: x, y1: y - 9, y2: y + 1, stroke, 'stroke-width': width });
    });
    return [words(shortened(label), { x: 18, y, fill: BLACK }), ...marks];
  });
}

/** So many letters fit beside the marks. */
const LETTERS = 34;

function shortened(label: string): string {
  return label.length <= LETTERS ? label : `${label.slice(0, LETTERS - 1).trimEnd()}…`;
}

function drawLegend({ text }: Speaker, y: number): string[] {
  return [
    mark(LEFT + 4, y - 4, true, 2.4),
    words(text('curvePicture.below'), { x: LEFT + 12, y, fill: BLACK }),
    mark(LEFT + 90, y - 4, false, 2.4),
    words(text('curvePicture.notBelow'), { x: LEFT + 98, y, fill: BLACK }),
    words(text('curvePicture.interval'), {
      x: WIDTH - RIGHT,
      y,
      'text-anchor': 'end',
      fill: BLACK,
    }),
  ];
}
