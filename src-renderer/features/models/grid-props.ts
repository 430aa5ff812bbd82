import type { ModelColumn, ModelSet } from '../../../shared/plan/model-plan.ts';
import type { StudyPlan } from '../../../shared/plan/study-plan.ts';
import type { ColumnResult, Selection } from './selection.ts';

/** What the grid's parts show. */
export interface GridProps {
  readonly plan: StudyPlan;
  readonly set: ModelSet;
  readonly results: readonly ColumnResult[];
  readonly selection: Selection | null;
  readonly onSelect: (selection: Selection) => void;
}

/** The same where a model can be changed. */
export interface EditableGridProps extends GridProps {
  readonly onColumn: (column: ModelColumn) => void;
}
