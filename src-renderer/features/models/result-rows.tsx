import { Tooltip } from '@mantine/core';
import { useNumbers } from '../../session/use-numbers.ts';
import { useTexts, useWords } from '../../session/use-texts.ts';
import { CoefficientText } from './coefficient-text.tsx';
import type { GridProps } from './grid-props.ts';
import classes from './models.module.css';
import { type ColumnResult, CONSTANT } from './selection.ts';
import { useWarningSentence } from './use-warning-sentence.ts';

const statusTexts = {
  done: 'models.statusDone',
  stale: 'models.statusStale',
  'not-run': 'models.statusNotRun',
  failed: 'models.statusFailed',
} as const;

/** Constant, counts and status of each model, under its variables. */
export function ResultRows({ plan, set, results }: GridProps) {
  const t = useTexts();
  const sentenceOf = useWarningSentence(plan, set);
  const numbers = useNumbers();
  const resultOf = (id: string) => results.find((result) => result.id === id);
  const rows = [
    {
      title: t('models.constant'),
      render: (result: ColumnResult | undefined) => {
        const constant = result?.estimate?.coefficients.find(({ term }) => term === CONSTANT);
        return (
          constant && (
            <CoefficientText coefficient={constant} isStale={result?.status === 'stale'} />
          )
        );
      },
    },
    {
      title: t('models.observations'),
      render: (result: ColumnResult | undefined) =>
        result?.estimate && numbers.count(result.estimate.observations),
    },
    {
      title: t('models.entities'),
      render: (result: ColumnResult | undefined) =>
        result?.estimate && numbers.count(result.estimate.entities),
    },
    {
      title: t('models.status'),
      render: (result: ColumnResult | undefined) => (
        <Status result={result} warnings={(result?.estimate?.warnings ?? []).map(sentenceOf)} />
      ),
    },
  ];
  return (
    <tfoot>
      {rows.map((row) => (
        <tr key={row.title}>
          <th scope="row">{row.title}</th>
          {set.columns.map((column) => (
            <td key={column.id} className={classes.resultCell}>
              {row.render(resultOf(column.id))}
            </td>
          ))}
        </tr>
      ))}
    </tfoot>
  );
}

interface StatusProps {
  readonly result: ColumnResult | undefined;
  /** Sentences. */
  readonly warnings: readonly string[];
}

function Status({ result, warnings }: StatusProps) {
  const t = useTexts();
  const words = useWords();
  const status = result?.status ?? 'not-run';
  const text = t(statusTexts[status]);
  const explanation = [
    ...(result?.errorCode ? [words.code('errors', result.errorCode)] : []),
    ...warnings,
  ].join(' ');
  const mark = <span className={classes[`status-${status}`]}>{text}</span>;
  if (explanation === '') return mark;
  return (
    <Tooltip label={explanation} multiline w={280}>
      <span tabIndex={0} className={classes.explained}>
        {mark}
      </span>
    </Tooltip>
  );
}
