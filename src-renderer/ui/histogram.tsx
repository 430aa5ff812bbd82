import { barX, rectY, ruleY, text, type PlotOptions } from '@observablehq/plot';
import { useMemo } from 'react';
import { useNumbers } from '../session/use-numbers.ts';
import { PlotFigure } from './plot-figure.tsx';

interface IndexProps {
  readonly label: string;
  /** Counts in equal steps from 0 to 1. */
  readonly counts: readonly number[];
  readonly width: number;
  readonly height: number;
}

/** How an index from 0 to 1 is spread. */
export function IndexHistogram({ label, counts, width, height }: IndexProps) {
  const numbers = useNumbers();
  const options = useMemo<PlotOptions>(() => {
    const bins = counts.map((count, step) => ({
      from: step / counts.length,
      to: (step + 1) / counts.length,
      count,
    }));
    return {
      width,
      height,
      marginLeft: 8,
      marginRight: 8,
      marginBottom: 22,
      marginTop: 6,
      x: {
        domain: [0, 1],
        ticks: [0, 0.25, 0.5, 0.75, 1],
        tickFormat: (tick: number) => numbers.fixed(tick, 2),
        label: null,
      },
      y: { axis: null },
      marks: [barYFromTo(bins), ruleY([0], { stroke: 'currentColor' })],
    };
  }, [counts, width, height, numbers]);
  return <PlotFigure label={label} options={options} />;
}

function barYFromTo(bins: readonly { from: number; to: number; count: number }[]) {
  return rectY(bins, {
    x1: 'from',
    x2: 'to',
    y: 'count',
    inset: 0.5,
    fill: 'var(--accent)',
  });
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
