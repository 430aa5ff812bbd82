import { Button } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import type { Output } from '../../../shared/contract/index.ts';
import type { ScalePlan } from '../../../shared/plan/scale-plan.ts';
import type { WavePlan } from '../../../shared/plan/study-plan.ts';
import { useSession } from '../../session/session-context.ts';
import { useEdit } from '../../session/use-command.ts';
import { useQuery } from '../../session/use-query.ts';
import { useTexts } from '../../session/use-texts.ts';
import { AddItem } from './add-item.tsx';
import { isSameScale, itemsOutside } from './draft-scale.ts';
import { ItemTable } from './item-table.tsx';
import classes from './measures.module.css';
import { ScalePicture } from './scale-picture.tsx';
import { ScaleSettings } from './scale-settings.tsx';

const LIVE_PAUSE_MS = 120;

interface Props {
  readonly saved: ScalePlan;
  readonly overview: Output<'measures.scales'>['scales'][number] | null;
  readonly others: readonly ScalePlan[];
  readonly waves: readonly WavePlan[];
}

/** One index: its items left, what they make right; every change is tried out at once. */
export function ScaleEditor({ saved, overview, others, waves }: Props) {
  const t = useTexts();
  const edit = useEdit();
  const { notify } = useSession();
  const [draft, setDraft] = useState(saved);
  const trial = useTrial(draft);
  const isChanged = !isSameScale(draft, saved);
  const save = async () => {
    if (await edit({ kind: 'put-scale', value: draft })) notify('done', t('measures.saved'));
  };
  return (
    <div className={classes.editor}>
      <div className={classes.left}>
        <ItemTable
          scale={draft}
          report={trial.status === 'done' ? trial.value.pooled : null}
          distributions={overview?.distributions ?? []}
          waves={waves}
          onChange={setDraft}
        />
        <AddItem scale={draft} candidates={itemsOutside(draft, others)} onChange={setDraft} />
        <ScaleSettings
          scale={draft}
          costs={isChanged ? [] : (overview?.observationsByRule ?? [])}
          onChange={setDraft}
        />
        <div className={classes.buttons}>
          <Button disabled={!isChanged} onClick={() => void save()}>
            {t('measures.save')}
          </Button>
          <Button variant="default" disabled={!isChanged} onClick={() => setDraft(saved)}>
            {t('measures.discard')}
          </Button>
          <span className={classes.unsaved} role="status">
            {isChanged && t('measures.unsaved')}
          </span>
        </div>
      </div>
      <ScalePicture
        scale={draft}
        trial={trial}
        byWave={isChanged ? [] : (overview?.byWave ?? [])}
        waves={waves}
      />
    </div>
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
  });
}
