import type { CheckFinding } from '../../../shared/contract/checker.ts';
import { useTexts, useWords } from '../../session/use-texts.ts';
import table from '../../ui/table.module.css';

/** Findings on rows, columns, counts and notes, each in a sentence. */
export function CheckerFindings({ findings }: { readonly findings: readonly CheckFinding[] }) {
  const t = useTexts();
  const words = useWords();
  return (
    <>
      <h3>{t('checker.findings')}</h3>
      <table className={table.table} aria-label={t('checker.findings')}>
        <thead>
          <tr>
            <th scope="col">{t('checker.table')}</th>
            <th scope="col">{t('checker.rows')}</th>
            <th scope="col">{t('checker.columns')}</th>
            <th scope="col">{t('checker.finding')}</th>
          </tr>
        </thead>
        <tbody>
          {findings.map((finding, index) => (
            <tr key={`${index}-${finding.rule}`}>
              <td>{finding.table}</td>
              <td>{finding.rows.join(', ')}</td>
              <td>{finding.columns.join(', ')}</td>
              <td>{words.code('checkRules', finding.rule, finding.facts)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
