import { Checkbox, Tooltip } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { ModelColumn } from '../../../shared/plan/model-plan.ts';
import type { VariablePlan } from '../../../shared/plan/variable-plan.ts';
import { useTexts, useWords } from '../../session/use-texts.ts';
import { shortLabel } from '../../ui/short-label.ts';
import { CoefficientText } from './coefficient-text.tsx';
import { hasTerm, toggleTerm } from './edit-model-set.ts';
import type { EditableGridProps } from './grid-props.ts';
import classes from './models.module.css';
import type { ColumnResult } from './selection.ts';

/** A row per variable: in or out of each model, and its coefficient once fitted. */
export function TermRows(props: EditableGridProps) {
  const { plan, set } = props;
  const candidates = plan.variables.filter((variable) => variable.id !== set.outcome);
  return (
    <tbody>
      {candidates.map((variable) => (
        <TermRow key={variable.id} variable={variable} {...props} />
      ))}
    </tbody>
  );
}

interface RowProps extends EditableGridProps {
  readonly variable: VariablePlan;
}

function TermRow({ variable, plan, set, results, selection, onSelect, onColumn }: RowProps) {
  const t = useTexts();
  const words = useWords();
  const name = words.local(variable.label);
  const order = plan.variables.map(({ id }) => id);
  const isSelected = selection?.kind === 'row' && selection.term === variable.id;
  const select = () => onSelect({ kind: 'row', term: variable.id });
  return (
    <tr className={isSelected ? classes.selected : undefined}>
      <th scope="row">
        <button
          type="button"
          className={classes.rowButton}
          aria-label={t('models.selectRow', { variable: name })}
          title={name}
          onClick={select}
        >
          {shortLabel(name)}
        </button>
      </th>
      {set.columns.map((column) => (
        <td key={column.id} onClick={select}>
          <div className={classes.cell}>
            <Checkbox
              aria-label={t('models.termIn', { variable: name, column: column.id })}
              checked={hasTerm(column, variable.id)}
              onChange={() => onColumn(toggleTerm(column, variable.id, order))}
            />
            <CellResult
              variable={variable}
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
  readonly variable: VariablePlan;
  readonly column: ModelColumn;
  readonly result: ColumnResult | undefined;
}

function CellResult({ variable, column, result }: CellProps) {
  const t = useTexts();
  const words = useWords();
  const estimate = result?.estimate;
  if (!estimate || !hasTerm(column, variable.id)) return null;
  const omitted = estimate.omitted.find(({ term }) => term === variable.id);
  if (omitted) {
    const reason = words.code('omittedReasons', omitted.reason, {
      with: (omitted.with ?? []).join(', '),
    });
    return (
      <Tooltip label={t('models.omittedWhy', { reason })}>
        <span className={classes.omitted} tabIndex={0}>
          <IconAlertTriangle size={14} /> {t('models.omitted')}
        </span>
      </Tooltip>
    );
  }
  if (variable.type === 'category') {
    return (
      <span className={classes.soft}>
        {t('models.levels', { count: Math.max(0, variable.levels.length) })}
      </span>
    );
  }
  const coefficient = estimate.coefficients.find(({ term }) => term === variable.id);
  return coefficient ? (
    <CoefficientText coefficient={coefficient} isStale={result.status === 'stale'} />
  ) : null;
}
