import { useEffect, useRef } from 'react';
import type { CheckedCell, TableCheck } from '../../../shared/contract/checker.ts';
import { useTexts, useWords } from '../../session/use-texts.ts';
import table from '../../ui/table.module.css';
import classes from './checker.module.css';

/** A table's part that a finding speaks of; no rows or columns mean all of them. */
export interface MarkedPart {
  readonly table: string;
  readonly rows: readonly string[];
  readonly columns: readonly string[];
}

interface Props {
  readonly check: TableCheck;
  readonly marked: MarkedPart | null;
}

/** The tables as they were read: doubtful cells by their colour and words, a finding's cells framed. */
export function CheckerGrids({ check, marked }: Props) {
  const t = useTexts();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (marked === null) return;
    const first = box.current?.querySelector('[data-marked="true"]');
    first?.scrollIntoView({ block: 'center', inline: 'nearest' });
  }, [marked]);
  const names = [...new Set(check.cells.map((cell) => cell.table))];
  return (
    <div ref={box}>
      <h3>{t('checker.asRead')}</h3>
      {names.map((name) => (
        <CheckerGrid
          key={name}
          name={name}
          cells={check.cells.filter((cell) => cell.table === name)}
          marked={marked?.table === name ? marked : null}
        />
      ))}
    </div>
  );
}

interface GridProps {
  readonly name: string;
  readonly cells: readonly CheckedCell[];
  readonly marked: MarkedPart | null;
}

function CheckerGrid({ name, cells, marked }: GridProps) {
  const columns = [...new Set(cells.map((cell) => cell.column))];
  const rows = [...new Set(cells.map((cell) => cell.row))];
  const isRowMarked = (row: string) =>
    marked !== null && (marked.rows.length === 0 || marked.rows.includes(row));
  const isColumnMarked = (column: string) =>
    marked !== null && (marked.columns.length === 0 || marked.columns.includes(column));
  // A finding on counts has no cell here; its columns' heads are framed.
  const hasCell = cells.some((cell) => isRowMarked(cell.row) && isColumnMarked(cell.column));
  return (
    <div className={classes.scroll}>
      <table className={table.table} aria-label={name}>
        <caption className={classes.caption}>{name}</caption>
        <thead>
          <tr>
            <td />
            {columns.map((column) => (
              <th key={column} scope="col" data-marked={!hasCell && isColumnMarked(column)}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row}>
              <th scope="row">{row}</th>
              {columns.map((column) => (
                <GridCell
                  key={column}
                  cell={cells.find((one) => one.row === row && one.column === column)}
                  isMarked={isRowMarked(row) && isColumnMarked(column)}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface CellProps {
  readonly cell: CheckedCell | undefined;
  readonly isMarked: boolean;
}

function GridCell({ cell, isMarked }: CellProps) {
  const words = useWords();
  if (cell === undefined) return <td />;
  const isOff = cell.verdict !== 'consistent';
  return (
    <td
      className={`${classes.number} ${isOff ? classes.bad : ''}`}
      data-marked={isMarked}
      title={words.code('checkVerdicts', cell.verdict)}
    >
      {cell.text}
      {isOff && (
        <span className={classes.verdict}>{words.code('checkVerdicts', cell.verdict)}</span>
      )}
    </td>
  );
}
