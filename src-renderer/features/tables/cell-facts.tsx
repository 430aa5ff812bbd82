import type { Output } from '../../../shared/contract/index.ts';
import type { TablePlan } from '../../../shared/plan/model-plan.ts';
import type { StudyPlan } from '../../../shared/plan/study-plan.ts';
import { useNumbers } from '../../session/use-numbers.ts';
import { useQuery } from '../../session/use-query.ts';
import { useTexts, useWords } from '../../session/use-texts.ts';
import { Facts, type Fact } from '../../ui/facts.tsx';
import { labelWithoutCoding } from '../../../shared/plan/term-label.ts';
import { QueryView } from '../../ui/query-view.tsx';
import type { ChosenCell } from './chosen-cell.ts';
import classes from './tables.module.css';

type Results = Output<'models.results'>;
type Estimate = NonNullable<Results['modelSets'][number]['columns'][number]['estimate']>;
type Coefficient = Estimate['coefficients'][number];

interface Props {
  readonly plan: StudyPlan;
  readonly table: TablePlan;
  readonly cell: ChosenCell;
}

/** The number behind a cell: estimate, error, test, and the rows it rests on and leaves out. */
export function CellFacts({ plan, table, cell }: Props) {
  const results = useQuery('models.results', {});
  return (
    <QueryView query={results}>
      {(value) => {
        const estimate = estimateOf(value, table.modelSet, cell.column);
        return estimate && <EstimateFacts plan={plan} cell={cell} estimate={estimate} />;
      }}
    </QueryView>
  );
}

function estimateOf(results: Results, modelSet: string, column: string): Estimate | null {
  const set = results.modelSets.find(({ id }) => id === modelSet);
  return set?.columns.find(({ id }) => id === column)?.estimate ?? null;
}

interface EstimateProps {
  readonly plan: StudyPlan;
  readonly cell: ChosenCell;
  readonly estimate: Estimate;
}

function EstimateFacts({ plan, cell, estimate }: EstimateProps) {
  const t = useTexts();
  const words = useWords();
  const numbers = useNumbers();
  const coefficient = estimate.coefficients.find(({ term }) => term === cell.row);
  const nameOf = (id: string | null) => {
    const label = plan.variables.find((variable) => variable.id === id)?.label;
    return label ? labelWithoutCoding(words.local(label)) : id;
  };
  const variable = nameOf(cell.row);
  const own = useCoefficientFacts(coefficient);
  return (
    <>
      {coefficient && <p className={classes.soft}>{variable}</p>}
      <Facts
        facts={[
          { name: t('tables.fittedFrom'), value: cell.column },
          ...own,
          { name: t('tables.observations'), value: numbers.count(estimate.observations) },
          { name: t('tables.groups'), value: numbers.count(estimate.entities) },
        ]}
      />
      {estimate.rows.dropped.length > 0 && (
        <div className={classes.dropped}>
          <h3>{t('tables.droppedRows')}</h3>
          <Facts
            facts={estimate.rows.dropped.map(({ reason, column, rows }) => ({
              name: words.code('flowReasons', reason, { variable: nameOf(column) }),
              value: numbers.count(rows),
            }))}
          />
        </div>
      )}
    </>
  );
}

function useCoefficientFacts(coefficient: Coefficient | undefined): Fact[] {
  const t = useTexts();
  const numbers = useNumbers();
  if (!coefficient) return [];
  const { lower, upper, degreesOfFreedom } = coefficient;
  const distribution =
    coefficient.distribution === 'normal'
      ? t('tables.distributionNormal')
      : t('tables.distributionT', { df: degreesOfFreedom ?? '–' });
  return [
    { name: t('tables.estimate'), value: numbers.fixed(coefficient.estimate, 6) },
    { name: t('tables.standardError'), value: numbers.fixed(coefficient.standardError, 6) },
    { name: t('tables.statistic'), value: numbers.fixed(coefficient.statistic, 3) },
    { name: t('tables.distribution'), value: distribution },
    { name: t('tables.pValue'), value: numbers.pStatement(coefficient.pValue) },
    ...(lower === null || upper === null
      ? []
      : [{ name: t('tables.interval'), value: numbers.interval(lower, upper, 4) }]),
  ];
}
