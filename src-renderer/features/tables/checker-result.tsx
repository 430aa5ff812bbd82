import { useState } from 'react';
import type { TableCheck } from '../../../shared/contract/checker.ts';
import { useTexts } from '../../session/use-texts.ts';
import { DoubtfulCells } from './checker-cells.tsx';
import { CheckerFindings } from './checker-findings.tsx';
import { CheckerGrids, type MarkedPart } from './checker-grid.tsx';
import classes from './checker.module.css';

/** What the check found: doubtful cells, findings on tables and text, and the tables themselves. */
export function CheckerResult({ check }: { readonly check: TableCheck }) {
  const t = useTexts();
  const [marked, setMarked] = useState<MarkedPart | null>(null);
  // A new object each time, so that the same finding scrolls there again.
  const mark = ({ table, rows, columns }: MarkedPart) => setMarked({ table, rows, columns });
  const doubtful = check.cells.filter(
    ({ verdict, repairs }) => verdict !== 'consistent' || repairs.length > 0,
  );
  const ofText = check.findings.filter(({ passage }) => passage !== undefined);
  const ofTables = check.findings.filter(({ passage }) => passage === undefined);
  const count = check.cells.length;
  return (
    <div>
      <div role="status">
        <p className={classes.summary}>
          {t('checker.summary', { count, doubtful: doubtful.length })}
        </p>
        {doubtful.length === 0 && <p className={classes.intro}>{t('checker.nothing')}</p>}
        {check.claims !== undefined && (
          <p className={classes.summary}>
            {t('checker.claims', { count: check.claims, findings: ofText.length })}
          </p>
        )}
      </div>
      {doubtful.length > 0 && <DoubtfulCells cells={doubtful} onMark={mark} />}
      {ofTables.length > 0 && (
        <CheckerFindings title={t('checker.findings')} findings={ofTables} onMark={mark} />
      )}
      {ofText.length > 0 && (
        <CheckerFindings title={t('checker.textFindings')} findings={ofText} onMark={mark} />
      )}
      <CheckerGrids check={check} marked={marked} />
    </div>
  );
}
