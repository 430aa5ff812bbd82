import { areaY, dot, lineY, link, type PlotOptions, ruleX, ruleY } from '@observablehq/plot';
import { useMemo } from 'react';
import type { MarginalEffects } from '../../../shared/contract/model-questions.ts';
import { significantDecimals } from '../../../shared/table/number-format.ts';
import { type Numbers, useNumbers } from '../../session/use-numbers.ts';
import { useTexts } from '../../session/use-texts.ts';
import { PlotFigure } from '../../ui/plot-figure.tsx';
import classes from './models.module.css';
import { tickDecimals } from './tick-decimals.ts';

type Effect = MarginalEffects['effects'][number];

interface Props {
  readonly names: { readonly of: string; readonly at: string };
  readonly effects: readonly Effect[];
  readonly levelName: (value: string) => string;
}

/** Values with so few points are shown apart, as two groups are; more are a line with a band. */
const FEW = 5;

/** An effect against the values it is taken at, with its confidence band, and the numbers below. */
export function EffectPlot({ names, effects, levelName }: Props) {
  const t = useTexts();
  const numbers = useNumbers();
  const options = useMemo<PlotOptions>(() => {
    const isLine = effects.length > FEW && effects.every(({ at }) => typeof at === 'number');
    const shown = effects.map((effect) => ({
      ...effect,
      label: valueText(effect, numbers, levelName),
    }));
    return isLine ? bandOptions(effects, numbers) : pointOptions(shown, numbers);
  }, [effects, numbers, levelName]);
  return (
    <>
      <p className={classes.soft}>{t('modelTerms.effectCaption', { at: names.at })}</p>
      <PlotFigure label={t('modelTerms.effectLabel', names)} options={options} />
      <ul className={classes.lines}>
        {effects.map((effect) => (
          <li key={String(effect.at)}>
            {t('modelTerms.effectLine', {
              at: valueText(effect, numbers, levelName),
              estimate: numbers.significant(effect.estimate),
              interval: numbers.interval(
                effect.lower,
                effect.upper,
                significantDecimals(effect.standardError, 2),
              ),
              p: numbers.pStatement(effect.pValue),
            })}
          </li>
        ))}
      </ul>
    </>
  );
}

function valueText({ at }: Effect, numbers: Numbers, levelName: (value: string) => string): string {
  return typeof at === 'string' ? levelName(at) : numbers.short(at);
}

function bandOptions(effects: readonly Effect[], numbers: Numbers): PlotOptions {
  const digits = tickDecimals(effects);
  return {
    width: 288,
    height: 180,
    marginLeft: 44,
    marginBottom: 28,
    x: { label: null, ticks: 5, tickFormat: (x: number) => numbers.short(x) },
    y: { label: null, ticks: 5, nice: true, tickFormat: (y: number) => numbers.fixed(y, digits) },
    marks: [
      ruleY([0], { stroke: 'var(--grey)', strokeDasharray: '3 3' }),
      areaY(effects, {
        x: 'at',
        y1: 'lower',
        y2: 'upper',
        fill: 'var(--accent)',
        fillOpacity: 0.15,
      }),
      lineY(effects, { x: 'at', y: 'estimate', stroke: 'var(--accent)', strokeWidth: 2 }),
    ],
  };
}

function pointOptions(
  shown: readonly (Effect & { readonly label: string })[],
  numbers: Numbers,
): PlotOptions {
  const digits = tickDecimals(shown);
  return {
    width: 288,
    height: 40 + shown.length * 28,
    marginLeft: 100,
    marginRight: 12,
    marginTop: 4,
    x: { label: null, ticks: 4, nice: true, tickFormat: (x: number) => numbers.fixed(x, digits) },
    y: { label: null, tickSize: 0, domain: shown.map(({ label }) => label) },
    marks: [
      ruleX([0], { stroke: 'var(--grey)', strokeDasharray: '3 3' }),
      link(shown, {
        x1: 'lower',
        x2: 'upper',
        y1: 'label',
        y2: 'label',
        stroke: 'var(--accent)',
        strokeWidth: 1.5,
      }),
      dot(shown, { x: 'estimate', y: 'label', r: 4, fill: 'var(--accent)' }),
    ],
  };
}
