import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Output } from '../../../shared/contract/index.ts';
import type { ScalePlan } from '../../../shared/plan/scale-plan.ts';
import type { WavePlan } from '../../../shared/plan/study-plan.ts';
import { useEdit } from '../../session/use-command.ts';
import type { QueryState } from '../../session/use-query.ts';
import { useTexts, useWords } from '../../session/use-texts.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { PanelSection } from '../../ui/panel-section.tsx';
import classes from './measures.module.css';
import { ScalePicture } from './scale-picture.tsx';

interface Props {
  readonly scale: ScalePlan;
  readonly trial: QueryState<Output<'measures.tryScale'>>;
  readonly waves: readonly WavePlan[];
  readonly onChange: (scale: ScalePlan) => void;
}

const reliability = 'measures.howOmega' as const;
const pairReliability = 'measures.howTwoItems' as const;
const explanations = ['measures.howIndex', 'measures.howAlpha'] as const;

/** What the items make together, how it is computed, and a way to remove the index. */
export function ScaleInspector(props: Props) {
  const t = useTexts();
  const words = useWords();
  const edit = useEdit();
  const [isRemoving, setRemoving] = useState(false);
  const isPair = props.scale.items.length === 2;
  const remove = async () => {
    setRemoving(false);
    await edit({ kind: 'remove-scale', id: props.scale.id });
  };
  return (
    <>
      <ScalePicture {...props} />
      <PanelSection title={t('measures.howTitle')}>
        {[...explanations, isPair ? pairReliability : reliability].map((key) => (
          <p key={key} className={classes.explanation}>
            {t(key)}
          </p>
        ))}
        {props.trial.status === 'done' && (
          <p className={classes.explanation}>
            {words.code('extractionNotes', props.trial.value.pooled.extraction)}
          </p>
        )}
      </PanelSection>
      <Button variant="default" color="red" onClick={() => setRemoving(true)}>
        {t('measures.removeScale')}
      </Button>
      <ConfirmDialog
        title={t('measures.removeTitle', { name: words.local(props.scale.title) })}
        sentence={t('measures.removeSentence')}
        confirmLabel={t('frame.remove')}
        isOpen={isRemoving}
        onConfirm={() => void remove()}
        onClose={() => setRemoving(false)}
      />
    </>
  );
}
