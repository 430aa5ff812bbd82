import type { Language } from '../../../shared/plan/local-text.ts';
import type { TablePlan } from '../../../shared/plan/model-plan.ts';
import { formatCell } from '../../../shared/table/format-cell.ts';
import { printStyle } from '../../../shared/table/number-format.ts';
import { headerLines, type TableDoc, type TableRow } from '../../../shared/table/table-doc.ts';
import { useTexts } from '../../session/use-texts.ts';
import type { ChosenCell } from './chosen-cell.ts';
import { PaperTitle } from './paper-title.tsx';
import classes from './paper.module.css';

interface Props {
  readonly doc: TableDoc;
  readonly plan: TablePlan;
  readonly language: Language;
  readonly cell: ChosenCell | null;
  readonly onCell: (cell: ChosenCell) => void;
}

/** A table at print size in the book face, with the journal's rules and nothing else. */
export function PaperTable({ doc, plan, language, cell, onCell }: Props) {
  const t = useTexts();
  return (
    <article
      className={classes.sheet}
      lang={doc.language}
      aria-label={t('tables.paper', { number: doc.number })}
    >
      <PaperTitle doc={doc} plan={plan} language={language} />
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
        <tbody>
          {doc.rows.map((row) => (
            <PaperRow key={row.id} row={row} doc={doc} cell={cell} onCell={onCell} />
          ))}
        </tbody>
      </table>
      {doc.notes.map((note) => (
        <p key={note} className={classes.note}>
          {note}
        </p>
      ))}
    </article>
  );
}

interface RowProps {
  readonly row: TableRow;
  readonly doc: TableDoc;
  readonly cell: ChosenCell | null;
  readonly onCell: (cell: ChosenCell) => void;
}

function PaperRow({ row, doc, cell, onCell }: RowProps) {
  const style = printStyle(doc.language);
  return (
    <tr className={row.ruleAbove ? classes.ruled : undefined}>
      <th scope="row">{row.label}</th>
      {row.cells.map((content, index) => {
        const column = doc.columns[index]?.id ?? String(index);
        const text = formatCell(content, style);
        const isChosen = cell?.row === row.id && cell.column === column;
        return (
          <td key={column}>
            {text !== '' && (
              <button
                type="button"
                className={isChosen ? `${classes.cell} ${classes.chosen}` : classes.cell}
                aria-label={text}
                aria-pressed={isChosen}
                onClick={() => onCell({ row: row.id, column })}
              >
                <AlignedNumber text={text} mark={style.decimalMark} />
              </button>
            )}
          </td>
        );
      })}
    </tr>
  );
}

/** Splits at the first decimal mark so that a column's numbers stand under each other. */
function AlignedNumber({ text, mark }: { readonly text: string; readonly mark: string }) {
  if (!text.includes(mark)) return <span className={classes.count}>{text}</span>;
  const [whole = ''] = text.split(mark, 1);
  return (
    <>
      <span className={classes.whole}>{whole}</span>
      {text.slice(whole.length)}
    </>
  );
}
