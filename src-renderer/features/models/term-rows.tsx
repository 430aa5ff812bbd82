import { Checkbox, Tooltip } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { ModelColumn } from '../../../shared/plan/model-plan.ts';
import { labelWithoutCoding } from '../../../shared/plan/term-label.ts';
import { useSession } from '../../session/session-context.ts';
import { useTexts, useWords } from '../../session/use-texts.ts';
import { CoefficientText } from './coefficient-text.tsx';
import { FewChangers } from './few-changers.tsx';
import { hasTerm, toggleTerm } from './edit-model-set.ts';
import type { EditableGridProps } from './grid-props.ts';
import { coefficientLabels, type GridRow, gridRows } from './grid-rows.ts';
import classes from './models.module.css';
import type { ColumnResult, Estimate } from './selection.ts';

/** A row per term: in or out of each model, and its coefficient once fitted. */
export function TermRows(props: EditableGridProps) {
  const { language } = useSession();
  const rows = gridRows(props.plan, props.set, language);
  const labels = coefficientLabels(rows);
  const order = rows.map(({ id }) => id);
  return (
    <tbody>
      {rows.map((row) => (
        <TermRow key={row.id} row={row} labels={labels} order={order} {...props} />
      ))}
    </tbody>
  );
}

interface RowProps extends EditableGridProps {
  readonly row: GridRow;
  readonly labels: ReadonlyMap<string, string>;
  /** The ids of all rows, from the top. */
  readonly order: readonly string[];
}

function TermRow({ row, labels, order, set, results, selection, onSelect, onColumn }: RowProps) {
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
              onChange={() => onColumn(toggleTerm(column, row.term, order))}
            />
            <CellResult
              modelSet={set.id}
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
  readonly modelSet: string;
  readonly row: GridRow;
  readonly labels: ReadonlyMap<string, string>;
  readonly column: ModelColumn;
  readonly result: ColumnResult | undefined;
}

function CellResult({ modelSet, row, labels, column, result }: CellProps) {
  const t = useTexts();
  const estimate = result?.estimate;
  if (!estimate || !hasTerm(column, row.id)) return null;
  const names = row.coefficients.map(({ name }) => name);
  const omitted = estimate.omitted.filter(({ term }) => names.includes(term));
  if (names.length > 1) {
    const count = estimate.coefficients.filter(({ term }) => names.includes(term)).length;
    return (
      <span className={classes.soft}>
        {t('models.levels', { count: count + omitted.length + 1 })}
        {omitted.length > 0 && (
          <Omitted
            text={t('modelTerms.levelsOmitted', { count: omitted.length })}
            omitted={omitted}
            labels={labels}
          />
        )}
      </span>
    );
  }
  if (omitted.length > 0) return <Omitted omitted={omitted} labels={labels} />;
  const coefficient = estimate.coefficients.find(({ term }) => term === row.id);
  return coefficient ? (
    <span className={classes.withMark}>
      <CoefficientText coefficient={coefficient} isStale={result.status === 'stale'} />
      <FewChangers modelSet={modelSet} column={column.id} term={row.id} />
    </span>
  ) : null;
}

interface OmittedProps {
  readonly omitted: Estimate['omitted'];
  readonly labels: ReadonlyMap<string, string>;
  /** Instead of the reason in short. */
  readonly text?: string;
}

/** The reason in short, and the whole sentence to whoever asks. */
function Omitted({ omitted, labels, text }: OmittedProps) {
  const t = useTexts();
  const words = useWords();
  const sentences = omitted.map(({ term, reason, with: partners = [] }) =>
    words.code('omittedSentences', reason, {
      term: labels.get(term) ?? term,
      with: partners.map((partner) => labels.get(partner) ?? partner).join(', '),
    }),
  );
  const reason = words.code('omittedShort', omitted[0]?.reason ?? '');
  return (
    <Tooltip label={sentences.join(' ')} multiline w={280}>
      <span className={classes.omitted} tabIndex={0}>
        <IconAlertTriangle size={14} /> {text ?? t('modelTerms.omittedShort', { reason })}
      </span>
    </Tooltip>
  );
}
