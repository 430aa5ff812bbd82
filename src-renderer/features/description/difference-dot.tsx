import classes from './description.module.css';

const WIDTH = 140;
const HEIGHT = 20;
const EDGE = 6;
/** The line reaches so many standard deviations to either side. */
const REACH = 0.5;
/** From here on a difference is worth a thought. */
const NOTEWORTHY = 0.1;

/** A standardized difference as a dot beside zero; the dashes stand at 0.1. The number is beside it. */
export function DifferenceDot({ value }: { readonly value: number }) {
  const middle = HEIGHT / 2;
  const shown = Math.max(-REACH, Math.min(REACH, value));
  const at = (place: number) => EDGE + ((place + REACH) / (2 * REACH)) * (WIDTH - 2 * EDGE);
  return (
    <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} width={WIDTH} height={HEIGHT} aria-hidden="true">
      <path className={classes.axis} d={`M${EDGE} ${middle}H${WIDTH - EDGE}`} />
      <path className={classes.zero} d={`M${at(0)} 2V${HEIGHT - 2}`} />
      {[-NOTEWORTHY, NOTEWORTHY].map((limit) => (
        <path key={limit} className={classes.limit} d={`M${at(limit)} 3V${HEIGHT - 3}`} />
      ))}
      <path className={classes.gap} d={`M${at(0)} ${middle}H${at(shown)}`} />
      <circle
        className={Math.abs(value) > NOTEWORTHY ? classes.answerDot : classes.listDot}
        cx={at(shown)}
        cy={middle}
        r="4.5"
      />
    </svg>
  );
}
