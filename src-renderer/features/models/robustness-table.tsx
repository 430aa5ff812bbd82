import type { GridChoice, Specification } from '../../../shared/contract/robustness.ts';
import { useNumbers } from '../../session/use-numbers.ts';
import { useTexts, useWords } from '../../session/use-texts.ts';
import table from '../../ui/table.module.css';
import { fittedBySize, spreadOf } from './robustness-summary.ts';

interface Props {
  readonly choice: GridChoice;
  readonly specifications: readonly Specification[];
  readonly controlName: (id: string) => string;
  readonly estimatorName: (id: string) => string;
}

/** What each choice does to the coefficient: the models that have it, side by side. */
export function RobustnessTable(props: Props) {
  const t = useTexts();
  const numbers = useNumbers();
  const rows = useChoiceRows(props);
  return (
    <table className={table.table}>
      <thead>
        <tr>
          <th scope="col">{t('robustness.choice')}</th>
          {(['models', 'least', 'median', 'greatest', 'significant'] as const).map((key) => (
            <th key={key} scope="col" className={table.number}>
              {t(`robustness.${key}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, title, spread }) => (
          <tr key={key}>
            <th scope="row">{title}</th>
            <td className={table.number}>{numbers.count(spread.count)}</td>
            <td className={table.number}>{numbers.significant(spread.least)}</td>
            <td className={table.number}>{numbers.significant(spread.median)}</td>
            <td className={table.number}>{numbers.significant(spread.greatest)}</td>
            <td className={table.number}>{numbers.percent(spread.significant, 0)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** A row for each value of each choice that was varied. */
function useChoiceRows({ choice, specifications, controlName, estimatorName }: Props) {
  const t = useTexts();
  const words = useWords();
  const fitted = fittedBySize(specifications);
  const listed = <Key extends 'covariance' | 'sample' | 'scale' | 'links'>(
    key: Key,
    values: readonly Specification[Key][],
  ) =>
    values.map((value) => ({
      key: `${key} ${value}`,
      title: words.code('robustnessChoices', value),
      has: (one: Specification) => one[key] === value,
    }));
  const estimators = choice.estimators.map((id) => ({
    key: `estimator ${id}`,
    title: estimatorName(id),
    has: (one: Specification) => one.estimator === id,
  }));
  const controls = choice.controls.flatMap((id) =>
    ([true, false] as const).map((isIn) => ({
      key: `control ${id} ${isIn}`,
      title: t(isIn ? 'robustness.with' : 'robustness.without', { control: controlName(id) }),
      has: (one: Specification) => one.controls.includes(id) === isIn,
    })),
  );
  const varied = [
    estimators,
    listed('covariance', choice.covariances),
    listed('sample', choice.samples),
    listed('scale', choice.scales),
    listed('links', choice.links),
  ].filter((group) => group.length > 1);
  return [...varied.flat(), ...controls].flatMap(({ key, title, has }) => {
    const spread = spreadOf(fitted.filter(has));
    return spread ? [{ key, title, spread }] : [];
  });
}
