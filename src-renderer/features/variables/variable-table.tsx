import type { VariableOverview } from '../../../shared/contract/measures.ts';
import { useNumbers } from '../../session/use-numbers.ts';
import { useTexts, useWords } from '../../session/use-texts.ts';
import table from '../../ui/table.module.css';
import { levelNames, typeNames } from './variable-words.ts';

interface Props {
  readonly variables: readonly VariableOverview[];
  readonly selectedId: string | null;
  readonly onSelect: (id: string) => void;
}

const columns = [
  ['variables.columnName', false],
  ['variables.columnType', false],
  ['variables.columnLevel', false],
  ['variables.columnObserved', true],
  ['variables.columnMissing', true],
  ['variables.columnMean', true],
  ['variables.columnDeviation', true],
  ['variables.columnUsed', true],
] as const;

/** One line per variable: what it is, how much of it there is, where it is used. */
export function VariableTable({ variables, selectedId, onSelect }: Props) {
  const t = useTexts();
  return (
    <table className={table.table} aria-label={t('variables.table')}>
      <thead>
        <tr>
          {columns.map(([key, isNumber]) => (
            <th key={key} scope="col" className={isNumber ? table.number : undefined}>
              {t(key)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {variables.map((variable) => (
          <VariableLine
            key={variable.id}
            variable={variable}
            isSelected={variable.id === selectedId}
            onSelect={() => onSelect(variable.id)}
          />
        ))}
      </tbody>
    </table>
  );
}

interface LineProps {
  readonly variable: VariableOverview;
  readonly isSelected: boolean;
  readonly onSelect: () => void;
}

function VariableLine({ variable, isSelected, onSelect }: LineProps) {
  const t = useTexts();
  const words = useWords();
  const numbers = useNumbers();
  const missing = variable.missing.reduce((sum, { rows }) => sum + rows, 0);
  const used = variable.usedIn.length;
  const isCategory = variable.type === 'category';
  return (
    <tr
      className={`${table.clickable} ${isSelected ? table.selected : ''}`}
      aria-selected={isSelected}
      onClick={onSelect}
    >
      <th scope="row">
        <button type="button" className={table.rowButton} onClick={onSelect}>
          {words.local(variable.label)}
        </button>
      </th>
      <td className={table.soft}>{t(typeNames[variable.type])}</td>
      <td className={table.soft}>{t(levelNames[variable.level])}</td>
      <td className={table.number}>{numbers.count(variable.observations)}</td>
      <td className={table.number}>{missing === 0 ? '' : numbers.count(missing)}</td>
      <td className={table.number}>{isCategory ? '' : numbers.fixed(variable.mean, 2)}</td>
      <td className={table.number}>
        {isCategory ? '' : numbers.fixed(variable.standardDeviation, 2)}
      </td>
      <td className={`${table.number} ${table.soft}`}>
        {used === 0 ? t('variables.unused') : t('variables.usedIn', { count: used })}
      </td>
    </tr>
  );
}
