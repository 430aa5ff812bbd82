import { useEffect, useRef } from 'react';
import type { QueryState } from '../../session/use-query.ts';
import { useTexts } from '../../session/use-texts.ts';
import { QueryView } from '../../ui/query-view.tsx';
import type { Preview } from './use-import-draft.ts';
import classes from './wizard.module.css';

interface Props {
  readonly preview: QueryState<Preview>;
  /** The column to show and mark. */
  readonly highlight: string | null;
}

/** The first rows as they stand in the file, in sight through every step. */
export function RawRowsView({ preview, highlight }: Props) {
  const t = useTexts();
  return (
    <>
      <p className={classes.rowsTitle}>{t('sources.rowsTitle')}</p>
      <div className={classes.rows} tabIndex={0} role="region" aria-label={t('sources.rowsTitle')}>
        <QueryView query={preview}>
          {(value) => <RawTable preview={value} highlight={highlight} />}
        </QueryView>
      </div>
    </>
  );
}

interface TableProps {
  readonly preview: Preview;
  readonly highlight: string | null;
}

function RawTable({ preview, highlight }: TableProps) {
  const t = useTexts();
  const marked = useRef<HTMLTableCellElement>(null);
  useEffect(() => {
    marked.current?.scrollIntoView({ block: 'nearest', inline: 'center' });
  }, [highlight]);
  const isUsed = (column: number) => preview.headers[column]?.name === highlight;
  return (
    <table className={classes.raw} aria-label={t('sources.rowsTitle')}>
      <thead>
        <tr>
          {preview.headers.map((header, column) => (
            <th
              key={header.name}
              scope="col"
              title={header.text ?? header.name}
              ref={isUsed(column) ? marked : null}
              className={isUsed(column) ? classes.used : undefined}
            >
              {header.name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {preview.rows.map((row, index) => (
          // Rows have no identity of their own before they are imported.
          <tr key={index}>
            {row.map((cell, column) => (
              <td
                key={preview.headers[column]?.name ?? column}
                className={cellClass(cell, isUsed(column))}
              >
                {cell === null ? '' : String(cell)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function cellClass(cell: string | number | boolean | null, isUsed: boolean): string {
  return [typeof cell === 'number' && classes.numeric, isUsed && classes.used]
    .filter(Boolean)
    .join(' ');
}
