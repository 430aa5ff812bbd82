import { useMemo } from 'react';
import type { Output } from '../../../shared/contract/index.ts';
import type { ScalePlan } from '../../../shared/plan/scale-plan.ts';
import type { WavePlan } from '../../../shared/plan/study-plan.ts';
import { useNumbers } from '../../session/use-numbers.ts';
import type { QueryState } from '../../session/use-query.ts';
import { useTexts, useWords } from '../../session/use-texts.ts';
import { Facts } from '../../ui/facts.tsx';
import { Histogram, indexBins } from '../../ui/histogram.tsx';
import { PanelSection } from '../../ui/panel-section.tsx';
import { QueryView } from '../../ui/query-view.tsx';
import { waveLabel } from '../../ui/wave-label.ts';
import { LoadingDots } from './loading-dots.tsx';
import classes from './measures.module.css';

type Trial = Output<'measures.tryScale'>;
type ByWave = Output<'measures.scales'>['scales'][number]['byWave'];

interface Props {
  readonly scale: ScalePlan;
  readonly trial: QueryState<Trial>;
  readonly byWave: ByWave;
  readonly waves: readonly WavePlan[];
}

/** What the items make together: alpha, loadings, the index. */
export function ScalePicture({ scale, trial, byWave, waves }: Props) {
  return (
    <div className={classes.picture}>
      <QueryView query={trial}>
        {(value) => (
          <>
            <Alpha report={value.pooled} byWave={byWave} waves={waves} />
            <Loadings report={value.pooled} />
            <IndexPicture scale={scale} trial={value} />
          </>
        )}
      </QueryView>
    </div>
  );
}

interface AlphaProps {
  readonly report: Trial['pooled'];
  readonly byWave: ByWave;
  readonly waves: readonly WavePlan[];
}

function Alpha({ report, byWave, waves }: AlphaProps) {
  const t = useTexts();
  const numbers = useNumbers();
  if (report.alpha === null) return <p className={classes.soft}>{t('measures.alphaNone')}</p>;
  const { alphaInterval } = report;
  return (
    <PanelSection title={t('measures.alpha')}>
      <p className={classes.alpha}>{numbers.fixed(report.alpha, 2)}</p>
      {alphaInterval && (
        <p className={classes.soft}>
          {t('measures.alphaInterval', {
            interval: numbers.interval(alphaInterval.lower, alphaInterval.upper),
          })}
        </p>
      )}
      <p className={classes.soft}>
        {byWave
          .map(
            ({ wave, report: own }) => `${waveLabel(waves, wave)}: ${numbers.fixed(own.alpha, 2)}`,
          )
          .join(' · ')}
      </p>
    </PanelSection>
  );
}

function Loadings({ report }: { readonly report: Trial['pooled'] }) {
  const t = useTexts();
  return (
    <PanelSection
      title={t('measures.loadings')}
      aside={<span className={classes.note}>{t('measures.loadingsMark')}</span>}
    >
      <LoadingDots loadings={report.items.map(({ item, loading }) => ({ item, loading }))} />
    </PanelSection>
  );
}

function IndexPicture({ scale, trial }: { readonly scale: ScalePlan; readonly trial: Trial }) {
  const t = useTexts();
  const words = useWords();
  const numbers = useNumbers();
  const { index } = trial.pooled;
  const bins = useMemo(() => indexBins(trial.histogram), [trial.histogram]);
  const label = t('measures.histogramLabel', {
    scale: words.local(scale.title),
    count: index.observations,
    mean: numbers.fixed(index.mean, 2),
    deviation: numbers.fixed(index.standardDeviation, 2),
  });
  return (
    <PanelSection title={t('measures.histogram')}>
      <Histogram label={label} bins={bins} decimals={2} width={288} height={120} />
      <Facts
        facts={[
          { name: t('measures.observations'), value: numbers.count(index.observations) },
          { name: t('measures.mean'), value: numbers.fixed(index.mean, 3) },
          { name: t('measures.deviation'), value: numbers.fixed(index.standardDeviation, 3) },
        ]}
      />
    </PanelSection>
  );
}
