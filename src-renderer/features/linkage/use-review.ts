import { useCallback, useMemo, useRef, useState } from 'react';
import type { LinkPair } from '../../../shared/contract/linkage.ts';
import { useCommand } from '../../session/use-command.ts';
import { type QueryState, useQuery } from '../../session/use-query.ts';

const FETCHED = 200;

export type Verdict = 'same' | 'different';

interface Step {
  readonly key: string;
  readonly kind: 'decided' | 'later';
}

export interface ReviewQueue {
  readonly query: QueryState<unknown>;
  readonly pair: LinkPair | null;
  readonly position: number;
  readonly total: number;
  readonly postponed: number;
  /** Decisions on their way to the study. */
  readonly unsaved: number;
  readonly canUndo: boolean;
  readonly decide: (verdict: Verdict) => void;
  readonly later: () => void;
  readonly undo: () => void;
  readonly showPostponed: () => void;
}

export function pairKey(pair: LinkPair): string {
  return `${pair.left.recordId} ${pair.right.recordId}`;
}

/**
 * The pairs that wait, one at a time. A decision moves on at once; the study catches up behind.
 */
export function useReview(): ReviewQueue {
  const query = useQuery('linkage.review', { offset: 0, limit: FETCHED });
  const { run: runDecide } = useCommand('linkage.decide');
  const { run: runUndo } = useCommand('study.undo');
  const [steps, setSteps] = useState<readonly Step[]>([]);
  const [unsaved, setUnsaved] = useState(0);
  // Decisions reach the study in the order in which they were taken.
  const line = useRef<Promise<unknown>>(Promise.resolve());
  const pairs = useMemo(() => (query.status === 'done' ? query.value.pairs : []), [query]);
  const handled = useMemo(() => new Set(steps.map((step) => step.key)), [steps]);
  const waiting = pairs.filter((pair) => !handled.has(pairKey(pair)));
  const pair = waiting[0] ?? null;
  const forget = useCallback(
    (key: string) => setSteps((before) => before.filter((step) => step.key !== key)),
    [],
  );
  const decide = (verdict: Verdict) => {
    if (pair === null) return;
    const key = pairKey(pair);
    setSteps([...steps, { key, kind: 'decided' }]);
    const input = { left: pair.left.recordId, right: pair.right.recordId, verdict, reason: null };
    line.current = line.current.then(async () => {
      const answer = await runDecide(input);
      if (!answer.ok) forget(key);
      setUnsaved((count) => count - 1);
    });
    setUnsaved((count) => count + 1);
  };
  const later = () => {
    if (pair !== null) setSteps([...steps, { key: pairKey(pair), kind: 'later' }]);
  };
  const undo = () => {
    const last = steps.at(-1);
    if (last === undefined) return;
    setSteps(steps.slice(0, -1));
    if (last.kind === 'decided') line.current = line.current.then(() => runUndo({}));
  };
  return {
    query,
    pair,
    ...countReview(query.status === 'done' ? query.value.total : 0, steps, pairs),
    unsaved,
    canUndo: steps.length > 0,
    decide,
    later,
    undo,
    showPostponed: () => setSteps(steps.filter((step) => step.kind !== 'later')),
  };
}

/** Where one stands: pairs decided here that the study has caught up with are gone from its list. */
function countReview(listed: number, steps: readonly Step[], pairs: readonly LinkPair[]) {
  const keys = new Set(pairs.map(pairKey));
  const caughtUp = steps.filter(({ key }) => !keys.has(key)).length;
  return {
    position: steps.length + 1,
    total: listed + caughtUp,
    postponed: steps.filter((step) => step.kind === 'later').length,
  };
}
