import { useCallback, useEffect, useRef, useState } from 'react';
import type { PlanCommand } from '../../shared/plan/plan-commands.ts';
import { useEdit } from './use-command.ts';

interface Pending<Value> {
  readonly value: Value;
  /** Edits on their way; while there are any, the value shown is the one last chosen. */
  readonly inFlight: number;
  /** The saved value when the last edit arrived: a newer one replaces what is pending. */
  readonly saved: Value;
}

/**
 * Shows a choice at once and saves it behind, so that a second choice builds on the first. Falls
 * back to what is saved where an edit fails.
 */
export function useOptimisticEdit<Value>(
  saved: Value,
  commandOf: (value: Value) => PlanCommand,
): readonly [Value, (value: Value) => void] {
  const edit = useEdit();
  const [pending, setPending] = useState<Pending<Value> | null>(null);
  const latest = useRef(saved);
  useEffect(() => {
    latest.current = saved;
  }, [saved]);
  const change = useCallback(
    (value: Value) => {
      setPending((before) => ({
        value,
        inFlight: (before?.inFlight ?? 0) + 1,
        saved: latest.current,
      }));
      const save = async () => {
        const isSaved = await edit(commandOf(value));
        setPending((before) => {
          if (before === null || !isSaved) return null;
          return { ...before, inFlight: before.inFlight - 1, saved: latest.current };
        });
      };
      void save();
    },
    [edit, commandOf],
  );
  const isPending = pending !== null && (pending.inFlight > 0 || pending.saved === saved);
  return [isPending ? pending.value : saved, change];
}
