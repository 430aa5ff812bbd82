import { fitPanel, type FitError, type FitRequest, type PanelFit } from '../stats/fit-panel.ts';
import type { Result } from '../../shared/kernel/result.ts';
import type { RowWorkers } from '../stats/panel/row-tasks.ts';
import {
  type Influence,
  type InfluenceRequest,
  leaveOneOut,
} from '../stats/robustness/leave-one-out.ts';
import {
  fitGrid,
  type GridAnswer,
  type GridRequest,
  type Progress,
} from '../stats/robustness/specification-grid.ts';

/** What the estimation thread can be asked: numbers and codes only, whatever the question. */
export type EstimateJob =
  | { readonly kind: 'fit'; readonly request: FitRequest }
  | { readonly kind: 'grid'; readonly request: GridRequest }
  | { readonly kind: 'influence'; readonly request: InfluenceRequest };

/** What each job answers. */
export interface EstimateAnswers {
  readonly fit: Result<PanelFit, FitError>;
  readonly grid: readonly Result<GridAnswer, FitError>[];
  readonly influence: Result<Influence, FitError>;
}

/** Does one job; long ones tell how far they are. */
export function runEstimateJob(
  job: EstimateJob,
  workers: RowWorkers,
  progress: Progress,
): EstimateAnswers[EstimateJob['kind']] {
  switch (job.kind) {
    case 'fit':
      return fitPanel(job.request, workers);
    case 'grid':
      return fitGrid(job.request, progress);
    case 'influence':
      return leaveOneOut(job.request, progress);
  }
}

/** What comes back from the thread. */
export type ThreadMessage =
  | { readonly id: number; readonly answer: EstimateAnswers[EstimateJob['kind']] }
  | { readonly id: number; readonly done: number; readonly total: number };
