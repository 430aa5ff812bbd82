import type { TableDoc } from '../../../shared/table/table-doc.ts';
import { useEdit } from '../../session/use-command.ts';
import { useTexts } from '../../session/use-texts.ts';
import type { ChosenCell } from './chosen-cell.ts';
import { EditableText } from './editable-text.tsx';
import classes from './paper.module.css';
import { PaperTitle } from './paper-title.tsx';
import { type TextTable, withCell, withHeader } from './text-table.ts';

interface Props {
  readonly doc: TableDoc;
  readonly table: TextTable;
  readonly onCell: (cell: ChosenCell) => void;
}

/** A table typed by hand, on paper: every header, cell and the note can be written in. */
export function TextSheet({ doc, table, onCell }: Props) {
  const t = useTexts();
  const edit = useEdit();
  const save = (value: TextTable) => void edit({ kind: 'put-further-table', value });
  const label = t('tables.paper', { number: doc.number });
  return (
    <article className={classes.sheet} lang={table.language} aria-label={label}>
      <PaperTitle doc={doc} table={table} language={table.language} />
      <table className={`${classes.table} ${classes.texts}`} aria-label={label}>
        <thead>
          <tr>
            {table.headers.map((header, column) => (
              // Columns of a typed table have no names; their order is what they are.
              <th key={column} scope="col">
                <EditableText
                  text={header}
                  label={t('tables.headerCell', { column: column + 1 })}
                  onSave={(text) => save(withHeader(table, column, text))}
                  onFocus={() => onCell({ row: '', column: String(column + 1) })}
                />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((_, row) => (
            <TextRow key={row} {...{ table, row, save, onCell }} />
          ))}
        </tbody>
      </table>
      <div className={classes.note}>
        <EditableText
          text={table.note}
          label={t('tables.noteText')}
          onSave={(note) => save({ ...table, note })}
        />
      </div>
    </article>
  );
}

interface RowProps {
  readonly table: TextTable;
  readonly row: number;
  readonly save: (table: TextTable) => void;
  readonly onCell: (cell: ChosenCell) => void;
}

function TextRow({ table, row, save, onCell }: RowProps) {
  const t = useTexts();
  return (
    <tr>
      {table.headers.map((_, column) => {
        const Cell = column === 0 ? 'th' : 'td';
        return (
          <Cell key={column} {...(column === 0 && { scope: 'row' })}>
            <EditableText
              text={table.rows[row]?.[column] ?? ''}
              label={t('tables.textCell', { row: row + 1, column: column + 1 })}
              onSave={(text) => save(withCell(table, { row, column }, text))}
              onFocus={() => onCell({ row: String(row + 1), column: String(column + 1) })}
            />
          </Cell>
        );
      })}
    </tr>
  );
}
