import * as Plot from '@observablehq/plot';
import { useEffect, useRef } from 'react';
import classes from './plot-figure.module.css';

interface Props {
  /** What the picture shows, in words; also read aloud. */
  readonly label: string;
  readonly options: Plot.PlotOptions;
}

/** A small picture drawn by Plot in the window's ink. */
export function PlotFigure({ label, options }: Props) {
  const holder = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const drawing = Plot.plot({ ...options, ariaLabel: label });
    holder.current?.replaceChildren(drawing);
    return () => drawing.remove();
  }, [label, options]);
  return <div ref={holder} className={classes.figure} role="img" aria-label={label} />;
}
