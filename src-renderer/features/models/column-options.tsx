import { NativeSelect } from '@mantine/core';
import type { ModelColumn, ModelSet } from '../../../shared/plan/model-plan.ts';
import type { StudyPlan } from '../../../shared/plan/study-plan.ts';
import { useTexts, useWords } from '../../session/use-texts.ts';
import { type EstimatorEntry, optionValue, withOption, withWeights } from './column-choices.ts';
import type { SettingRow } from './setting-row.ts';

/** Rows for what only some estimators know: their own options, and probability weights. */
export function useOptionRows(
  { outcome, columns }: ModelSet,
  { variables }: StudyPlan,
  estimators: readonly EstimatorEntry[],
): SettingRow[] {
  const t = useTexts();
  const words = useWords();
  const entryOf = ({ estimator }: ModelColumn) => estimators.find(({ id }) => id === estimator);
  const options = new Map(
    columns.flatMap((column) => (entryOf(column)?.options ?? []).map((one) => [one.id, one])),
  );
  const numbers = variables.filter(({ id, type }) => type === 'number' && id !== outcome);
  const rows = [...options.values()].map((option): SettingRow => ({
    id: option.id,
    title: words.local(option.title),
    render: (column, onColumn, label) =>
      entryOf(column)?.options.some(({ id }) => id === option.id) ? (
        <NativeSelect
          aria-label={label}
          value={optionValue(column, option)}
          data={option.values.map(({ id, title }) => ({ value: id, label: words.local(title) }))}
          onChange={(event) => onColumn(withOption(column, option.id, event.currentTarget.value))}
        />
      ) : null,
  }));
  if (!columns.some((column) => entryOf(column)?.takesWeights)) return rows;
  const weights: SettingRow = {
    id: 'weights',
    title: t('models.weights'),
    render: (column, onColumn, label) =>
      entryOf(column)?.takesWeights ? (
        <NativeSelect
          aria-label={label}
          value={column.weights ?? ''}
          data={[
            { value: '', label: t('models.unweighted') },
            ...numbers.map(({ id, label: name }) => ({ value: id, label: words.local(name) })),
          ]}
          onChange={(event) => onColumn(withWeights(column, event.currentTarget.value || null))}
        />
      ) : null,
  };
  return [...rows, weights];
}
