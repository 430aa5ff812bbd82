import type { Language } from '../../../shared/plan/local-text.ts';
import { useQuery } from '../../session/use-query.ts';
import { useTexts, useWords } from '../../session/use-texts.ts';
import classes from './checker.module.css';

interface Props {
  readonly table: string;
  readonly language: Language;
}

/** What the check says of the study's own table before it leaves; a remark, never a block. */
export function OwnTableRemarks({ table, language }: Props) {
  const t = useTexts();
  const words = useWords();
  const check = useQuery('checker.own', { tables: [table], language });
  if (check.status !== 'done') return null;
  const { cells, findings } = check.value;
  const impossible = cells.filter(({ verdict }) => verdict === 'impossible');
  const count = impossible.length + findings.length;
  if (count === 0) return null;
  return (
    <details className={classes.remarks}>
      <summary>{t('checker.ownTitle', { count })}</summary>
      <ul>
        {impossible.map(({ row, column, text, verdict }) => (
          <li key={`${row}-${column}`}>
            {row} · {column} · {text}: {words.code('checkVerdicts', verdict)}
          </li>
        ))}
        {findings.map(({ rule, rows, columns, facts }) => (
          <li key={`${rule}-${rows.join()}-${columns.join()}`}>
            {[...rows, ...columns].join(' · ')}: {words.code('checkRules', rule, facts)}
          </li>
        ))}
      </ul>
      <p>{t('checker.ownHint')}</p>
    </details>
  );
}
