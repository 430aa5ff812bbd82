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
import { listTables } from '../../../shared/plan/table-list.ts';
import { NewTableButton } from './new-table-button.tsx';
import { ReplicationButton } from './replication-button.tsx';
import { OwnTable } from './own-table.tsx';
import classes from './tables.module.css';
import type { ChosenCell } from './chosen-cell.ts';
import { type StudyTable, tableOf } from './study-table.ts';
import { TableChoice } from './table-choice.tsx';
import { TableInspector } from './table-inspector.tsx';

/** The tabs: the study's own tables, and printed ones from elsewhere. */
const OWN = 'own';
const CHECKER = 'check';

const MOST_VISITED = 8;

/** Tabeller: each table as it will print, and the way out of the study. */
export function TablesPlace({ onSources }: { readonly onSources: () => void }) {
  const t = useTexts();
  const query = useQuery('study.plan', {});
  const plan = query.status === 'done' ? query.value.plan : null;
  const [visited, setVisited] = useState<readonly string[]>([]);
  const [chosenLanguage, setLanguage] = useState<Language | null>(null);
  const [cell, setCell] = useState<ChosenCell | null>(null);
  const [isChecking, setChecking] = useState(false);
  const choose = (id: string) => {
    setChecking(false);
    setCell(null);
    setVisited([id, ...visited].slice(0, MOST_VISITED));
  };
  const table = plan && shownTable(plan, visited);
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
              <PlaceTabs isChecking={isChecking} onChange={setChecking} />
              {isChecking ? (
                <CheckerView />
              ) : (
                <OwnTables
                  {...{ plan, table, language, cell, onSources }}
                  onTable={choose}
                  onLanguage={setLanguage}
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

interface OwnTablesProps {
  readonly plan: StudyPlan;
  readonly table: StudyTable;
  readonly language: Language;
  readonly cell: ChosenCell | null;
  readonly onTable: (id: string) => void;
  readonly onLanguage: (language: Language) => void;
  readonly onCell: (cell: ChosenCell) => void;
  readonly onSources: () => void;
}

/** The list of tables, and the one chosen from it on paper. */
function OwnTables({ plan, table, onTable, onLanguage, ...shown }: OwnTablesProps) {
  return (
    <>
      <div className={classes.bar}>
        <TableChoice plan={plan} current={table.id} onChoose={onTable} />
        {table.kind !== 'text' && (
          <LanguageChoice language={shown.language} onChange={onLanguage} />
        )}
      </div>
      <OwnTable key={table.id} table={table} {...shown} />
    </>
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

/**
 * The table last chosen that the study has: one just added may not be there yet, one just removed no
 * longer is. Else the first that is printed.
 */
function shownTable(plan: StudyPlan, visited: readonly string[]): StudyTable | null {
  const { article, supplement } = listTables(plan);
  const ids = [...visited, ...[...article, ...supplement].map(({ id }) => id)];
  return ids.map((id) => tableOf(plan, id)).find((table) => table !== null) ?? null;
}

function useTablesState(plan: StudyPlan | null): string {
  const t = useTexts();
  const count = plan === null ? 0 : plan.tables.length + plan.furtherTables.length;
  return count === 0 ? t('tables.stateNone') : t('tables.stateReady', { count });
}

interface TabsProps {
  readonly isChecking: boolean;
  readonly onChange: (isChecking: boolean) => void;
}

function PlaceTabs({ isChecking, onChange }: TabsProps) {
  const t = useTexts();
  return (
    <Tabs
      value={isChecking ? CHECKER : OWN}
      onChange={(value) => onChange(value === CHECKER)}
      className={classes.tabs}
    >
      <Tabs.List aria-label={t('tables.tables')}>
        <Tabs.Tab value={OWN}>{t('tables.ownTables')}</Tabs.Tab>
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
