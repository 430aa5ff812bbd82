import { Button } from '@mantine/core';
import { useState } from 'react';
import { useQuery } from '../../session/use-query.ts';
import { useTexts } from '../../session/use-texts.ts';
import { Empty } from '../../ui/empty.tsx';
import { Place } from '../../ui/place.tsx';
import { QueryView } from '../../ui/query-view.tsx';
import { NewScaleDialog } from './new-scale-dialog.tsx';
import { ScaleWork } from './scale-work.tsx';
import { useMeasuresState } from './use-measures-state.ts';

/** Mål: the indexes, their items and how well these hang together. */
export function MeasuresPlace({ onSources }: { readonly onSources: () => void }) {
  const t = useTexts();
  const plan = useQuery('study.plan', {});
  const overview = useQuery('measures.scales', {});
  const [chosenId, setChosenId] = useState<string | null>(null);
  const [isAdding, setAdding] = useState(false);
  const scales = plan.status === 'done' ? plan.value.plan.scales : [];
  const variables = plan.status === 'done' ? plan.value.plan.variables : [];
  const reports = overview.status === 'done' ? overview.value.scales : [];
  const state = useMeasuresState(reports);
  const chosen = scales.find((scale) => scale.id === chosenId) ?? scales[0];
  const isWithoutSources =
    overview.status === 'failed' && overview.error.code === 'sources-missing';
  const actions = (
    <Button variant="default" onClick={() => setAdding(true)}>
      {t('measures.newScale')}
    </Button>
  );
  return (
    <>
      {plan.status === 'done' && chosen && !isWithoutSources ? (
        <ScaleWork
          key={JSON.stringify(chosen)}
          scales={scales}
          saved={chosen}
          overview={reports.find((scale) => scale.id === chosen.id) ?? null}
          waves={plan.value.plan.waves}
          state={state}
          actions={actions}
          onChoose={setChosenId}
        />
      ) : (
        <Place title={t('places.measures')} state={state} actions={actions}>
          <QueryView query={plan}>
            {() => (
              <Empty
                sentence={t('measures.empty')}
                action={<Button onClick={onSources}>{t('measures.goToSources')}</Button>}
              />
            )}
          </QueryView>
        </Place>
      )}
      {isAdding && (
        <NewScaleDialog
          scales={scales}
          variableIds={variables.map(({ id }) => id)}
          onClose={() => setAdding(false)}
          onAdded={setChosenId}
        />
      )}
    </>
  );
}
