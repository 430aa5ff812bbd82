import { Button } from '@mantine/core';
import { useEdit } from '../../session/use-command.ts';
import { useTexts } from '../../session/use-texts.ts';
import { PanelSection } from '../../ui/panel-section.tsx';
import type { ChosenCell } from './chosen-cell.ts';
import classes from './tables.module.css';
import {
  TEXT_TABLE_LIMITS,
  type TextTable,
  withColumn,
  withoutColumn,
  withoutRow,
  withRow,
} from './text-table.ts';

interface Props {
  readonly table: TextTable;
  readonly cell: ChosenCell | null;
}

/** More or fewer rows and columns; what is taken away is that of the cell last gone to. */
export function TextTableSettings({ table, cell }: Props) {
  const t = useTexts();
  const edit = useEdit();
  const save = (value: TextTable) => void edit({ kind: 'put-further-table', value });
  const row = Number(cell?.row ?? '') - 1;
  const column = Number(cell?.column ?? '') - 1;
  const { headers, rows } = table;
  const hasRow = row >= 0 && row < rows.length;
  const hasColumn = column >= 0 && column < headers.length;
  const { fewestColumns, mostColumns, mostRows } = TEXT_TABLE_LIMITS;
  return (
    <PanelSection title={t('tables.textShape')}>
      <p className={classes.soft}>{t('tables.textHint')}</p>
      <div className={classes.pair}>
        <Button
          variant="default"
          disabled={rows.length >= mostRows}
          onClick={() => save(withRow(table))}
        >
          {t('tables.addRow')}
        </Button>
        <Button
          variant="default"
          disabled={headers.length >= mostColumns}
          onClick={() => save(withColumn(table))}
        >
          {t('tables.addColumn')}
        </Button>
        <Button variant="default" disabled={!hasRow} onClick={() => save(withoutRow(table, row))}>
          {hasRow ? t('tables.removeRowNumber', { number: row + 1 }) : t('tables.removeRow')}
        </Button>
        <Button
          variant="default"
          disabled={!hasColumn || headers.length <= fewestColumns}
          onClick={() => save(withoutColumn(table, column))}
        >
          {hasColumn
            ? t('tables.removeColumnNumber', { number: column + 1 })
            : t('tables.removeColumn')}
        </Button>
      </div>
    </PanelSection>
  );
}
