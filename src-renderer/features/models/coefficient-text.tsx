import { formatEstimate } from '../../../shared/table/format-cell.ts';
import { screenStyle } from '../../../shared/table/number-format.ts';
import { STANDARD_STAR_RULE, starsFor } from '../../../shared/table/star-rule.ts';
import { useSession } from '../../session/session-context.ts';
import classes from './models.module.css';
import type { Coefficient } from './selection.ts';

interface Props {
  readonly coefficient: Coefficient;
  readonly isStale: boolean;
}

/** A coefficient as the table will print it, with the screen's minus. */
export function CoefficientText({ coefficient, isStale }: Props) {
  const { language } = useSession();
  const { estimate, standardError, pValue } = coefficient;
  const stars = starsFor(pValue, STANDARD_STAR_RULE);
  return (
    <span className={isStale ? classes.staleNumber : classes.number}>
      {formatEstimate({ estimate, standardError, stars }, screenStyle(language))}
    </span>
  );
}
