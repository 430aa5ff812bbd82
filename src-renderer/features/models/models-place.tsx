import { useState } from 'react';
import type { Output } from '../../../shared/contract/index.ts';
import type { StudyPlan } from '../../../shared/plan/study-plan.ts';
import { useQuery } from '../../session/use-query.ts';
import { useTexts } from '../../session/use-texts.ts';
import { Empty } from '../../ui/empty.tsx';
import { Place } from '../../ui/place.tsx';
import { QueryView } from '../../ui/query-view.tsx';
import { AlternativeRegister } from './alternative-register.tsx';
import { ModelGrid } from './model-grid.tsx';
import { ModelInspector } from './model-inspector.tsx';
import { NewSetButton } from './new-set-button.tsx';
import { RobustnessSection } from './robustness-section.tsx';
import { RunButton } from './run-button.tsx';
import { type Selection } from './selection.ts';
import { SetBar } from './set-bar.tsx';

type Results = Output<'models.results'>['modelSets'];

/** Modeller: specification and results as one grid. */
export function ModelsPlace({ onSources }: { readonly onSources: () => void }) {
  const t = useTexts();
  const planQuery = useQuery('study.plan', {});
  const resultQuery = useQuery('models.results', {});
  const [chosenId, setChosenId] = useState<string | null>(null);
  const [selection, setSelection] = useState<Selection | null>(null);
  const plan = planQuery.status === 'done' ? planQuery.value.plan : null;
  const results = resultQuery.status === 'done' ? resultQuery.value.modelSets : [];
  const set = plan?.modelSets.find(({ id }) => id === chosenId) ?? plan?.modelSets[0] ?? null;
  const own = results.find(({ id }) => id === set?.id)?.columns ?? [];
  return (
    <Place
      title={t('places.models')}
      state={useModelsState(results, plan)}
      actions={<RunButton onSourcesMissing={onSources} />}
      inspector={
        plan && set ? (
          <ModelInspector plan={plan} set={set} results={own} selection={selection} />
        ) : undefined
      }
    >
      <QueryView query={planQuery}>
        {(value) =>
          set === null ? (
            <Empty
              sentence={t('models.empty')}
              action={<NewSetButton plan={value.plan} onAdded={setChosenId} />}
            />
          ) : (
            <>
              <SetBar plan={value.plan} set={set} onChoose={setChosenId} />
              <ModelGrid
                plan={value.plan}
                set={set}
                results={own}
                selection={selection}
                onSelect={setSelection}
              />
              <AlternativeRegister plan={value.plan} set={set} />
              <RobustnessSection key={set.id} plan={value.plan} set={set} />
            </>
          )
        }
      </QueryView>
    </Place>
  );
}

function useModelsState(results: Results, plan: StudyPlan | null): string {
  const t = useTexts();
  const total = plan?.modelSets.reduce((sum, set) => sum + set.columns.length, 0) ?? 0;
  if (total === 0) return t('models.stateNone');
  const statuses = results.flatMap((set) => set.columns.map((column) => column.status));
  const failed = statuses.filter((status) => status === 'failed').length;
  if (failed > 0) return t('models.stateFailed', { count: failed });
  const stale = statuses.filter((status) => status === 'stale').length;
  if (stale > 0) return t('models.stateStale', { count: stale });
  const done = statuses.filter((status) => status === 'done').length;
  return done === total
    ? t('models.stateDone', { count: total })
    : t('models.stateNotRun', { count: total - done });
}
