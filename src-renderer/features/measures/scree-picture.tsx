import { dot, line, type PlotOptions, ruleY } from '@observablehq/plot';
import { useMemo } from 'react';
import type { ParallelEigenvalues } from '../../../shared/contract/measures.ts';
import { useNumbers } from '../../session/use-numbers.ts';
import { useTexts } from '../../session/use-texts.ts';
import { PanelSection } from '../../ui/panel-section.tsx';
import { PlotFigure } from '../../ui/plot-figure.tsx';
import classes from './measures.module.css';

const WIDTH = 288;
const HEIGHT = 132;

/** The items' eigenvalues beside those that chance gives, in the order of their size. */
export function ScreePicture({ parallel }: { readonly parallel: ParallelEigenvalues }) {
  const t = useTexts();
  const numbers = useNumbers();
  const { observed, upper, factors, draws, seed } = parallel;
  const options = useMemo(() => screeOptions(parallel, numbers.fixed), [parallel, numbers]);
  const list = (values: readonly number[]) =>
    values.map((value) => numbers.fixed(value, 2)).join('; ');
  return (
    <PanelSection
      title={t('measures.scree')}
      aside={<span className={classes.note}>{t('measures.screeFactors', { count: factors })}</span>}
    >
      <PlotFigure
        label={t('measures.screeLabel', { observed: list(observed), upper: list(upper) })}
        options={options}
      />
      <p className={classes.note}>{t('measures.screeNote', { draws, seed: String(seed) })}</p>
    </PanelSection>
  );
}

function screeOptions(
  { observed, upper }: ParallelEigenvalues,
  spell: (value: number, decimals: number) => string,
): PlotOptions {
  const points = (values: readonly number[]) => values.map((value, k) => ({ place: k + 1, value }));
  const at = { x: 'place', y: 'value' } as const;
  return {
    width: WIDTH,
    height: HEIGHT,
    marginLeft: 30,
    marginRight: 10,
    marginBottom: 22,
    marginTop: 8,
    x: {
      domain: [0.8, observed.length + 0.2],
      ticks: observed.map((_, k) => k + 1),
      tickFormat: (tick: number) => spell(tick, 0),
      label: null,
    },
    y: {
      domain: [0, Math.max(...observed, ...upper)],
      ticks: 3,
      label: null,
      tickFormat: (tick: number) => spell(tick, 1),
    },
    marks: [
      ruleY([0], { stroke: 'currentColor' }),
      line(points(upper), { ...at, stroke: 'currentColor', strokeDasharray: '4 3' }),
      line(points(observed), { ...at, stroke: 'var(--accent)' }),
      dot(points(observed), { ...at, fill: 'var(--accent)', r: 4 }),
    ],
  };
}
