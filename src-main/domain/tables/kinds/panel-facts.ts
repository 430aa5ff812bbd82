/** On how many rows and persons of the panel do printed numbers rest? */
import type { StudyPlan } from '../../../../shared/plan/study-plan.ts';
import { factKey } from '../../disclosure/facts.ts';
import type { PanelFrame } from '../../panel/assemble-panel.ts';
import type { TableDraft } from './table-draft.ts';

/** The rows of the panel that a number is made of, and what is true of them. */
export interface PanelGroup {
  readonly rows: readonly number[];
  readonly conditions: Readonly<Record<string, string>>;
}

export interface PanelFacts {
  /** The key of the group's rows in a wave; `null` for all waves. */
  rows(group: PanelGroup, wave: string | null): string;
  /** The key of the group's persons in all waves. */
  persons(group: PanelGroup): string;
}

/** Counts groups of the panel's rows for the disclosure gate, the same in every table. */
export function panelFacts(draft: TableDraft, plan: StudyPlan, frame: PanelFrame): PanelFacts {
  const fact = ({ rows, conditions }: PanelGroup, wave: string | null): string =>
    draft.fact(factKey('rows', wave, conditions), rowsInWave(frame, rows, wave).length);
  return {
    rows: (group, wave) => {
      const key = fact(group, wave);
      const parts = plan.waves.map(({ id }) => fact(group, id));
      if (wave === null) draft.sum(key, parts);
      else draft.sum(fact(group, null), parts);
      return key;
    },
    persons: ({ rows, conditions }) =>
      draft.fact(factKey('persons', null, conditions), personsOf(frame, rows)),
  };
}

/** How many persons these rows are of. */
export function personsOf(frame: PanelFrame, rows: readonly number[]): number {
  return new Set(rows.map((row) => frame.entity[row])).size;
}

/** Of these rows, those of one wave; `null` for all. */
export function rowsInWave(
  frame: PanelFrame,
  rows: readonly number[],
  wave: string | null,
): readonly number[] {
  return wave === null ? rows : rows.filter((row) => frame.wave[row] === wave);
}

/** The rows where the variable is known. */
export function observedRows(frame: PanelFrame, variable: string): number[] {
  const values = frame.columns.get(variable)?.values ?? [];
  return values.flatMap((value, row) => (value === null ? [] : [row]));
}

/** The categories that a coefficient's name holds: `party=V`, `socr*party=V`. */
export function levelsIn(term: string): { readonly variable: string; readonly level: string }[] {
  return term.split('*').flatMap((part) => {
    const [variable = '', level] = part.split('=');
    return level === undefined ? [] : [{ variable, level }];
  });
}
