import type { Language } from '../../../shared/plan/local-text.ts';
import { formatCell } from '../../../shared/table/format-cell.ts';
import { printStyle } from '../../../shared/table/number-format.ts';
import { headerLines, type TableDoc, type TableRow } from '../../../shared/table/table-doc.ts';
import { useTexts } from '../../session/use-texts.ts';
import type { ChosenCell } from './chosen-cell.ts';
import { type HeldPlaces, placeKey, useHeldCells } from './held-cells.tsx';
import { PaperTitle } from './paper-title.tsx';
import classes from './paper.module.css';
import type { StudyTable } from './study-table.ts';
import { wholePartOf, wholeWidths } from './whole-parts.ts';

interface Props {
  readonly doc: TableDoc;
  readonly table: StudyTable;
  readonly language: Language;
  readonly cell: ChosenCell | null;
  readonly onCell: (cell: ChosenCell) => void;
}

/** A table at print size in the book face, with the journal's rules and nothing else. */
export function PaperTable({ doc, table, language, cell, onCell }: Props) {
  const t = useTexts();
  const widths = wholeWidths(doc, printStyle(doc.language));
  const held = useHeldCells({ table: table.id, language });
  return (
    <article
      className={classes.sheet}
      lang={doc.language}
      aria-label={t('tables.paper', { number: doc.number })}
    >
      <PaperTitle doc={doc} table={table} language={language} />
      <table className={classes.table} aria-label={t('tables.paper', { number: doc.number })}>
        <thead>
          {headerLines(doc).map((line, index) => (
            // The lines of a header have no names; their order is fixed.
            <tr key={index}>
              {line.map((text, column) =>
                text === '' ? (
                  <td key={doc.columns[column - 1]?.id ?? 'label'} />
                ) : (
                  <th key={doc.columns[column - 1]?.id ?? 'label'} scope="col">
                    {text}
                  </th>
                ),
              )}
            </tr>
          ))}
        </thead>
        {rowGroups(doc.rows).map((rows) => (
          <tbody key={rows[0]?.id}>
            {rows.map((row) => (
              <PaperRow
                key={row.id}
                {...{ row, doc, cell, held }}
                widths={widths[doc.rows.indexOf(row)] ?? []}
                onCell={table.kind === 'regression' ? onCell : null}
              />
            ))}
          </tbody>
        ))}
      </table>
      {doc.notes.map((note) => (
        <p key={note} className={classes.note}>
          {note}
        </p>
      ))}
    </article>
  );
}

/** A row that heads others begins a group, so that a screen reader says it before each of them. */
function rowGroups(rows: readonly TableRow[]): readonly (readonly TableRow[])[] {
  const groups: TableRow[][] = [];
  for (const row of rows) {
    const last = groups.at(-1);
    if (last === undefined || row.isSection) groups.push([row]);
    else last.push(row);
  }
  return groups;
}

interface RowProps {
  readonly row: TableRow;
  readonly doc: TableDoc;
  /** Of the parts before decimal marks, by column. */
  readonly widths: readonly number[];
  readonly cell: ChosenCell | null;
  /** What leaves as a dash. */
  readonly held: HeldPlaces;
  /** Null where no model stands behind the numbers. */
  readonly onCell: ((cell: ChosenCell) => void) | null;
}

function PaperRow({ row, doc, widths, cell, held, onCell }: RowProps) {
  const t = useTexts();
  const style = printStyle(doc.language);
  const look = row.ruleAbove ? classes.ruled : undefined;
  if (row.isSection) {
    return (
      <tr className={look}>
        <th scope="rowgroup" className={classes.section} colSpan={doc.columns.length + 1}>
          {row.label}
        </th>
      </tr>
    );
  }
  return (
    <tr className={look}>
      <th scope="row">{row.label}</th>
      {row.cells.map((content, index) => {
        const column = doc.columns[index];
        const place = { row: row.id, column: column?.id ?? String(index) };
        const text = formatCell(content, style);
        const isHeld = text !== '' && held.has(placeKey(place));
        const number =
          column?.holds === 'text' ? (
            text
          ) : (
            <AlignedNumber
              text={text}
              whole={wholePartOf(content, style)}
              width={widths[index] ?? 0}
            />
          );
        const isChosen = cell?.row === place.row && cell.column === place.column;
        const printed = isHeld ? <span className={classes.held}>{number}</span> : number;
        const hint = isHeld ? t('disclosure.heldCell', { text }) : undefined;
        const kind = column?.holds === 'text' ? classes.words : classes.plain;
        // A number stands in two pieces on the paper; it is said in one.
        const said = text === '' ? undefined : (hint ?? text);
        return (
          <td key={place.column} className={kind} title={hint} aria-label={said}>
            {onCell === null || text === '' ? (
              printed
            ) : (
              <button
                type="button"
                className={isChosen ? `${classes.cell} ${classes.chosen}` : classes.cell}
                aria-label={said}
                aria-pressed={isChosen}
                onClick={() => onCell(place)}
              >
                {printed}
              </button>
            )}
          </td>
        );
      })}
    </tr>
  );
}

interface NumberProps {
  readonly text: string;
  /** What stands before the decimal mark; null where the text is no number. */
  readonly whole: string | null;
  /** How wide that is in the column, in digits. */
  readonly width: number;
}

/** A number whose decimal mark stands under those of its column. */
function AlignedNumber({ text, whole, width }: NumberProps) {
  if (whole === null) return text;
  return (
    <>
      <span className={classes.whole} style={{ minWidth: `${width}ch` }}>
        {whole}
      </span>
      {text.slice(whole.length)}
    </>
  );
}
