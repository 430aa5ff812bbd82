import { Button, Checkbox, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import type { LinkPair, ReviewRecord } from '../../../shared/contract/linkage.ts';
import { useSession } from '../../session/session-context.ts';
import { useCommand } from '../../session/use-command.ts';
import { useQuery } from '../../session/use-query.ts';
import { useTexts, useWords } from '../../session/use-texts.ts';
import { QueryView } from '../../ui/query-view.tsx';
import table from '../../ui/table.module.css';
import classes from './linkage.module.css';
import { pairKey } from './use-review.ts';

const SHOWN = 50;
const TYPING_PAUSE_MS = 200;

/** Finds links that exist, to undo them or to take a decision back. */
export function LinkedPairs() {
  const t = useTexts();
  const [text, setText] = useState('');
  const [isDecided, setDecided] = useState(false);
  const [searched] = useDebouncedValue(text, TYPING_PAUSE_MS);
  const query = useQuery('linkage.search', {
    text: searched,
    status: isDecided ? 'decided' : 'linked',
    limit: SHOWN,
  });
  return (
    <>
      <div className={classes.searchRow}>
        <TextInput
          className={classes.searchField}
          label={t('linkage.searchLinked')}
          placeholder={t('linkage.searchHint')}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <Checkbox
          label={t('linkage.searchDecided')}
          checked={isDecided}
          onChange={(event) => setDecided(event.currentTarget.checked)}
        />
      </div>
      <QueryView query={query}>
        {({ pairs, total }) => (
          <>
            <PairTable pairs={pairs} />
            <p className={classes.soft} role="status">
              {total > pairs.length
                ? t('linkage.foundFirst', { shown: pairs.length, count: total })
                : t('linkage.found', { count: total })}
            </p>
          </>
        )}
      </QueryView>
    </>
  );
}

function PairTable({ pairs }: { readonly pairs: readonly LinkPair[] }) {
  const t = useTexts();
  return (
    <table className={`${table.table} ${classes.pairs}`} aria-label={t('linkage.linkedPairs')}>
      <thead>
        <tr>
          <th scope="col">{t('linkage.left')}</th>
          <th scope="col">{t('linkage.right')}</th>
          <th scope="col">{t('linkage.rule')}</th>
          <th scope="col">{t('linkage.decision')}</th>
          <td />
        </tr>
      </thead>
      <tbody>
        {pairs.map((pair) => (
          <PairLine key={pairKey(pair)} pair={pair} />
        ))}
      </tbody>
    </table>
  );
}

function PairLine({ pair }: { readonly pair: LinkPair }) {
  const t = useTexts();
  const words = useWords();
  const verdicts = {
    same: t('linkage.decidedSame'),
    different: t('linkage.decidedDifferent'),
  } as const;
  return (
    <tr>
      <td>
        <RecordCell record={pair.left} />
      </td>
      <td>
        <RecordCell record={pair.right} />
      </td>
      <td>{words.code('linkRules', pair.rule)}</td>
      <td>{pair.decided && verdicts[pair.decided]}</td>
      <td className={table.number}>
        <PairAction pair={pair} />
      </td>
    </tr>
  );
}

function PairAction({ pair }: { readonly pair: LinkPair }) {
  const t = useTexts();
  const { notify } = useSession();
  const { run: decide } = useCommand('linkage.decide');
  const { run: withdraw } = useCommand('linkage.withdraw');
  const ids = { left: pair.left.recordId, right: pair.right.recordId };
  const names = { left: pair.left.name, right: pair.right.name };
  const take = async () => {
    const answer =
      pair.decided === null
        ? await decide({ ...ids, verdict: 'different', reason: null })
        : await withdraw(ids);
    const done = pair.decided === null ? t('linkage.separated') : t('linkage.withdrawn');
    if (answer.ok) notify('done', done);
  };
  const label =
    pair.decided === null ? t('linkage.separatePair', names) : t('linkage.withdrawPair', names);
  return (
    <Button size="compact-xs" variant="default" aria-label={label} onClick={() => void take()}>
      {pair.decided === null ? t('linkage.separate') : t('linkage.withdraw')}
    </Button>
  );
}

function RecordCell({ record }: { readonly record: ReviewRecord }) {
  const words = useWords();
  const place = [record.wave, record.municipality, record.party && words.local(record.party)]
    .filter(Boolean)
    .join(' · ');
  return (
    <>
      {record.name}
      <span className={classes.recordDetail}>{place}</span>
      <span className={classes.recordDetail}>{record.emails[0]}</span>
    </>
  );
}
