import classes from './share-bar.module.css';

interface Props {
  /** 0–1. */
  readonly share: number;
  readonly label: string;
}

/** A thin bar for a share of the whole. */
export function ShareBar({ share, label }: Props) {
  return (
    <svg className={classes.bar} viewBox="0 0 100 6" preserveAspectRatio="none" role="img">
      <title>{label}</title>
      <rect className={classes.track} width="100" height="6" />
      <rect className={classes.fill} width={100 * share} height="6" />
    </svg>
  );
}
