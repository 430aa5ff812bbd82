import { dot, type PlotOptions, ruleX, ruleY } from '@observablehq/plot';
import { useMemo } from 'react';
import type { Specification } from '../../../shared/contract/robustness.ts';
import { drawnOf, fittedBySize, spreadOf } from '../../../shared/table/specification-spread.ts';
import { useNumbers } from '../../session/use-numbers.ts';
import { useTexts } from '../../session/use-texts.ts';
import { PlotFigure } from '../../ui/plot-figure.tsx';
import classes from './models.module.css';
import choices from './robustness.module.css';
import { tickDecimals } from './tick-decimals.ts';

interface Props {
  readonly name: string;
  readonly specifications: readonly Specification[];
}

/** The specification curve: each model's coefficient with its interval, by size. */
export function RobustnessCurve({ name, specifications }: Props) {
  const t = useTexts();
  const numbers = useNumbers();
  const fitted = useMemo(() => fittedBySize(specifications), [specifications]);
  const spread = spreadOf(fitted);
  const options = useMemo<PlotOptions>(() => {
    const drawn = drawnOf(fitted);
    const digits = tickDecimals(drawn);
    return {
      width: 720,
      height: 220,
      marginLeft: 52,
      marginRight: 12,
      x: { label: null, ticks: 6, tickFormat: (place: number) => numbers.count(place) },
      y: { label: null, ticks: 5, nice: true, tickFormat: (y: number) => numbers.fixed(y, digits) },
      marks: [
        ruleY([0], { stroke: 'var(--grey)', strokeDasharray: '3 3' }),
        ruleX(drawn, {
          x: 'place',
          y1: 'lower',
          y2: 'upper',
          stroke: 'var(--accent)',
          strokeOpacity: 0.35,
        }),
        dot(drawn, { x: 'place', y: 'estimate', r: 1.8, fill: 'var(--accent)' }),
      ],
    };
  }, [fitted, numbers]);
  const failed = specifications.length - fitted.length;
  return (
    <>
      {spread && (
        <>
          <p className={classes.soft}>{t('robustness.curve')}</p>
          <PlotFigure
            label={t('robustness.curveLabel', {
              variable: name,
              count: spread.count,
              least: numbers.significant(spread.least),
              greatest: numbers.significant(spread.greatest),
              median: numbers.significant(spread.median),
            })}
            options={options}
          />
          <p className={choices.summary}>
            {t('robustness.summary', {
              least: numbers.significant(spread.least),
              greatest: numbers.significant(spread.greatest),
              median: numbers.significant(spread.median),
              share: numbers.percent(spread.significant, 0),
              same: numbers.percent(spread.sameSign, 0),
            })}
          </p>
        </>
      )}
      {failed > 0 && <p className={classes.warning}>{t('robustness.failed', { count: failed })}</p>}
    </>
  );
}
