import { dot, link, type PlotOptions, ruleX } from '@observablehq/plot';
import { useMemo } from 'react';
import { significantDecimals } from '../../../shared/table/number-format.ts';
import { useNumbers } from '../../session/use-numbers.ts';
import { useTexts } from '../../session/use-texts.ts';
import { PlotFigure } from '../../ui/plot-figure.tsx';
import classes from './models.module.css';
import { tickDecimals } from './tick-decimals.ts';
import type { Coefficient, ColumnResult } from './selection.ts';

interface Props {
  readonly name: string;
  readonly term: string;
  readonly results: readonly ColumnResult[];
}

interface Shown extends Coefficient {
  readonly column: string;
  readonly lower: number;
  readonly upper: number;
}

/** One coefficient with its confidence interval in each model, against zero. */
export function CoefficientPlot({ name, term, results }: Props) {
  const t = useTexts();
  const numbers = useNumbers();
  const shown = useMemo(() => coefficientsOf(term, results), [term, results]);
  const digits = tickDecimals(shown);
  const options = useMemo<PlotOptions>(
    () => ({
      width: 288,
      height: 40 + shown.length * 28,
      marginLeft: 32,
      marginRight: 12,
      marginTop: 4,
      x: { label: null, ticks: 4, nice: true, tickFormat: (x: number) => numbers.fixed(x, digits) },
      y: { label: null, tickSize: 0, domain: shown.map(({ column }) => column) },
      marks: [
        ruleX([0], { stroke: 'var(--grey)', strokeDasharray: '3 3' }),
        link(shown, {
          x1: 'lower',
          x2: 'upper',
          y1: 'column',
          y2: 'column',
          stroke: 'var(--accent)',
          strokeWidth: 1.5,
        }),
        dot(shown, { x: 'estimate', y: 'column', r: 4, fill: 'var(--accent)' }),
      ],
    }),
    [shown, numbers, digits],
  );
  if (shown.length === 0) return <p className={classes.soft}>{t('models.noCoefficient')}</p>;
  return (
    <>
      <p className={classes.soft}>{t('models.coefficients')}</p>
      <PlotFigure label={t('models.coefficientLabel', { variable: name })} options={options} />
      <ul className={classes.lines}>
        {shown.map((line) => (
          <li key={line.column}>
            {t('models.coefficientLine', {
              column: line.column,
              estimate: numbers.significant(line.estimate),
              interval: numbers.interval(line.lower, line.upper, decimalsOf(line)),
              p: numbers.pStatement(line.pValue),
            })}
          </li>
        ))}
      </ul>
    </>
  );
}

/** Two digits of the standard error: an interval that ends close to zero keeps its sign. */
function decimalsOf({ standardError }: Shown): number {
  return standardError === null ? 3 : significantDecimals(standardError, 2);
}

function coefficientsOf(term: string, results: readonly ColumnResult[]): Shown[] {
  return results.flatMap(({ id, estimate }) => {
    const found = estimate?.coefficients.find((coefficient) => coefficient.term === term);
    if (!found || found.lower === null || found.upper === null) return [];
    return [{ ...found, column: id, lower: found.lower, upper: found.upper }];
  });
}
