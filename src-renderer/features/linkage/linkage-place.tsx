import { Button, Tabs } from '@mantine/core';
import { useState } from 'react';
import type { Output } from '../../../shared/contract/index.ts';
import { useQuery } from '../../session/use-query.ts';
import { useTexts } from '../../session/use-texts.ts';
import { Empty } from '../../ui/empty.tsx';
import { Place } from '../../ui/place.tsx';
import { QueryView } from '../../ui/query-view.tsx';
import { LinkFlow } from './link-flow.tsx';
import { LinkageInspector } from './linkage-inspector.tsx';
import { LinkedPairs } from './linked-pairs.tsx';
import { ManualLink } from './manual-link.tsx';
import { Review } from './review.tsx';
import classes from './linkage.module.css';

type Overview = Output<'linkage.overview'>;

/** Kobling: who is who across sources and waves. */
export function LinkagePlace({ onSources }: { readonly onSources: () => void }) {
  const t = useTexts();
  const overview = useQuery('linkage.overview', {});
  const empty = (
    <Empty
      sentence={t('linkage.empty')}
      action={<Button onClick={onSources}>{t('linkage.goToSources')}</Button>}
    />
  );
  return (
    <Place
      title={t('places.linkage')}
      state={useLinkageState(overview.status === 'done' ? overview.value : null)}
      inspector={
        overview.status === 'done' ? <LinkageInspector overview={overview.value} /> : undefined
      }
    >
      <QueryView query={overview} empty={empty}>
        {(value) => <LinkageWork overview={value} />}
      </QueryView>
    </Place>
  );
}

function useLinkageState(overview: Overview | null): string {
  const t = useTexts();
  if (overview === null) return '';
  if (overview.waiting > 0) return t('linkage.stateWaiting', { count: overview.waiting });
  return t('linkage.stateDone', {
    persons: overview.persons,
    both: overview.personsInAllWaves,
  });
}

function LinkageWork({ overview }: { readonly overview: Overview }) {
  const t = useTexts();
  const [tab, setTab] = useState<string | null>('review');
  return (
    <>
      <LinkFlow steps={overview.steps} />
      <Tabs value={tab} onChange={setTab} keepMounted={false}>
        <Tabs.List>
          <Tabs.Tab value="review">{t('linkage.tabReview')}</Tabs.Tab>
          <Tabs.Tab value="manual">{t('linkage.tabManual')}</Tabs.Tab>
          <Tabs.Tab value="search">{t('linkage.tabSearch')}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="review" className={classes.panel}>
          <Review />
        </Tabs.Panel>
        <Tabs.Panel value="manual" className={classes.panel}>
          <ManualLink steps={overview.steps} />
        </Tabs.Panel>
        <Tabs.Panel value="search" className={classes.panel}>
          <LinkedPairs />
        </Tabs.Panel>
      </Tabs>
    </>
  );
}
