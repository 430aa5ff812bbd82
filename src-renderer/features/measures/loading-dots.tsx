import { useNumbers } from '../../session/use-numbers.ts';
import { useTexts } from '../../session/use-texts.ts';
import classes from './measures.module.css';

const WIDTH = 200;
const HEIGHT = 22;
const EDGE = 6;
const ACCEPTABLE = 0.4;

interface Props {
  readonly loadings: readonly { readonly item: string; readonly loading: number | null }[];
}

/** Each item's loading as a dot on a line from 0 to 1, the usual threshold of .40 marked. */
export function LoadingDots({ loadings }: Props) {
  const numbers = useNumbers();
  return (
    <ul className={classes.dots}>
      {loadings.map(({ item, loading }) => (
        <li key={item} className={classes.dotRow}>
          <span className={classes.dotName}>{item}</span>
          <LoadingLine loading={loading} />
          <span className={classes.dotValue}>{numbers.fixed(loading, 2)}</span>
        </li>
      ))}
    </ul>
  );
}

function LoadingLine({ loading }: { readonly loading: number | null }) {
  const t = useTexts();
  const numbers = useNumbers();
  const at = (value: number) => EDGE + Math.min(1, Math.max(0, value)) * (WIDTH - 2 * EDGE);
  const middle = HEIGHT / 2;
  const isWeak = loading !== null && loading < ACCEPTABLE;
  return (
    <svg
      className={classes.dotLine}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={t('measures.loadingOf', { loading: numbers.fixed(loading, 2) })}
    >
      <path className={classes.axis} d={`M${at(0)} ${middle}H${at(1)}`} />
      <path className={classes.threshold} d={`M${at(ACCEPTABLE)} 3V${HEIGHT - 3}`} />
      {loading !== null && (
        <circle
          className={isWeak ? classes.weakDot : classes.dot}
          cx={at(loading)}
          cy={middle}
          r="5"
        />
      )}
    </svg>
  );
}
