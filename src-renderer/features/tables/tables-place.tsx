import { SegmentedControl, Tabs } from '@mantine/core';
import { useState } from 'react';
import type { Language } from '../../../shared/plan/local-text.ts';
import type { StudyPlan } from '../../../shared/plan/study-plan.ts';
import { useQuery } from '../../session/use-query.ts';
import { useTexts } from '../../session/use-texts.ts';
import { Empty } from '../../ui/empty.tsx';
import { Place } from '../../ui/place.tsx';
import { QueryView } from '../../ui/query-view.tsx';
import { CheckerView } from './checker-view.tsx';
import { CopyButton } from './copy-button.tsx';
import { ExportMenu } from './export-menu.tsx';
import { NewTableButton } from './new-table-button.tsx';
import { ReplicationButton } from './replication-button.tsx';
import { OwnTable } from './own-table.tsx';
import classes from './tables.module.css';
import type { ChosenCell } from './chosen-cell.ts';
import { TableInspector } from './table-inspector.tsx';

/** The tab beside the tables; no table's id has a star. */
const CHECKER = '*check';

/** Tabeller: each table as it will print, and the way out of the study. */
export function TablesPlace({ onSources }: { readonly onSources: () => void }) {
  const t = useTexts();
  const query = useQuery('study.plan', {});
  const plan = query.status === 'done' ? query.value.plan : null;
  const [tableId, setTableId] = useState<string | null>(null);
  const [chosenLanguage, setLanguage] = useState<Language | null>(null);
  const [cell, setCell] = useState<ChosenCell | null>(null);
  const [isChecking, setChecking] = useState(false);
  const choose = (id: string | null) => {
    setChecking(id === CHECKER);
    if (id !== CHECKER) setTableId(id);
  };
  const table = plan?.tables.find(({ id }) => id === tableId) ?? plan?.tables[0] ?? null;
  const language = chosenLanguage ?? plan?.tableLanguage ?? 'da';
  return (
    <Place
      title={t('places.tables')}
      state={useTablesState(plan)}
      actions={
        plan && (
          <TableActions
            plan={plan}
            table={table?.id ?? null}
            language={language}
            onAdded={choose}
          />
        )
      }
      inspector={
        plan && table && !isChecking ? (
          <TableInspector plan={plan} table={table} cell={cell} />
        ) : undefined
      }
    >
      <QueryView query={query}>
        {() =>
          plan && table ? (
            <>
              <div className={classes.bar}>
                <TableTabs {...{ plan, isChecking }} current={table.id} onChoose={choose} />
                {!isChecking && <LanguageChoice language={language} onChange={setLanguage} />}
              </div>
              {isChecking ? (
                <CheckerView />
              ) : (
                <OwnTable
                  key={table.id}
                  {...{ table, language, cell, onSources }}
                  onCell={setCell}
                />
              )}
            </>
          ) : (
            <Empty sentence={t('tables.empty')} action={<CheckerView />} />
          )
        }
      </QueryView>
    </Place>
  );
}

interface ActionsProps {
  readonly plan: StudyPlan;
  readonly table: string | null;
  readonly language: Language;
  readonly onAdded: (id: string) => void;
}

function TableActions({ plan, table, language, onAdded }: ActionsProps) {
  return (
    <>
      <NewTableButton plan={plan} onAdded={onAdded} />
      {table !== null && <ReplicationButton language={language} />}
      {table !== null && <CopyButton table={table} language={language} />}
      {table !== null && <ExportMenu plan={plan} table={table} language={language} />}
    </>
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
  readonly isChecking: boolean;
  readonly onChoose: (id: string | null) => void;
}

function TableTabs({ plan, current, isChecking, onChoose }: TabsProps) {
  const t = useTexts();
  return (
    <Tabs value={isChecking ? CHECKER : current} onChange={onChoose} className={classes.tabs}>
      <Tabs.List aria-label={t('tables.tables')}>
        {plan.tables.map((table) => (
          <Tabs.Tab key={table.id} value={table.id}>
            {t('tables.tableNumber', { number: table.number })}
          </Tabs.Tab>
        ))}
        <Tabs.Tab value={CHECKER}>{t('checker.tab')}</Tabs.Tab>
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
