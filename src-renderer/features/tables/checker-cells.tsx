import type { CheckedCell } from '../../../shared/contract/checker.ts';
import {
  formatPValue,
  type NumberStyle,
  screenStyle,
} from '../../../shared/table/number-format.ts';
import { useSession } from '../../session/session-context.ts';
import { useTexts, useWords } from '../../session/use-texts.ts';
import table from '../../ui/table.module.css';
import type { MarkedPart } from './checker-grid.tsx';
import classes from './checker.module.css';

interface Props {
  readonly cells: readonly CheckedCell[];
  readonly onMark: (part: MarkedPart) => void;
}

/** The cells that are not plainly right, with the p-values that rounding leaves open and repairs. */
export function DoubtfulCells({ cells, onMark }: Props) {
  const t = useTexts();
  return (
    <>
      <h3>{t('checker.cells')}</h3>
      <table className={table.table} aria-label={t('checker.cells')}>
        <thead>
          <tr>
            <th scope="col">{t('checker.table')}</th>
            <th scope="col">{t('checker.row')}</th>
            <th scope="col">{t('checker.column')}</th>
            <th scope="col">{t('checker.printed')}</th>
            <th scope="col">{t('checker.verdict')}</th>
            <th scope="col">{t('checker.pInterval')}</th>
            <th scope="col">{t('checker.implied')}</th>
            <th scope="col">{t('checker.repair')}</th>
          </tr>
        </thead>
        <tbody>
          {cells.map((cell, index) => (
            <DoubtfulCell key={`${index}-${cell.text}`} cell={cell} onMark={onMark} />
          ))}
        </tbody>
      </table>
    </>
  );
}

interface CellProps {
  readonly cell: CheckedCell;
  readonly onMark: Props['onMark'];
}

function DoubtfulCell({ cell, onMark }: CellProps) {
  const t = useTexts();
  const words = useWords();
  const { language } = useSession();
  const marks = cell.impliedStars.map((mark) => (mark === '' ? t('checker.none') : mark));
  const isBad = cell.verdict === 'impossible' || cell.verdict === 'unreadable';
  const mark = () => onMark({ table: cell.table, rows: [cell.row], columns: [cell.column] });
  return (
    <tr>
      <td className={classes.name}>{cell.table}</td>
      <td>{cell.row}</td>
      <td>{cell.column}</td>
      <td className={classes.number}>
        <button type="button" className={`${table.rowButton} ${classes.show}`} onClick={mark}>
          {cell.text}
        </button>
      </td>
      <td className={isBad ? classes.bad : undefined}>
        {words.code('checkVerdicts', cell.verdict)}
      </td>
      <td className={classes.number}>{intervalText(cell.pInterval, screenStyle(language))}</td>
      <td>{marks.join(', ')}</td>
      <td>
        {cell.repairs.map(({ text, why }) => (
          <div key={text}>
            <strong className={classes.number}>{text}</strong>
            <div className={classes.why}>{words.code('checkRepairs', why)}</div>
          </div>
        ))}
      </td>
    </tr>
  );
}

/** `0,826–0,838`, or one value where print cannot tell the ends apart. */
function intervalText(interval: CheckedCell['pInterval'], style: NumberStyle): string {
  if (interval === null) return '';
  const [low, high] = interval.map((p) => formatPValue(p, style));
  return low === high ? `${low}` : `${low} – ${high}`;
}
