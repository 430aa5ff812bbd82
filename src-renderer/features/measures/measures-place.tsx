import { Button, Tabs } from '@mantine/core';
import { useState } from 'react';
import type { Output } from '../../../shared/contract/index.ts';
import type { ScalePlan } from '../../../shared/plan/scale-plan.ts';
import { useNumbers } from '../../session/use-numbers.ts';
import { useQuery } from '../../session/use-query.ts';
import { useTexts, useWords } from '../../session/use-texts.ts';
import { Empty } from '../../ui/empty.tsx';
import { Place } from '../../ui/place.tsx';
import { QueryView } from '../../ui/query-view.tsx';
import { NewScaleDialog } from './new-scale-dialog.tsx';
import { ScaleEditor } from './scale-editor.tsx';
import classes from './measures.module.css';
import { ScaleInspector } from './scale-inspector.tsx';

type ScaleOverview = Output<'measures.scales'>['scales'][number];

/** Mål: the indexes, their items and how well these hang together. */
export function MeasuresPlace({ onSources }: { readonly onSources: () => void }) {
  const t = useTexts();
  const plan = useQuery('study.plan', {});
  const overview = useQuery('measures.scales', {});
  const [chosenId, setChosenId] = useState<string | null>(null);
  const [isAdding, setAdding] = useState(false);
  const scales = plan.status === 'done' ? plan.value.plan.scales : [];
  const chosen = scales.find((scale) => scale.id === chosenId) ?? scales[0] ?? null;
  const reports = overview.status === 'done' ? overview.value.scales : [];
  const report = reports.find((scale) => scale.id === chosen?.id) ?? null;
  const needsSources =
    overview.status === 'failed' && overview.error.code === 'sources-missing' ? (
      <Empty
        sentence={t('measures.empty')}
        action={<Button onClick={onSources}>{t('measures.goToSources')}</Button>}
      />
    ) : undefined;
  return (
    <Place
      title={t('places.measures')}
      state={useMeasuresState(reports)}
      actions={
        <Button variant="default" onClick={() => setAdding(true)}>
          {t('measures.newScale')}
        </Button>
      }
      inspector={<ScaleInspector report={report} />}
    >
      <QueryView query={plan}>
        {({ plan: { waves } }) => (
          <>
            <ScaleTabs scales={scales} chosen={chosen} onChoose={setChosenId} />
            {needsSources}
            {chosen && needsSources === undefined && (
              <ScaleEditor
                key={JSON.stringify(chosen)}
                saved={chosen}
                overview={report}
                others={scales.filter((scale) => scale !== chosen)}
                waves={waves}
              />
            )}
          </>
        )}
      </QueryView>
      {isAdding && (
        <NewScaleDialog scales={scales} onClose={() => setAdding(false)} onAdded={setChosenId} />
      )}
    </Place>
  );
}

function useMeasuresState(reports: readonly ScaleOverview[]): string {
  const t = useTexts();
  const numbers = useNumbers();
  if (reports.length === 0) return t('measures.stateNone');
  return t('measures.stateDone', {
    count: reports.length,
    alphas: reports.map((scale) => numbers.fixed(scale.pooled.alpha, 2)).join(' · '),
  });
}

interface TabsProps {
  readonly scales: readonly ScalePlan[];
  readonly chosen: ScalePlan | null;
  readonly onChoose: (id: string | null) => void;
}

function ScaleTabs({ scales, chosen, onChoose }: TabsProps) {
  const t = useTexts();
  const words = useWords();
  if (scales.length === 0) return <Empty sentence={t('measures.empty')} />;
  return (
    <Tabs value={chosen?.id ?? null} onChange={onChoose} className={classes.tabs}>
      <Tabs.List aria-label={t('measures.scales')}>
        {scales.map((scale) => (
          <Tabs.Tab key={scale.id} value={scale.id}>
            {words.local(scale.title)}
          </Tabs.Tab>
        ))}
      </Tabs.List>
    </Tabs>
  );
}
