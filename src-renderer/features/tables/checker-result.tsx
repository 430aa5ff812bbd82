import type { CheckedCell, TableCheck } from '../../../shared/contract/checker.ts';
import {
  formatPValue,
  type NumberStyle,
  screenStyle,
} from '../../../shared/table/number-format.ts';
import { useSession } from '../../session/session-context.ts';
import { useTexts, useWords } from '../../session/use-texts.ts';
import table from '../../ui/table.module.css';
import { CheckerFindings } from './checker-findings.tsx';
import classes from './checker.module.css';

/** What the check found: the cells that are not plainly right, then what concerns rows and tables. */
export function CheckerResult({ check }: { readonly check: TableCheck }) {
  const t = useTexts();
  const doubtful = check.cells.filter(
    ({ verdict, repairs }) => verdict !== 'consistent' || repairs.length > 0,
  );
  const count = check.cells.length;
  return (
    <div role="status">
      <p className={classes.summary}>
        {t('checker.summary', { count, doubtful: doubtful.length })}
      </p>
      {doubtful.length === 0 ? (
        <p className={classes.intro}>{t('checker.nothing')}</p>
      ) : (
        <DoubtfulCells cells={doubtful} />
      )}
      {check.findings.length > 0 && <CheckerFindings findings={check.findings} />}
    </div>
  );
}

function DoubtfulCells({ cells }: { readonly cells: readonly CheckedCell[] }) {
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
            <DoubtfulCell key={`${index}-${cell.text}`} cell={cell} />
          ))}
        </tbody>
      </table>
    </>
  );
}

function DoubtfulCell({ cell }: { readonly cell: CheckedCell }) {
  const t = useTexts();
  const words = useWords();
  const { language } = useSession();
  const marks = cell.impliedStars.map((mark) => (mark === '' ? t('checker.none') : mark));
  const isBad = cell.verdict === 'impossible' || cell.verdict === 'unreadable';
  return (
    <tr>
      <td>{cell.table}</td>
      <td>{cell.row}</td>
      <td>{cell.column}</td>
      <td className={classes.number}>{cell.text}</td>
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
