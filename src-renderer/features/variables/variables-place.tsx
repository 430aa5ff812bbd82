import { Button } from '@mantine/core';
import { useState } from 'react';
import type { VariableOverview } from '../../../shared/contract/measures.ts';
import { useQuery } from '../../session/use-query.ts';
import { useTexts } from '../../session/use-texts.ts';
import { Empty } from '../../ui/empty.tsx';
import { Place } from '../../ui/place.tsx';
import { QueryView } from '../../ui/query-view.tsx';
import { CorrelationTable } from './correlation-table.tsx';
import { VariableInspector } from './variable-inspector.tsx';
import { VariableTable } from './variable-table.tsx';
import classes from './variables.module.css';

const NONE: readonly VariableOverview[] = [];

/** Variable: the dictionary of the analysis data. */
export function VariablesPlace({ onSources }: { readonly onSources: () => void }) {
  const t = useTexts();
  const query = useQuery('measures.variables', {});
  const [selectedId, setSelectedId] = useState<string | null>(null);
  const variables = query.status === 'done' ? query.value.variables : NONE;
  const selected = variables.find((variable) => variable.id === selectedId) ?? null;
  const state =
    query.status === 'done'
      ? t('variables.state', { count: variables.length, rows: query.value.rows })
      : '';
  return (
    <Place
      title={t('places.variables')}
      state={state}
      inspector={
        selected ? (
          <VariableInspector key={selected.id} variable={selected} />
        ) : (
          <p className={classes.soft}>{t('variables.inspectorEmpty')}</p>
        )
      }
    >
      <QueryView
        query={query}
        empty={
          <Empty
            sentence={t('variables.empty')}
            action={<Button onClick={onSources}>{t('variables.goToSources')}</Button>}
          />
        }
      >
        {(value) =>
          value.variables.length === 0 ? (
            <Empty sentence={t('variables.empty')} />
          ) : (
            <>
              <VariableTable
                variables={value.variables}
                selectedId={selectedId}
                onSelect={setSelectedId}
              />
              <div className={classes.below}>
                <CorrelationTable variables={value.variables} />
              </div>
            </>
          )
        }
      </QueryView>
    </Place>
  );
}
