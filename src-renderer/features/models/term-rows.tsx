import { Checkbox, Tooltip } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { ModelColumn } from '../../../shared/plan/model-plan.ts';
import { labelWithoutCoding } from '../../../shared/plan/term-label.ts';
import { useSession } from '../../session/session-context.ts';
import { useTexts, useWords } from '../../session/use-texts.ts';
import { CoefficientText } from './coefficient-text.tsx';
import { hasTerm, toggleTerm } from './edit-model-set.ts';
import type { EditableGridProps } from './grid-props.ts';
import { type GridRow, gridRows } from './grid-rows.ts';
import classes from './models.module.css';
import type { ColumnResult } from './selection.ts';

/** A row per term: in or out of each model, and its coefficient once fitted. */
export function TermRows(props: EditableGridProps) {
  const { language } = useSession();
  const rows = gridRows(props.plan, props.set, language);
  const labels = new Map(rows.map(({ id, label }) => [id, labelWithoutCoding(label)]));
  return (
    <tbody>
      {rows.map((row) => (
        <TermRow key={row.id} row={row} labels={labels} {...props} />
      ))}
    </tbody>
  );
}

interface RowProps extends EditableGridProps {
  readonly row: GridRow;
  readonly labels: ReadonlyMap<string, string>;
}

function TermRow({ row, labels, set, results, selection, onSelect, onColumn }: RowProps) {
  const t = useTexts();
  const isSelected = selection?.kind === 'row' && selection.term === row.id;
  const select = () => onSelect({ kind: 'row', term: row.id });
  return (
    <tr className={isSelected ? classes.selected : undefined}>
      <th scope="row">
        <button
          type="button"
          className={classes.rowButton}
          aria-label={t('models.selectRow', { variable: row.label })}
          title={row.label}
          onClick={select}
        >
          {labelWithoutCoding(row.label)}
        </button>
      </th>
      {set.columns.map((column) => (
        <td key={column.id} onClick={select}>
          <div className={classes.cell}>
            <Checkbox
              aria-label={t('models.termIn', { variable: row.label, column: column.id })}
              checked={hasTerm(column, row.id)}
              onChange={() => onColumn(toggleTerm(column, row.term, [...labels.keys()]))}
            />
            <CellResult
              row={row}
              labels={labels}
              column={column}
              result={results.find(({ id }) => id === column.id)}
            />
          </div>
        </td>
      ))}
    </tr>
  );
}

interface CellProps {
  readonly row: GridRow;
  readonly labels: ReadonlyMap<string, string>;
  readonly column: ModelColumn;
  readonly result: ColumnResult | undefined;
}

function CellResult({ row, labels, column, result }: CellProps) {
  const t = useTexts();
  const estimate = result?.estimate;
  if (!estimate || !hasTerm(column, row.id)) return null;
  const omitted = estimate.omitted.find(({ term }) => term === row.id);
  if (omitted) {
    const partners = (omitted.with ?? []).map((id) => labels.get(id) ?? id);
    return <Omitted reason={omitted.reason} partners={partners} />;
  }
  if (row.coefficients.length > 1) {
    return (
      <span className={classes.soft}>{t('models.levels', { count: row.coefficients.length })}</span>
    );
  }
  const coefficient = estimate.coefficients.find(({ term }) => term === row.id);
  return coefficient ? (
    <CoefficientText coefficient={coefficient} isStale={result.status === 'stale'} />
  ) : null;
}

interface OmittedProps {
  readonly reason: string;
  readonly partners: readonly string[];
}

function Omitted({ reason: code, partners }: OmittedProps) {
  const t = useTexts();
  const words = useWords();
  const reason = words.code('omittedReasons', code, { with: partners.join(', ') });
  return (
    <Tooltip label={t('models.omittedWhy', { reason })}>
      <span className={classes.omitted} tabIndex={0}>
        <IconAlertTriangle size={14} /> {t('models.omitted')}
      </span>
    </Tooltip>
  );
}
