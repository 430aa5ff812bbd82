import { ActionIcon, Tooltip } from '@mantine/core';
import { IconArrowBackUp, IconArrowForwardUp } from '@tabler/icons-react';
import type { StudyOverview } from '../../shared/contract/study.ts';
import { useNumbers } from '../session/use-numbers.ts';
import { useTexts } from '../session/use-texts.ts';
import classes from './status-bar.module.css';
import type { History } from './use-history.ts';

interface Props {
  readonly overview: StudyOverview;
  readonly history: History;
}

/** What the numbers in the window rest on. */
export function StatusBar({ overview, history }: Props) {
  const t = useTexts();
  const numbers = useNumbers();
  const waves = overview.waves.map((wave) =>
    wave.respondents === null ? wave.label : `${wave.label}: ${numbers.count(wave.respondents)}`,
  );
  const { persons, rowsUsed, savedAt } = overview;
  return (
    <footer className={classes.bar} aria-label={t('frame.statusLabel')}>
      <span className={classes.title}>{overview.title}</span>
      {waves.length > 0 && <span>{waves.join(' / ')}</span>}
      <span>
        {persons === null
          ? t('frame.statusPersonsUnknown')
          : t('frame.statusPersons', { count: persons })}
      </span>
      <span>
        {rowsUsed === null
          ? t('frame.statusRowsUnknown')
          : t('frame.statusRows', { count: rowsUsed })}
      </span>
      <span>
        {savedAt === null
          ? t('frame.statusNotSaved')
          : t('frame.statusSaved', { time: numbers.time(savedAt) })}
      </span>
      <span className={classes.history}>
        <Tooltip label={`${t('frame.undo')} (Ctrl+Z)`}>
          <ActionIcon
            variant="subtle"
            color="gray"
            size="sm"
            aria-label={t('frame.undo')}
            disabled={!overview.canUndo}
            onClick={history.undo}
          >
            <IconArrowBackUp size={16} />
          </ActionIcon>
        </Tooltip>
        <Tooltip label={`${t('frame.redo')} (Ctrl+Shift+Z)`}>
          <ActionIcon
            variant="subtle"
            color="gray"
            size="sm"
            aria-label={t('frame.redo')}
            disabled={!overview.canRedo}
            onClick={history.redo}
          >
            <IconArrowForwardUp size={16} />
          </ActionIcon>
        </Tooltip>
      </span>
    </footer>
  );
}
