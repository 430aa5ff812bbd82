import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import type { QueryState } from '../session/use-query.ts';
import { useTexts, useWords } from '../session/use-texts.ts';
import classes from './query-view.module.css';

interface Props<Value> {
  readonly query: QueryState<Value>;
  /** Shown where the study has no sources yet. */
  readonly empty?: ReactNode;
  readonly children: (value: Value) => ReactNode;
}

/** Shows an answer, or that it is on its way, or why it failed. */
export function QueryView<Value>({ query, empty, children }: Props<Value>) {
  const t = useTexts();
  const words = useWords();
  if (query.status === 'loading') {
    return (
      <p className={classes.loading} role="status">
        {t('frame.loading')}
      </p>
    );
  }
  if (query.status === 'done') return children(query.value);
  if (query.error.code === 'sources-missing' && empty !== undefined) return empty;
  return (
    <div className={classes.failed} role="alert">
      <p>{words.error(query.error)}</p>
      <Button variant="default" onClick={query.retry}>
        {t('frame.tryAgain')}
      </Button>
    </div>
  );
}
