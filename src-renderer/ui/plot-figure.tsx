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
    const drawing = Plot.plot(options);
    // The picture is one image with one label; Plot also labels its groups, which have no role.
    for (const group of drawing.querySelectorAll('g[aria-label]')) {
      group.removeAttribute('aria-label');
    }
    holder.current?.replaceChildren(drawing);
    return () => drawing.remove();
  }, [options]);
  return <div ref={holder} className={classes.figure} role="img" aria-label={label} />;
}
