import { barX, rectY, ruleY, text, type PlotOptions } from '@observablehq/plot';
import { useMemo } from 'react';
import { useNumbers } from '../session/use-numbers.ts';
import { PlotFigure } from './plot-figure.tsx';

/** A step of a histogram with how many values lie in it. */
export interface Bin {
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

/** The steps of an index from 0 to 1. */
export function indexBins(counts: readonly number[]): Bin[] {
  return counts.map((count, step) => ({
    from: step / counts.length,
    to: (step + 1) / counts.length,
    count,
  }));
}

interface HistogramProps {
  readonly label: string;
  readonly bins: readonly Bin[];
  readonly decimals: number;
  readonly width: number;
  readonly height: number;
}

/** How a number is spread. */
export function Histogram({ label, bins, decimals, width, height }: HistogramProps) {
  const numbers = useNumbers();
  const options = useMemo<PlotOptions>(
    () => ({
      width,
      height,
      marginLeft: 12,
      marginRight: 12,
      marginBottom: 22,
      marginTop: 6,
      x: {
        domain: [bins[0]?.from ?? 0, bins.at(-1)?.to ?? 1],
        ticks: 4,
        tickFormat: (tick: number) => numbers.fixed(tick, decimals),
        label: null,
      },
      y: { axis: null },
      marks: [
        rectY(bins, { x1: 'from', x2: 'to', y: 'count', inset: 0.5, fill: 'var(--accent)' }),
        ruleY([0], { stroke: 'currentColor' }),
      ],
    }),
    [bins, decimals, width, height, numbers],
  );
  return <PlotFigure label={label} options={options} />;
}

const LETTER_WIDTH = 5.6;
const WIDEST_MARGIN = 150;

function leftMargin(rows: CategoryProps['rows']): number {
  const longest = Math.max(0, ...rows.map((row) => row.label.length));
  return Math.min(WIDEST_MARGIN, 12 + longest * LETTER_WIDTH);
}

interface CategoryProps {
  readonly label: string;
  readonly rows: readonly { readonly label: string; readonly count: number }[];
  readonly width: number;
}

/** How often each category occurs, one bar under the other. */
export function CategoryBars({ label, rows, width }: CategoryProps) {
  const numbers = useNumbers();
  const options = useMemo<PlotOptions>(
    () => ({
      width,
      height: rows.length * 20 + 8,
      marginLeft: leftMargin(rows),
      marginRight: 44,
      marginTop: 4,
      marginBottom: 4,
      x: { axis: null },
      y: { label: null, tickSize: 0, domain: rows.map((row) => row.label) },
      marks: [
        barX(rows, { x: 'count', y: 'label', fill: 'var(--accent)', insetTop: 3, insetBottom: 3 }),
        text(rows, {
          x: 'count',
          y: 'label',
          text: (row: { count: number }) => numbers.count(row.count),
          textAnchor: 'start',
          dx: 4,
          fill: 'currentColor',
        }),
      ],
    }),
    [rows, width, numbers],
  );
  return <PlotFigure label={label} options={options} />;
}
