import type { StudyPlan } from '../../../shared/plan/study-plan.ts';
import { useTexts } from '../../session/use-texts.ts';
import { PanelSection } from '../../ui/panel-section.tsx';
import { CellFacts } from './cell-facts.tsx';
import type { ChosenCell } from './chosen-cell.ts';
import { FrozenTables } from './frozen-tables.tsx';
import { FurtherInspector } from './further-inspector.tsx';
import type { StudyTable } from './study-table.ts';
import { TableSettings } from './table-settings.tsx';
import classes from './tables.module.css';

interface Props {
  readonly plan: StudyPlan;
  readonly table: StudyTable;
  readonly cell: ChosenCell | null;
}

/** Where the clicked number comes from, and what stands in the table. */
export function TableInspector({ plan, table, cell }: Props) {
  const t = useTexts();
  if (table.kind !== 'regression') {
    return <FurtherInspector plan={plan} table={table} cell={cell} />;
  }
  return (
    <>
      <PanelSection title={t('tables.cellTitle')}>
        {cell === null ? (
          <p className={classes.soft}>{t('tables.cellEmpty')}</p>
        ) : (
          <CellFacts plan={plan} table={table} cell={cell} />
        )}
      </PanelSection>
      <FrozenTables table={table.id} />
      <TableSettings plan={plan} table={table} />
    </>
  );
}
