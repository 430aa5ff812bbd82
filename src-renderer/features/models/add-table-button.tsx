import { Button } from '@mantine/core';
import { freeId } from '../../../shared/kernel/free-id.ts';
import { type FurtherTable, furtherTableNumbers } from '../../../shared/plan/further-table.ts';
import type { StudyPlan } from '../../../shared/plan/study-plan.ts';
import { useSession } from '../../session/session-context.ts';
import { useEdit } from '../../session/use-command.ts';
import { useTexts } from '../../session/use-texts.ts';

interface Props {
  readonly plan: StudyPlan;
  readonly table: FurtherTable;
}

/** Puts a table into the supplement, or tells which it is already. */
export function AddTableButton({ plan, table }: Props) {
  const t = useTexts();
  const edit = useEdit();
  const { notify } = useSession();
  const known = plan.furtherTables.find((one) => contentOf(one) === contentOf(table));
  if (known) {
    const number = furtherTableNumbers(plan.furtherTables).get(known.id) ?? '';
    return <span>{t('register.isTable', { number })}</span>;
  }
  const add = async () => {
    const taken = new Set([...plan.tables, ...plan.furtherTables].map(({ id }) => id));
    const value = { ...table, id: freeId(table.id, (id) => taken.has(id)) };
    if (!(await edit({ kind: 'put-further-table', value }))) return;
    const number = furtherTableNumbers([...plan.furtherTables, value]).get(value.id) ?? '';
    notify('done', t('register.tableAdded', { number }));
  };
  return (
    <Button variant="default" size="xs" onClick={() => void add()}>
      {t('register.asTable')}
    </Button>
  );
}

/** What a table shows, whatever it is called. */
function contentOf({ id: _id, number: _number, title: _title, ...content }: FurtherTable): string {
  return JSON.stringify(content);
}
