import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Output } from '../../../shared/contract/index.ts';
import { useNumbers } from '../../session/use-numbers.ts';
import { useSession } from '../../session/session-context.ts';
import { useCommand } from '../../session/use-command.ts';
import { useQuery } from '../../session/use-query.ts';
import { useTexts, useWords } from '../../session/use-texts.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { Facts, type Fact } from '../../ui/facts.tsx';
import { PanelSection } from '../../ui/panel-section.tsx';
import { QueryView } from '../../ui/query-view.tsx';
import { IssueTable } from './issue-table.tsx';
import { SourceValuesDialog } from './source-values-dialog.tsx';
import classes from './sources.module.css';

type Source = Output<'imports.list'>['sources'][number];

interface Props {
  readonly source: Source;
  readonly onRemoved: () => void;
}

/** Where a source comes from, which rows were refused, and what can be done with it. */
export function SourceInspector({ source, onRemoved }: Props) {
  const t = useTexts();
  const [open, setOpen] = useState<'values' | 'remove' | null>(null);
  const issues = useQuery('imports.issues', { sourceId: source.id });
  const remove = useRemoveSource(source.id, onRemoved);
  const close = () => setOpen(null);
  return (
    <>
      <PanelSection title={source.title}>
        <Facts facts={useSourceFacts(source)} />
        <div className={classes.buttons}>
          <Button variant="default" onClick={() => setOpen('values')}>
            {t('sources.editValues')}
          </Button>
          <Button variant="default" color="red" onClick={() => setOpen('remove')}>
            {t('sources.removeSource')}
          </Button>
        </div>
      </PanelSection>
      <PanelSection title={t('sources.refusedRows')}>
        <QueryView query={issues}>
          {(value) => <IssueTable issues={value.issues} total={value.issuesTotal} />}
        </QueryView>
      </PanelSection>
      {open === 'values' && <SourceValuesDialog sourceId={source.id} onClose={close} />}
      <ConfirmDialog
        title={t('sources.removeTitle', { name: source.title })}
        sentence={t('sources.removeSentence')}
        confirmLabel={t('frame.remove')}
        isOpen={open === 'remove'}
        onConfirm={() => void remove()}
        onClose={close}
      />
    </>
  );
}

function useRemoveSource(sourceId: string, onRemoved: () => void) {
  const t = useTexts();
  const { notify } = useSession();
  const { run } = useCommand('imports.remove');
  return async () => {
    const answer = await run({ sourceId });
    if (!answer.ok) return;
    notify('done', t('sources.removed'));
    onRemoved();
  };
}

function useSourceFacts(source: Source): Fact[] {
  const t = useTexts();
  const words = useWords();
  const numbers = useNumbers();
  const catalog = useQuery('catalog.list', {});
  const kinds = catalog.status === 'done' ? catalog.value.sources : [];
  const kind = kinds.find((entry) => entry.id === source.kind);
  const sheet = source.sheet === null ? [] : [{ name: t('sources.sheet'), value: source.sheet }];
  return [
    { name: t('sources.kind'), value: kind ? words.local(kind.title) : source.kind },
    {
      name: source.files.length > 1 ? t('sources.files') : t('sources.file'),
      value: source.files.join(', '),
    },
    ...sheet,
    { name: t('sources.columnRead'), value: numbers.count(source.account.read) },
    { name: t('sources.columnStored'), value: numbers.count(source.account.accepted) },
    { name: t('sources.columnRefused'), value: numbers.count(source.account.rejected) },
    { name: t('sources.columnComplete'), value: numbers.percent(source.completeness) },
    { name: t('sources.importedAt'), value: numbers.dateTime(source.importedAt) },
    { name: t('sources.hash'), value: <span className={classes.code}>{source.hash}</span> },
  ];
}
