import type { ReactNode } from 'react';
import type { Language } from '../../../shared/plan/local-text.ts';
import { useQuery } from '../../session/use-query.ts';
import { QueryView } from '../../ui/query-view.tsx';
import type { ChosenCell } from './chosen-cell.ts';
import { PaperTable } from './paper-table.tsx';
import type { StudyTable } from './study-table.ts';
import { TextSheet } from './text-sheet.tsx';

interface Props {
  readonly table: StudyTable;
  readonly language: Language;
  readonly cell: ChosenCell | null;
  readonly onCell: (cell: ChosenCell) => void;
  readonly empty: ReactNode;
}

/** The table on paper, as soon as its models are fitted. */
export function TableView({ table, language, cell, onCell, empty }: Props) {
  const preview = useQuery('tables.preview', { table: table.id, language });
  return (
    <QueryView query={preview} empty={empty}>
      {({ table: doc }) =>
        table.kind === 'text' ? (
          <TextSheet doc={doc} table={table} onCell={onCell} />
        ) : (
          <PaperTable {...{ doc, table, language, cell, onCell }} />
        )
      }
    </QueryView>
  );
}
