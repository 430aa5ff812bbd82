import { CloseButton, NativeSelect } from '@mantine/core';
import type { ReactNode } from 'react';
import type { ModelColumn } from '../../../shared/plan/model-plan.ts';
import { useSession } from '../../session/session-context.ts';
import { useQuery } from '../../session/use-query.ts';
import { useTexts, useWords } from '../../session/use-texts.ts';
import { CaptionField } from './caption-field.tsx';
import type { EditableGridProps } from './grid-props.ts';
import classes from './models.module.css';

interface Props extends EditableGridProps {
  readonly onRemove: (id: string) => void;
}

/** The grid's head: estimator, standard errors, sample and caption of each model. */
export function ColumnSettings(props: Props) {
  const t = useTexts();
  const { set, selection, onColumn, onSelect, onRemove } = props;
  const selects = useSettingRows(set.columns);
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

interface SettingRow {
  readonly id: string;
  readonly title: string;
  readonly render: (
    column: ModelColumn,
    onColumn: (column: ModelColumn) => void,
    label: string,
  ) => ReactNode;
}

function useSettingRows(columns: readonly ModelColumn[]): SettingRow[] {
  const t = useTexts();
  const { language } = useSession();
  const registry = useRegistryOptions();
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
            const estimator = event.currentTarget.value;
            const [first] = registry.covariancesOf(estimator);
            const isKept = registry
              .covariancesOf(estimator)
              .some(({ value }) => value === column.covariance);
            const covariance = isKept ? column.covariance : (first?.value ?? column.covariance);
            onColumn({ ...column, estimator, covariance });
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
          data={registry
            .covariancesOf(column.estimator)
            .flatMap((entry) =>
              isClustered(entry.value)
                ? [entry, byMunicipality(entry, t('models.byMunicipality', { name: entry.label }))]
                : [entry],
            )}
          onChange={(event) => onColumn(withCovariance(column, event.currentTarget.value))}
        />
      ),
    },
    ...useSampleRows(columns),
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

const MUNICIPALITY = ' by municipality';

function isClustered(covariance: string): boolean {
  return covariance.startsWith('cluster');
}

function byMunicipality({ value }: { readonly value: string }, label: string) {
  return { value: `${value}${MUNICIPALITY}`, label };
}

/** The covariance and what it groups by as one choice of the list. */
function covarianceChoice({ covariance, cluster }: ModelColumn): string {
  return isClustered(covariance) && cluster === 'municipality'
    ? `${covariance}${MUNICIPALITY}`
    : covariance;
}

function withCovariance({ cluster: _former, ...column }: ModelColumn, choice: string): ModelColumn {
  return choice.endsWith(MUNICIPALITY)
    ? { ...column, covariance: choice.slice(0, -MUNICIPALITY.length), cluster: 'municipality' }
    : { ...column, covariance: choice };
}

function useRegistryOptions() {
  const words = useWords();
  const query = useQuery('catalog.list', {});
  const catalog = query.status === 'done' ? query.value : { estimators: [], covariances: [] };
  return {
    estimators: catalog.estimators.map(({ id, title }) => ({
      value: id,
      label: words.local(title),
    })),
    covariancesOf: (estimator: string) => {
      const allowed = catalog.estimators.find(({ id }) => id === estimator)?.covariances ?? [];
      return catalog.covariances
        .filter(({ id }) => allowed.includes(id))
        .map(({ id, title }) => ({ value: id, label: words.local(title) }));
    },
  };
}
