import type { VariableOverview } from '../../../shared/contract/measures.ts';
import { useNumbers } from '../../session/use-numbers.ts';
import { useTexts } from '../../session/use-texts.ts';
import table from '../../ui/table.module.css';

/** How a number varies: over all rows, between persons, and within them over time. */
export function SpreadTable({ variable }: { readonly variable: VariableOverview }) {
  const t = useTexts();
  const numbers = useNumbers();
  const lines = [
    [
      'variables.spreadOverall',
      variable.standardDeviation,
      variable.minimum,
      variable.maximum,
    ] as const,
    [
      'variables.spreadBetween',
      variable.betweenDeviation,
      variable.betweenMinimum,
      variable.betweenMaximum,
    ] as const,
    [
      'variables.spreadWithin',
      variable.withinDeviation,
      variable.withinMinimum,
      variable.withinMaximum,
    ] as const,
  ];
  return (
    <table className={table.table} aria-label={t('variables.spread')}>
      <thead>
        <tr>
          <td />
          <th scope="col" className={table.number}>
            {t('variables.spreadDeviation')}
          </th>
          <th scope="col" className={table.number}>
            {t('variables.minimum')}
          </th>
          <th scope="col" className={table.number}>
            {t('variables.maximum')}
          </th>
        </tr>
      </thead>
      <tbody>
        {lines.map(([key, deviation, minimum, maximum]) => (
          <tr key={key}>
            <th scope="row">{t(key)}</th>
            <td className={table.number}>{numbers.fixed(deviation, 3)}</td>
            <td className={table.number}>{numbers.fixed(minimum, 2)}</td>
            <td className={table.number}>{numbers.fixed(maximum, 2)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
