import { SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import type { Output } from '../../../shared/contract/index.ts';
import type { VariableOverview } from '../../../shared/contract/measures.ts';
import { labelWithoutCoding } from '../../../shared/plan/term-label.ts';
import { useNumbers } from '../../session/use-numbers.ts';
import { useQuery } from '../../session/use-query.ts';
import { useTexts, useWords } from '../../session/use-texts.ts';
import { PanelSection } from '../../ui/panel-section.tsx';
import { QueryView } from '../../ui/query-view.tsx';

import table from '../../ui/table.module.css';
import classes from './variables.module.css';

type Matrix = Output<'measures.correlations'>;
type Method = 'pearson' | 'spearman';
type Shown = 'estimate' | 'count';

const SIGNIFICANT = 0.05;

/** How the numbers of the analysis data go together, two by two. */
export function CorrelationTable({
  variables,
}: {
  readonly variables: readonly VariableOverview[];
}) {
  const t = useTexts();
  const [method, setMethod] = useState<Method>('pearson');
  const [shown, setShown] = useState<Shown>('estimate');
  const query = useQuery('measures.correlations', { method });
  const letter = t(
    method === 'pearson' ? 'variables.correlationsEstimate' : 'variables.correlationsRank',
  );
  return (
    <PanelSection
      title={t('variables.correlations')}
      aside={
        <div className={classes.choices}>
          <SegmentedControl
            size="xs"
            aria-label={t('variables.correlationsMethod')}
            value={method}
            onChange={(value) => setMethod(value === 'spearman' ? 'spearman' : 'pearson')}
            data={[
              { value: 'pearson', label: 'Pearson' },
              { value: 'spearman', label: 'Spearman' },
            ]}
          />
          <SegmentedControl
            size="xs"
            aria-label={t('variables.correlationsShow')}
            value={shown}
            onChange={(value) => setShown(value === 'count' ? 'count' : 'estimate')}
            data={[
              { value: 'estimate', label: letter },
              { value: 'count', label: t('variables.correlationsCount') },
            ]}
          />
        </div>
      }
    >
      <QueryView query={query}>
        {(matrix) => <MatrixTable matrix={matrix} shown={shown} variables={variables} />}
      </QueryView>
      <p className={classes.note}>{t('variables.correlationsHint')}</p>
    </PanelSection>
  );
}

interface MatrixProps {
  readonly matrix: Matrix;
  readonly shown: Shown;
  readonly variables: readonly VariableOverview[];
}

function MatrixTable({ matrix, shown, variables }: MatrixProps) {
  const t = useTexts();
  const words = useWords();
  const pairs = new Map(matrix.pairs.map((pair) => [`${pair.first}|${pair.second}`, pair]));
  const nameOf = (id: string) => {
    const label = variables.find((variable) => variable.id === id)?.label;
    return label ? labelWithoutCoding(words.local(label)) : id;
  };
  return (
    <div
      className={classes.matrix}
      role="region"
      tabIndex={0}
      aria-label={t('variables.correlationsTable')}
    >
      <table className={table.table} aria-label={t('variables.correlations')}>
        <thead>
          <tr>
            <td />
            {matrix.variables.slice(0, -1).map((id, place) => (
              <th key={id} scope="col" className={table.number} title={nameOf(id)}>
                {place + 1}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {matrix.variables.map((second, place) => (
            <tr key={second}>
              <th scope="row" className={classes.matrixName}>
                {place + 1}. {nameOf(second)}
              </th>
              {matrix.variables.slice(0, place).map((first) => (
                <PairCell
                  key={first}
                  pair={pairs.get(`${first}|${second}`) ?? null}
                  names={[nameOf(first), nameOf(second)]}
                  shown={shown}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface PairProps {
  readonly pair: Matrix['pairs'][number] | null;
  readonly names: readonly [string, string];
  readonly shown: Shown;
}

function PairCell({ pair, names: [first, second], shown }: PairProps) {
  const t = useTexts();
  const numbers = useNumbers();
  if (pair === null) return <td />;
  const estimate = numbers.fixed(pair.estimate, 2);
  const isSignificant = pair.pValue !== null && pair.pValue < SIGNIFICANT;
  return (
    <td
      className={`${table.number} ${isSignificant ? classes.strong : table.soft}`}
      title={t('variables.correlationsOf', {
        first,
        second,
        estimate,
        p: numbers.pStatement(pair.pValue),
        count: pair.observations,
      })}
    >
      {shown === 'estimate' ? estimate : numbers.count(pair.observations)}
    </td>
  );
}
