import type { Output } from '../../../shared/contract/index.ts';
import { useNumbers } from '../../session/use-numbers.ts';
import { useTexts, useWords } from '../../session/use-texts.ts';
import table from '../../ui/table.module.css';
import classes from './sources.module.css';

type Issue = Output<'imports.issues'>['issues'][number];

const SHOWN = 200;

interface Props {
  readonly issues: readonly Issue[];
  readonly total: number;
}

/** Rows that were refused or lost a value, with row, field and reason. */
export function IssueTable({ issues, total }: Props) {
  const t = useTexts();
  const words = useWords();
  const numbers = useNumbers();
  if (total === 0) return <p className={classes.soft}>{t('sources.noIssues')}</p>;
  const shown = issues.slice(0, SHOWN);
  return (
    <>
      <table className={`${table.table} ${classes.issues}`} aria-label={t('sources.refusedRows')}>
        <thead>
          <tr>
            <th scope="col" className={table.number}>
              {t('sources.issueRow')}
            </th>
            <th scope="col">{t('sources.issueField')}</th>
            <th scope="col">{t('sources.issueReason')}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((issue) => (
            <tr key={`${issue.row}-${issue.field}-${issue.code}`}>
              <td className={table.number}>{numbers.count(issue.row)}</td>
              <td>{issue.field ?? ''}</td>
              <td>
                {words.code('rowIssues', issue.code)}
                <span className={table.soft}>
                  {' · '}
                  {issue.outcome === 'rejected' ? t('sources.rejected') : t('sources.noted')}
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {total > shown.length && (
        <p className={classes.soft}>{t('sources.issuesMore', { count: total - shown.length })}</p>
      )}
    </>
  );
}
