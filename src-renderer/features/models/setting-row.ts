import type { ReactNode } from 'react';
import type { ModelColumn } from '../../../shared/plan/model-plan.ts';

/** A line of choices, one for each model that has it. */
export interface SettingRow {
  readonly id: string;
  readonly title: string;
  readonly render: (
    column: ModelColumn,
    onColumn: (column: ModelColumn) => void,
    label: string,
  ) => ReactNode;
}
