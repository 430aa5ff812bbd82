import { CloseButton, NativeSelect } from '@mantine/core';
import type { ModelColumn, ModelSet } from '../../../shared/plan/model-plan.ts';
import type { StudyPlan } from '../../../shared/plan/study-plan.ts';
import { useSession } from '../../session/session-context.ts';
import { useQuery } from '../../session/use-query.ts';
import { useTexts, useWords } from '../../session/use-texts.ts';
import { CaptionField } from './caption-field.tsx';
import {
  choiceOf,
  covarianceChoice,
  GROUPINGS,
  isClustered,
  withCovariance,
  withEstimator,
} from './column-choices.ts';
import { useOptionRows } from './column-options.tsx';
import type { SettingRow } from './setting-row.ts';
import type { EditableGridProps } from './grid-props.ts';
import classes from './models.module.css';

interface Props extends EditableGridProps {
  readonly onRemove: (id: string) => void;
}

/** The grid's head: estimator, standard errors, sample and caption of each model. */
export function ColumnSettings(props: Props) {
  const t = useTexts();
  const { set, selection, onColumn, onSelect, onRemove } = props;
  const selects = useSettingRows(set, props.plan);
  return (
    <thead>
      <tr>
        <th scope="col" className={classes.corner}>
          {t('models.term')}
        </th>
        {set.columns.map((column) => (
          <th
            key={column.id}
            scope="col"
            className={
              selection?.kind === 'column' && selection.column === column.id
                ? `${classes.columnHead} ${classes.selected}`
                : classes.columnHead
            }
          >
            <button
              type="button"
              className={classes.headButton}
              aria-label={t('models.selectColumn', { column: column.id })}
              onClick={() => onSelect({ kind: 'column', column: column.id })}
            >
              {t('models.model', { column: column.id })}
            </button>
            {set.columns.length > 1 && (
              <CloseButton
                size="xs"
                className={classes.removeColumn}
                aria-label={t('models.removeColumn', { column: column.id })}
                onClick={() => onRemove(column.id)}
              />
            )}
          </th>
        ))}
      </tr>
      {selects.map(({ id, title, render }) => (
        <tr key={id} className={classes.settingRow}>
          <th scope="row">{title}</th>
          {set.columns.map((column) => (
            <td key={column.id}>
              {render(
                column,
                onColumn,
                t('models.settingOf', { setting: title, column: column.id }),
              )}
            </td>
          ))}
        </tr>
      ))}
    </thead>
  );
}

function useSettingRows(set: ModelSet, plan: StudyPlan): SettingRow[] {
  const t = useTexts();
  const { language } = useSession();
  const registry = useRegistryOptions();
  const options = useOptionRows(set, plan, registry.entries);
  return [
    {
      id: 'estimator',
      title: t('models.estimator'),
      render: (column, onColumn, label) => (
        <NativeSelect
          aria-label={label}
          value={column.estimator}
          data={registry.estimators}
          onChange={(event) => {
            const chosen = registry.entryOf(event.currentTarget.value);
            if (chosen !== undefined) onColumn(withEstimator(column, chosen));
          }}
        />
      ),
    },
    {
      id: 'covariance',
      title: t('models.covariance'),
      render: (column, onColumn, label) => (
        <NativeSelect
          aria-label={label}
          value={covarianceChoice(column)}
          data={registry.covariancesOf(column.estimator).flatMap((entry) => {
            const { value, label: name } = entry;
            if (!isClustered(value)) return [entry];
            const [byPlace, byBoth] = GROUPINGS.map((grouping) => choiceOf(value, grouping));
            return [
              entry,
              { value: byPlace ?? '', label: t('models.byMunicipality', { name }) },
              ...(value === 'cluster'
                ? [{ value: byBoth ?? '', label: t('models.byBoth', { name }) }]
                : []),
            ];
          })}
          onChange={(event) => onColumn(withCovariance(column, event.currentTarget.value))}
        />
      ),
    },
    ...options,
    ...useSampleRows(set.columns),
    {
      id: 'caption',
      title: t('models.caption'),
      render: (column, onColumn, label) => (
        <CaptionField
          key={`${language}-${column.caption[language]}`}
          label={label}
          column={column}
          onColumn={onColumn}
        />
      ),
    },
  ];
}

function useSampleRows(columns: readonly ModelColumn[]): SettingRow[] {
  const t = useTexts();
  return [
    {
      id: 'sample',
      title: t('models.sample'),
      render: (column, onColumn, label) => (
        <NativeSelect
          aria-label={label}
          value={column.sample.completeOn ?? ''}
          data={[
            { value: '', label: t('models.sampleOwn') },
            ...columns
              .filter(({ id }) => id !== column.id)
              .map(({ id }) => ({ value: id, label: t('models.sampleAs', { column: id }) })),
          ]}
          onChange={(event) =>
            onColumn({
              ...column,
              sample: { ...column.sample, completeOn: event.currentTarget.value || null },
            })
          }
        />
      ),
    },
    {
      id: 'persons',
      title: t('models.persons'),
      render: (column, onColumn, label) => (
        <NativeSelect
          aria-label={label}
          value={column.sample.persons}
          data={[
            { value: 'all', label: t('models.personsAll') },
            { value: 'two-rows', label: t('models.personsTwoRows') },
          ]}
          onChange={(event) =>
            onColumn({
              ...column,
              sample: {
                ...column.sample,
                persons: event.currentTarget.value === 'two-rows' ? 'two-rows' : 'all',
              },
            })
          }
        />
      ),
    },
  ];
}

function useRegistryOptions() {
  const words = useWords();
  const query = useQuery('catalog.list', {});
  const catalog = query.status === 'done' ? query.value : { estimators: [], covariances: [] };
  const entryOf = (estimator: string) => catalog.estimators.find(({ id }) => id === estimator);
  return {
    entries: catalog.estimators,
    entryOf,
    estimators: catalog.estimators.map(({ id, title }) => ({
      value: id,
      label: words.local(title),
    })),
    covariancesOf: (estimator: string) => {
      const allowed = entryOf(estimator)?.covariances ?? [];
      return catalog.covariances
        .filter(({ id }) => allowed.includes(id))
        .map(({ id, title }) => ({ value: id, label: words.local(title) }));
    },
  };
}
