import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Output } from '../../../shared/contract/index.ts';
import { useEdit } from '../../session/use-command.ts';
import { useTexts, useWords } from '../../session/use-texts.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { PanelSection } from '../../ui/panel-section.tsx';
import classes from './measures.module.css';

interface Props {
  readonly report: Output<'measures.scales'>['scales'][number] | null;
}

const explanations = ['measures.howIndex', 'measures.howAlpha', 'measures.howLoadings'] as const;

/** How the numbers of an index are computed, and a way to remove it. */
export function ScaleInspector({ report }: Props) {
  const t = useTexts();
  const words = useWords();
  const edit = useEdit();
  const [isRemoving, setRemoving] = useState(false);
  const remove = async () => {
    setRemoving(false);
    if (report) await edit({ kind: 'remove-scale', id: report.id });
  };
  return (
    <>
      <PanelSection title={t('measures.howTitle')}>
        {explanations.map((key) => (
          <p key={key} className={classes.explanation}>
            {t(key)}
          </p>
        ))}
      </PanelSection>
      {report && (
        <>
          <Button variant="default" color="red" onClick={() => setRemoving(true)}>
            {t('measures.removeScale')}
          </Button>
          <ConfirmDialog
            title={t('measures.removeTitle', { name: words.local(report.title) })}
            sentence={t('measures.removeSentence')}
            confirmLabel={t('frame.remove')}
            isOpen={isRemoving}
            onConfirm={() => void remove()}
            onClose={() => setRemoving(false)}
          />
        </>
      )}
    </>
  );
}
