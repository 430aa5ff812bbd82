import type { ReactNode } from 'react';
import classes from './empty.module.css';

interface Props {
  /** What will stand here, in one sentence. */
  readonly sentence: string;
  /** The one button that brings it about. */
  readonly action?: ReactNode;
  /** A faint drawing of what will stand here. */
  readonly picture?: ReactNode;
}

/** An empty place: teaches with one sentence and a picture. */
export function Empty({ sentence, action, picture }: Props) {
  return (
    <div className={classes.empty}>
      <div className={classes.picture} aria-hidden="true">
        {picture ?? <TableSketch />}
      </div>
      <p className={classes.sentence}>{sentence}</p>
      {action}
    </div>
  );
}

const LINES = [0, 1, 2, 3, 4];

function TableSketch() {
  return (
    <svg viewBox="0 0 240 120" width="240" height="120">
      <path d="M4 10h232M4 110h232" stroke="currentColor" strokeWidth="3" />
      <path d="M4 32h232" stroke="currentColor" strokeWidth="1" />
      {LINES.map((line) => (
        <g key={line} stroke="currentColor" strokeWidth="4" strokeLinecap="round" opacity="0.6">
          <path d={`M10 ${44 + line * 14}h${70 - (line % 3) * 14}`} />
          <path d={`M124 ${44 + line * 14}h26M168 ${44 + line * 14}h26M208 ${44 + line * 14}h22`} />
        </g>
      ))}
    </svg>
  );
}
