import { Button, SegmentedControl, Tabs } from '@mantine/core';
import { useState } from 'react';
import type { Language } from '../../../shared/plan/local-text.ts';
import type { StudyPlan } from '../../../shared/plan/study-plan.ts';
import { useQuery } from '../../session/use-query.ts';
import { useTexts } from '../../session/use-texts.ts';
import { Empty } from '../../ui/empty.tsx';
import { Place } from '../../ui/place.tsx';
import { QueryView } from '../../ui/query-view.tsx';
import { CopyButton } from './copy-button.tsx';
import { ExportMenu } from './export-menu.tsx';
import { NewTableButton } from './new-table-button.tsx';
import { TableView } from './table-view.tsx';
import classes from './tables.module.css';
import type { ChosenCell } from './chosen-cell.ts';
import { TableInspector } from './table-inspector.tsx';

/** Tabeller: each table as it will print, and the way out of the study. */
export function TablesPlace({ onSources }: { readonly onSources: () => void }) {
  const t = useTexts();
  const query = useQuery('study.plan', {});
  const plan = query.status === 'done' ? query.value.plan : null;
  const [tableId, setTableId] = useState<string | null>(null);
  const [chosenLanguage, setLanguage] = useState<Language | null>(null);
  const [cell, setCell] = useState<ChosenCell | null>(null);
  const table = plan?.tables.find(({ id }) => id === tableId) ?? plan?.tables[0] ?? null;
  const language = chosenLanguage ?? plan?.tableLanguage ?? 'da';
  return (
    <Place
      title={t('places.tables')}
      state={useTablesState(plan)}
      actions={
        plan && (
          <>
            <NewTableButton plan={plan} onAdded={setTableId} />
            {table && <CopyButton table={table.id} language={language} />}
            {table && <ExportMenu plan={plan} table={table.id} language={language} />}
          </>
        )
      }
      inspector={
        plan && table ? <TableInspector plan={plan} table={table} cell={cell} /> : undefined
      }
    >
      <QueryView query={query}>
        {() =>
          plan && table ? (
            <>
              <div className={classes.bar}>
                <TableTabs plan={plan} current={table.id} onChoose={setTableId} />
                <LanguageChoice language={language} onChange={setLanguage} />
              </div>
              <TableView
                key={table.id}
                table={table}
                language={language}
                cell={cell}
                onCell={setCell}
                empty={
                  <Empty
                    sentence={t('tables.empty')}
                    action={<Button onClick={onSources}>{t('tables.goToSources')}</Button>}
                  />
                }
              />
            </>
          ) : (
            <Empty sentence={t('tables.empty')} />
          )
        }
      </QueryView>
    </Place>
  );
}

function useTablesState(plan: StudyPlan | null): string {
  const t = useTexts();
  if (plan === null || plan.tables.length === 0) return t('tables.stateNone');
  return t('tables.stateReady', { count: plan.tables.length });
}

interface TabsProps {
  readonly plan: StudyPlan;
  readonly current: string;
  readonly onChoose: (id: string | null) => void;
}

function TableTabs({ plan, current, onChoose }: TabsProps) {
  const t = useTexts();
  return (
    <Tabs value={current} onChange={onChoose} className={classes.tabs}>
      <Tabs.List aria-label={t('tables.tables')}>
        {plan.tables.map((table) => (
          <Tabs.Tab key={table.id} value={table.id}>
            {t('tables.tableNumber', { number: table.number })}
          </Tabs.Tab>
        ))}
      </Tabs.List>
    </Tabs>
  );
}

interface LanguageProps {
  readonly language: Language;
  readonly onChange: (language: Language) => void;
}

function LanguageChoice({ language, onChange }: LanguageProps) {
  const t = useTexts();
  return (
    <SegmentedControl
      size="xs"
      aria-label={t('tables.language')}
      value={language}
      onChange={(value) => onChange(value === 'en' ? 'en' : 'da')}
      data={[
        { value: 'da', label: t('frame.da') },
        { value: 'en', label: t('frame.en') },
      ]}
    />
  );
}
