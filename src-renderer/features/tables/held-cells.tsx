import type { Output } from '../../../shared/contract/index.ts';
import type { Language } from '../../../shared/plan/local-text.ts';
import { useQuery } from '../../session/use-query.ts';
import { useTexts } from '../../session/use-texts.ts';
import { ReleaseFindings } from './release-findings.tsx';
import classes from './remarks.module.css';

interface Props {
  readonly table: string;
  readonly language: Language;
}

/** Cells by `placeKey`. */
export type HeldPlaces = ReadonlySet<string>;

export function placeKey({ row, column }: { row: string | null; column: string | null }): string {
  return JSON.stringify([row, column]);
}

/** Which cells of the table would leave as dashes? None until the gate has answered. */
export function useHeldCells(props: Props): HeldPlaces {
  const findings = useReview(props)?.findings ?? [];
  return new Set(findings.filter(({ action }) => action === 'withheld').map(placeKey));
}

/** What the gate says of one table while it is still here; `null` until it has answered. */
function useReview({ table, language }: Props): Output<'disclosure.review'> | null {
  const review = useQuery('disclosure.review', { tables: [table], language });
  return review.status === 'done' ? review.value : null;
}

/** How many cells of the table would leave as dashes, and why. */
export function HeldCells(props: Props) {
  const t = useTexts();
  const review = useReview(props);
  const count = review?.findings.filter(({ action }) => action === 'withheld').length ?? 0;
  if (review === null || count === 0) return null;
  return (
    <details className={classes.remarks}>
      <summary>{t('disclosure.previewHeld', { count })}</summary>
      <ReleaseFindings review={review} />
    </details>
  );
}
