import { Button, Tabs } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { type ReactNode, useState } from 'react';
import type { Output } from '../../../shared/contract/index.ts';
import type { ScalePlan } from '../../../shared/plan/scale-plan.ts';
import type { WavePlan } from '../../../shared/plan/study-plan.ts';
import { useSession } from '../../session/session-context.ts';
import { useEdit } from '../../session/use-command.ts';
import { useQuery } from '../../session/use-query.ts';
import { useTexts, useWords } from '../../session/use-texts.ts';
import { Place } from '../../ui/place.tsx';
import { AddItem } from './add-item.tsx';
import { isSameScale, itemsOutside } from './draft-scale.ts';
import { ItemTable } from './item-table.tsx';
import classes from './measures.module.css';
import { ScaleInspector } from './scale-inspector.tsx';
import { ScaleSettings } from './scale-settings.tsx';

const LIVE_PAUSE_MS = 120;

interface Props {
  readonly scales: readonly ScalePlan[];
  readonly saved: ScalePlan;
  readonly overview: Output<'measures.scales'>['scales'][number] | null;
  readonly waves: readonly WavePlan[];
  readonly state: string;
  readonly actions: ReactNode;
  readonly onChoose: (id: string | null) => void;
}

/** One index: its items in the middle, what they make at the edge; every change is tried at once. */
export function ScaleWork(props: Props) {
  const { scales, saved, overview, waves } = props;
  const t = useTexts();
  const [draft, setDraft] = useState(saved);
  const trial = useTrial(draft);
  const isChanged = !isSameScale(draft, saved);
  return (
    <Place
      title={t('places.measures')}
      state={props.state}
      actions={props.actions}
      inspector={<ScaleInspector scale={draft} trial={trial} waves={waves} onChange={setDraft} />}
    >
      <ScaleTabs scales={scales} chosen={saved.id} onChoose={props.onChoose} />
      <div className={classes.editor}>
        <ItemTable
          scale={draft}
          report={trial.status === 'done' ? trial.value.pooled : null}
          distributions={overview?.distributions ?? []}
          waves={waves}
          onChange={setDraft}
        />
        <AddItem scale={draft} candidates={itemsOutside(draft, scales)} onChange={setDraft} />
        <ScaleSettings
          scale={draft}
          costs={isChanged ? [] : (overview?.observationsByRule ?? [])}
          onChange={setDraft}
        />
        <SaveBar draft={draft} isChanged={isChanged} onDiscard={() => setDraft(saved)} />
      </div>
    </Place>
  );
}

/** What the draft would be like, asked again after each pause in editing. */
function useTrial(draft: ScalePlan) {
  const [settled] = useDebouncedValue(draft, LIVE_PAUSE_MS);
  return useQuery('measures.tryScale', {
    items: settled.items.map(({ id, isReversed }) => ({ id, isReversed })),
    minimum: settled.minimum,
    maximum: settled.maximum,
    minimumAnswered: settled.minimumAnswered,
    ...(settled.extraction === undefined ? {} : { extraction: settled.extraction }),
    ...(settled.correlations === undefined ? {} : { correlations: settled.correlations }),
  });
}

interface SaveProps {
  readonly draft: ScalePlan;
  readonly isChanged: boolean;
  readonly onDiscard: () => void;
}

function SaveBar({ draft, isChanged, onDiscard }: SaveProps) {
  const t = useTexts();
  const edit = useEdit();
  const { notify } = useSession();
  const save = async () => {
    if (await edit({ kind: 'put-scale', value: draft })) notify('done', t('measures.saved'));
  };
  return (
    <div className={classes.buttons}>
      <Button disabled={!isChanged} onClick={() => void save()}>
        {t('measures.save')}
      </Button>
      <Button variant="default" disabled={!isChanged} onClick={onDiscard}>
        {t('measures.discard')}
      </Button>
      <span className={classes.unsaved} role="status">
        {isChanged && t('measures.unsaved')}
      </span>
    </div>
  );
}

interface TabsProps {
  readonly scales: readonly ScalePlan[];
  readonly chosen: string;
  readonly onChoose: (id: string | null) => void;
}

function ScaleTabs({ scales, chosen, onChoose }: TabsProps) {
  const t = useTexts();
  const words = useWords();
  return (
    <Tabs value={chosen} onChange={onChoose} className={classes.tabs}>
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
