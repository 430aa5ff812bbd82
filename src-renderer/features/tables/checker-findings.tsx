import type { CheckFinding } from '../../../shared/contract/checker.ts';
import { useTexts, useWords } from '../../session/use-texts.ts';
import table from '../../ui/table.module.css';
import type { MarkedPart } from './checker-grid.tsx';
import classes from './checker.module.css';

interface Props {
  readonly title: string;
  readonly findings: readonly CheckFinding[];
  readonly onMark: (part: MarkedPart) => void;
}

/** Findings on rows, columns, counts, notes or a text, each in a sentence that shows its cells. */
export function CheckerFindings({ title, findings, onMark }: Props) {
  const t = useTexts();
  const words = useWords();
  const hasPassages = findings.some(({ passage }) => passage !== undefined);
  return (
    <>
      <h3>{title}</h3>
      <table className={table.table} aria-label={title}>
        <thead>
          <tr>
            {hasPassages && <th scope="col">{t('checker.passage')}</th>}
            <th scope="col">{t('checker.finding')}</th>
            <th scope="col">{t('checker.table')}</th>
            <th scope="col">{t('checker.rows')}</th>
            <th scope="col">{t('checker.columns')}</th>
          </tr>
        </thead>
        <tbody>
          {findings.map((finding, index) => (
            <tr key={`${index}-${finding.rule}`}>
              {hasPassages && (
                <td className={classes.passage}>
                  {t('checker.quoted', { text: finding.passage ?? '' })}
                </td>
              )}
              <td>
                <button
                  type="button"
                  className={`${table.rowButton} ${classes.show}`}
                  onClick={() => onMark(finding)}
                >
                  {words.code('checkRules', finding.rule, finding.facts)}
                </button>
              </td>
              <td className={classes.name}>{finding.table}</td>
              <td>{finding.rows.join(', ')}</td>
              <td>{finding.columns.join(', ')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
