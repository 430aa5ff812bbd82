import type { CheckedCell, CheckFinding, TableCheck } from '../../../shared/contract/checker.ts';

export interface OwnRemarks {
  /** Cells whose stars cannot follow, or that the check could not read. */
  readonly cells: readonly CheckedCell[];
  readonly findings: readonly CheckFinding[];
  /** Worth a stop before a file is made; what a label could say more clearly is not. */
  readonly isGrave: boolean;
}

const HINTS = ['label-log', 'label-scale', 'digits', 'decimals', 'no-marks'];

/** What should a person hear of the study's own tables? Null where all is well. */
export function ownRemarks({ cells, findings }: TableCheck): OwnRemarks | null {
  const doubtful = cells.filter(
    ({ verdict }) => verdict === 'impossible' || verdict === 'unreadable',
  );
  if (doubtful.length + findings.length === 0) return null;
  const isGrave = doubtful.length > 0 || findings.some(({ rule }) => !HINTS.includes(rule));
  return { cells: doubtful, findings, isGrave };
}
