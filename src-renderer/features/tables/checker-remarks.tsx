import type { Language } from '../../../shared/plan/local-text.ts';
import { useQuery } from '../../session/use-query.ts';
import { useTexts, useWords } from '../../session/use-texts.ts';
import { type OwnRemarks, ownRemarks } from './own-remarks.ts';
import classes from './remarks.module.css';

interface Props {
  readonly table: string;
  readonly language: Language;
}

/** What the check says of the study's own table before it leaves; a remark, never a block. */
export function OwnTableRemarks({ table, language }: Props) {
  const check = useQuery('checker.own', { tables: [table], language });
  const remarks = check.status === 'done' ? ownRemarks(check.value) : null;
  return remarks && <RemarkDetails remarks={remarks} isOpen={false} />;
}

interface DetailsProps {
  readonly remarks: OwnRemarks;
  readonly isOpen: boolean;
}

/** The remarks below a line that counts them. */
export function RemarkDetails({ remarks, isOpen }: DetailsProps) {
  const t = useTexts();
  const words = useWords();
  const { cells, findings } = remarks;
  return (
    <details className={classes.remarks} open={isOpen}>
      <summary>{t('checker.ownTitle', { count: cells.length + findings.length })}</summary>
      <ul>
        {cells.map(({ table, row, column, text, verdict }) => (
          <li key={`${table}-${row}-${column}`}>
            {table} · {row} · {column} · {text}: {words.code('checkVerdicts', verdict)}
          </li>
        ))}
        {findings.map(({ rule, table, rows, columns, facts }) => (
          <li key={`${rule}-${table}-${rows.join()}-${columns.join()}`}>
            {[table, ...rows, ...columns].join(' · ')}: {words.code('checkRules', rule, facts)}
          </li>
        ))}
      </ul>
      <p className={classes.hint}>{t('checker.ownHint')}</p>
    </details>
  );
}
