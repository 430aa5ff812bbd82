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
import { FactorMethodSelects } from './factor-method.tsx';
import { LoadingDots } from './loading-dots.tsx';
import classes from './measures.module.css';
import { ReliabilityWaves } from './reliability-waves.tsx';
import { ScaleCautions } from './scale-cautions.tsx';
import { ScreePicture } from './scree-picture.tsx';

type Trial = Output<'measures.tryScale'>;

interface Props {
  readonly scale: ScalePlan;
  readonly trial: QueryState<Trial>;
  readonly waves: readonly WavePlan[];
  readonly onChange: (scale: ScalePlan) => void;
}

/** What the items make together: reliability, loadings, eigenvalues, the index. */
export function ScalePicture({ scale, trial, waves, onChange }: Props) {
  return (
    <div className={classes.picture}>
      <QueryView query={trial}>
        {(value) => (
          <>
            <Alpha trial={value} waves={waves} />
            <Loadings report={value.pooled} scale={scale} onChange={onChange} />
            {value.pooled.parallelAnalysis && (
              <ScreePicture parallel={value.pooled.parallelAnalysis} />
            )}
            <IndexPicture scale={scale} trial={value} />
          </>
        )}
      </QueryView>
    </div>
  );
}

interface AlphaProps {
  readonly trial: Trial;
  readonly waves: readonly WavePlan[];
}

function Alpha({ trial, waves }: AlphaProps) {
  const t = useTexts();
  const numbers = useNumbers();
  const { pooled, byWave } = trial;
  if (pooled.alpha === null) return <p className={classes.soft}>{t('measures.alphaNone')}</p>;
  return (
    <PanelSection title={t('measures.alpha')}>
      <p className={classes.alpha}>{numbers.fixed(pooled.alpha, 2)}</p>
      <ScaleCautions warnings={pooled.warnings} item={null} />
      <ReliabilityWaves pooled={pooled} byWave={byWave} waves={waves} />
    </PanelSection>
  );
}

interface LoadingProps {
  readonly report: Trial['pooled'];
  readonly scale: ScalePlan;
  readonly onChange: (scale: ScalePlan) => void;
}

function Loadings({ report, scale, onChange }: LoadingProps) {
  const t = useTexts();
  return (
    <PanelSection
      title={t('measures.loadings')}
      aside={<span className={classes.note}>{t('measures.loadingsMark')}</span>}
    >
      <FactorMethodSelects scale={scale} onChange={onChange} />
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
