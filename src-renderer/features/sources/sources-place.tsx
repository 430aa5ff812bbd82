import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import type { Output } from '../../../shared/contract/index.ts';
import { useQuery } from '../../session/use-query.ts';
import { useTexts } from '../../session/use-texts.ts';
import { Empty } from '../../ui/empty.tsx';
import { Place } from '../../ui/place.tsx';
import { QueryView } from '../../ui/query-view.tsx';
import { ImportWizard } from './import-wizard.tsx';
import { SourceInspector } from './source-inspector.tsx';
import { SourceTable } from './source-table.tsx';
import { WaveList } from './wave-list.tsx';

type Source = Output<'imports.list'>['sources'][number];

/** Kilder: what the study is made of, one line per source. */
export function SourcesPlace() {
  const t = useTexts();
  const query = useQuery('imports.list', {});
  const [selectedId, setSelectedId] = useState<string | null>(null);
  const [isImporting, setImporting] = useState(false);
  const sources = query.status === 'done' ? query.value.sources : [];
  const selected = sources.find((source) => source.id === selectedId) ?? null;
  const add = (
    <Button leftSection={<IconPlus size={16} />} onClick={() => setImporting(true)}>
      {t('sources.add')}
    </Button>
  );
  return (
    <Place
      title={t('places.sources')}
      state={useSourcesState(sources)}
      actions={add}
      inspector={
        selected ? (
          <SourceInspector source={selected} onRemoved={() => setSelectedId(null)} />
        ) : (
          <WaveList />
        )
      }
    >
      <QueryView query={query}>
        {({ sources: list }) =>
          list.length === 0 ? (
            <Empty sentence={t('sources.stateEmpty')} />
          ) : (
            <SourceTable sources={list} selectedId={selectedId} onSelect={setSelectedId} />
          )
        }
      </QueryView>
      {isImporting && <ImportWizard onClose={() => setImporting(false)} />}
    </Place>
  );
}

function useSourcesState(sources: readonly Source[]): string {
  const t = useTexts();
  if (sources.length === 0) return t('sources.stateEmpty');
  const rows = sources.reduce((sum, source) => sum + source.account.accepted, 0);
  const rejected = sources.reduce((sum, source) => sum + source.account.rejected, 0);
  const count = sources.length;
  return rejected === 0
    ? t('sources.stateDone', { count, rows })
    : t('sources.stateRejected', { count, rows, rejected });
}
