import { Button } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { choicesOf, type FurtherTable } from '../../../shared/plan/further-table.ts';
import type { StudyPlan } from '../../../shared/plan/study-plan.ts';
import { listTables } from '../../../shared/plan/table-list.ts';
import { useSession } from '../../session/session-context.ts';
import { useEdit } from '../../session/use-command.ts';
import { useTexts } from '../../session/use-texts.ts';
import { PanelSection } from '../../ui/panel-section.tsx';
import type { ChosenCell } from './chosen-cell.ts';
import { ChoiceControl } from './choice-control.tsx';
import { FrozenTables } from './frozen-tables.tsx';
import { NumberField } from './number-field.tsx';
import { RemoveTable } from './remove-table.tsx';
import { putTable, withChoice } from './study-table.ts';
import classes from './tables.module.css';
import { TextTableSettings } from './text-table-settings.tsx';

interface Props {
  readonly plan: StudyPlan;
  readonly table: FurtherTable;
  readonly cell: ChosenCell | null;
}

/** What a further table is made by, where it stands, and what has left the study as it. */
export function FurtherInspector({ plan, table, cell }: Props) {
  const t = useTexts();
  const edit = useEdit();
  const { article, supplement } = listTables(plan);
  const listed = [...article, ...supplement].find(({ id }) => id === table.id);
  const choices: Readonly<Record<string, unknown>> = table;
  return (
    <>
      <PanelSection title={t('tables.tableSettings')}>
        <div className={classes.form}>
          <NumberField key={`${table.id} ${table.number ?? ''}`} table={table} />
          {choicesOf(table.kind).map((name) => (
            <ChoiceControl
              key={name}
              plan={plan}
              name={name}
              value={choices[name]}
              onChange={(value) => {
                const changed = withChoice(table, name, value);
                if (changed) void edit(putTable(changed));
              }}
            />
          ))}
        </div>
      </PanelSection>
      {table.kind === 'text' && <TextTableSettings table={table} cell={cell} />}
      <FrozenTables table={table.id} />
      {table.number === null && <Order plan={plan} table={table} />}
      <RemoveTable table={table} number={listed?.number ?? ''} />
    </>
  );
}

interface OrderProps {
  readonly plan: StudyPlan;
  readonly table: FurtherTable;
}

/** Its place in the supplement, which gives it its number. */
function Order({ plan, table }: OrderProps) {
  const t = useTexts();
  const edit = useEdit();
  const { notify } = useSession();
  const { supplement } = listTables(plan);
  const place = supplement.findIndex(({ id }) => id === table.id);
  const move = async (step: -1 | 1) => {
    const neighbour = supplement[place + step];
    if (neighbour === undefined) return;
    const to = plan.furtherTables.findIndex(({ id }) => id === neighbour.id);
    if (await edit({ kind: 'move-further-table', id: table.id, to })) {
      notify('done', t('tables.moved', { number: neighbour.number }));
    }
  };
  return (
    <PanelSection title={t('tables.order')}>
      <div className={classes.pair}>
        <Button
          variant="default"
          leftSection={<IconArrowUp size={16} />}
          disabled={place <= 0}
          onClick={() => void move(-1)}
        >
          {t('tables.moveUp')}
        </Button>
        <Button
          variant="default"
          leftSection={<IconArrowDown size={16} />}
          disabled={place === supplement.length - 1}
          onClick={() => void move(1)}
        >
          {t('tables.moveDown')}
        </Button>
      </div>
    </PanelSection>
  );
}
