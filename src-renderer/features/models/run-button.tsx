import { Button, Progress } from '@mantine/core';
import { IconPlayerPlay, IconPlayerStop } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useSession } from '../../session/session-context.ts';
import { useCommand } from '../../session/use-command.ts';
import { useTexts } from '../../session/use-texts.ts';
import classes from './models.module.css';

interface ModelProgress {
  readonly done: number;
  readonly total: number;
}

/** Fits all models, shows how far it is, and can be stopped. */
export function RunButton({ onSourcesMissing }: { readonly onSourcesMissing: () => void }) {
  const t = useTexts();
  const { notify, refresh } = useSession();
  const command = useCommand('models.run');
  const { run: cancel } = useCommand('models.cancel');
  const progress = useModelProgress();
  const start = async () => {
    progress.reset();
    const answer = await command.run({ modelSets: [] });
    refresh();
    if (!answer.ok) {
      if (answer.error.code === 'sources-missing') onSourcesMissing();
      return;
    }
    const { fitted, failed } = answer.value;
    if (failed > 0) notify('failed', t('models.ranFailed', { fitted, failed }));
    else notify('done', fitted === 0 ? t('models.ranNone') : t('models.ran', { count: fitted }));
  };
  if (!command.isRunning) {
    return (
      <Button leftSection={<IconPlayerPlay size={16} />} onClick={() => void start()}>
        {t('models.run')}
      </Button>
    );
  }
  const { done, total } = progress;
  return (
    <div className={classes.running} role="status">
      <Progress
        className={classes.progress}
        value={total === 0 ? 0 : (100 * done) / total}
        aria-label={t('models.running', { done, total })}
      />
      <span className={classes.progressText}>{t('models.running', { done, total })}</span>
      <Button
        variant="default"
        leftSection={<IconPlayerStop size={16} />}
        onClick={() => void cancel({})}
      >
        {t('models.cancel')}
      </Button>
    </div>
  );
}

function useModelProgress(): ModelProgress & { readonly reset: () => void } {
  const { client } = useSession();
  const [progress, setProgress] = useState<ModelProgress>({ done: 0, total: 0 });
  useEffect(() => {
    const stopListening = client.onEvent((event) => {
      if (event.kind === 'model-progress') setProgress(event);
    });
    return stopListening;
  }, [client]);
  return { ...progress, reset: () => setProgress({ done: 0, total: 0 }) };
}
