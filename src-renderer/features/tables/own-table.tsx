import { Button } from '@mantine/core';
import type { Language } from '../../../shared/plan/local-text.ts';
import { useTexts } from '../../session/use-texts.ts';
import { Empty } from '../../ui/empty.tsx';
import { OwnTableRemarks } from './checker-remarks.tsx';
import type { ChosenCell } from './chosen-cell.ts';
import { HeldCells } from './held-cells.tsx';
import type { StudyTable } from './study-table.ts';
import { TableView } from './table-view.tsx';

interface Props {
  readonly table: StudyTable;
  readonly language: Language;
  readonly cell: ChosenCell | null;
  readonly onCell: (cell: ChosenCell) => void;
  readonly onSources: () => void;
}

/** One of the study's tables with the check's remarks below it. */
export function OwnTable({ table, language, cell, onCell, onSources }: Props) {
  const t = useTexts();
  const empty = (
    <Empty
      sentence={t('tables.empty')}
      action={<Button onClick={onSources}>{t('tables.goToSources')}</Button>}
    />
  );
  return (
    <>
      <TableView table={table} language={language} cell={cell} onCell={onCell} empty={empty} />
      <HeldCells table={table.id} language={language} />
      {table.kind === 'regression' && <OwnTableRemarks table={table.id} language={language} />}
    </>
  );
}
