import { ActionIcon, NativeSelect, Tooltip } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import type { StudyPlan } from '../../../shared/plan/study-plan.ts';
import { listTables, type ListedTable } from '../../../shared/plan/table-list.ts';
import { useTexts, useWords } from '../../session/use-texts.ts';
import classes from './tables.module.css';

interface Props {
  readonly plan: StudyPlan;
  readonly current: string;
  readonly onChoose: (id: string) => void;
}

/** The study's tables by where they are printed: one list, and a step to either side. */
export function TableChoice({ plan, current, onChoose }: Props) {
  const t = useTexts();
  const words = useWords();
  const { article, supplement } = listTables(plan);
  const all = [...article, ...supplement];
  const place = all.findIndex(({ id }) => id === current);
  const options = (tables: readonly ListedTable[]) =>
    tables.map(({ id, number, title }) => ({
      value: id,
      label: `${t('tables.tableNumber', { number })}: ${words.local(title)}`,
    }));
  const groups = [
    { group: t('tables.article'), items: options(article) },
    { group: t('tables.supplement'), items: options(supplement) },
  ];
  const step = (label: string, to: ListedTable | undefined, icon: React.ReactNode) => (
    <Tooltip label={label}>
      <ActionIcon
        size={30}
        variant="default"
        aria-label={label}
        disabled={to === undefined}
        onClick={() => to && onChoose(to.id)}
      >
        {icon}
      </ActionIcon>
    </Tooltip>
  );
  return (
    <div className={classes.choice}>
      {step(t('tables.previousTable'), all[place - 1], <IconChevronLeft size={16} />)}
      <NativeSelect
        className={classes.list}
        aria-label={t('tables.choose')}
        value={current}
        data={groups.filter(({ items }) => items.length > 0)}
        onChange={({ currentTarget }) => onChoose(currentTarget.value)}
      />
      {step(t('tables.nextTable'), all[place + 1], <IconChevronRight size={16} />)}
    </div>
  );
}
