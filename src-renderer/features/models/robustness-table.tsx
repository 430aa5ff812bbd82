import type { GridChoice, Specification } from '../../../shared/contract/robustness.ts';
import {
  type ChoiceDimension,
  curveChoices,
  fittedBySize,
  spreadOf,
} from '../../../shared/table/specification-spread.ts';
import { useNumbers } from '../../session/use-numbers.ts';
import { useTexts, useWords } from '../../session/use-texts.ts';
import table from '../../ui/table.module.css';

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

/** A row for each value of each choice that was varied; a control has one with and one without. */
function useChoiceRows({ choice, specifications, controlName, estimatorName }: Props) {
  const t = useTexts();
  const words = useWords();
  const fitted = fittedBySize(specifications);
  const titleOf = (dimension: ChoiceDimension, id: string): string =>
    dimension === 'estimators' ? estimatorName(id) : words.code('robustnessChoices', id);
  return curveChoices(choice)
    .flatMap(({ dimension, values }) =>
      values.flatMap(({ id, has }) => {
        const key = `${dimension} ${id}`;
        if (dimension !== 'controls') return [{ key, title: titleOf(dimension, id), has }];
        const control = controlName(id);
        const lacks: typeof has = (one) => !has(one);
        return [
          { key, title: t('robustness.with', { control }), has },
          { key: `${key} out`, title: t('robustness.without', { control }), has: lacks },
        ];
      }),
    )
    .flatMap(({ key, title, has }) => {
      const spread = spreadOf(fitted.filter(has));
      return spread ? [{ key, title, spread }] : [];
    });
}
