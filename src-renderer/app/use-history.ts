import { useCallback, useEffect } from 'react';
import type { StudyOverview } from '../../shared/contract/study.ts';
import { useSession } from '../session/session-context.ts';
import { useCommand } from '../session/use-command.ts';
import { useTexts } from '../session/use-texts.ts';

export interface History {
  readonly undo: () => void;
  readonly redo: () => void;
}

/** Undo and redo of the study, also by Ctrl+Z and Ctrl+Shift+Z outside of text fields. */
export function useHistory(overview: StudyOverview): History {
  const { notify } = useSession();
  const t = useTexts();
  const { run: runUndo } = useCommand('study.undo');
  const { run: runRedo } = useCommand('study.redo');
  const { canUndo, canRedo } = overview;
  const undo = useCallback(() => {
    if (canUndo) void runUndo({}).then((answer) => answer.ok && notify('done', t('frame.undone')));
  }, [canUndo, runUndo, notify, t]);
  const redo = useCallback(() => {
    if (canRedo) void runRedo({}).then((answer) => answer.ok && notify('done', t('frame.redone')));
  }, [canRedo, runRedo, notify, t]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'z') return;
      if (isTextField(event.target)) return;
      event.preventDefault();
      if (event.shiftKey) redo();
      else undo();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [undo, redo]);
  return { undo, redo };
}

function isTextField(target: EventTarget | null): boolean {
  if (target instanceof HTMLTextAreaElement) return true;
  return (
    target instanceof HTMLInputElement && !['checkbox', 'radio', 'button'].includes(target.type)
  );
}
