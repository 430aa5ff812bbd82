import { Button } from '@mantine/core';
import type { Output } from '../../../shared/contract/index.ts';
import type { StudyPlan } from '../../../shared/plan/study-plan.ts';
import { useNumbers } from '../../session/use-numbers.ts';
import { useQuery } from '../../session/use-query.ts';
import { useTexts } from '../../session/use-texts.ts';
import { Empty } from '../../ui/empty.tsx';
import { PanelSection } from '../../ui/panel-section.tsx';
import { Place } from '../../ui/place.tsx';
import { QueryView } from '../../ui/query-view.tsx';
import { waveLabel } from '../../ui/wave-label.ts';
import { Attrition } from './attrition.tsx';
import classes from './description.module.css';
import { GroupComparison } from './group-comparison.tsx';
import { Municipalities } from './municipalities.tsx';
import { ResponseRates } from './response-rates.tsx';
import { SampleFlow } from './sample-flow.tsx';
import { WaveMeans } from './wave-means.tsx';
import { WithinColumns } from './within-columns.tsx';

type Overview = Output<'description.overview'>;

/** Beskrivelse: who answered, whom they stand for, and who is left in each model. */
export function DescriptionPlace({ onSources }: { readonly onSources: () => void }) {
  const t = useTexts();
  const query = useQuery('description.overview', {});
  const planQuery = useQuery('study.plan', {});
  const plan = planQuery.status === 'done' ? planQuery.value.plan : null;
  const overview = query.status === 'done' ? query.value : null;
  return (
    <Place
      title={t('places.description')}
      state={useDescriptionState(overview, plan)}
      inspector={
        <PanelSection title={t('description.how')}>
          <p className={classes.explanation}>{t('description.howRates')}</p>
          <p className={classes.explanation}>{t('description.howDots')}</p>
          <p className={classes.explanation}>{t('description.howTest')}</p>
          <p className={classes.explanation}>{t('description.howAttrition')}</p>
          <p className={classes.explanation}>{t('description.howMunicipality')}</p>
          <p className={classes.explanation}>{t('description.howPower')}</p>
        </PanelSection>
      }
    >
      <QueryView
        query={query}
        empty={
          <Empty
            sentence={t('description.empty')}
            action={<Button onClick={onSources}>{t('description.goToSources')}</Button>}
          />
        }
      >
        {(value) => plan && <Description overview={value} plan={plan} />}
      </QueryView>
    </Place>
  );
}

interface Props {
  readonly overview: Overview;
  readonly plan: StudyPlan;
}

function Description({ overview, plan }: Props) {
  const t = useTexts();
  return (
    <>
      <PanelSection title={t('description.rates')}>
        <ResponseRates waves={overview.waves} plan={plan} />
      </PanelSection>
      <GroupComparison plan={plan} />
      <Attrition plan={plan} />
      <WaveMeans plan={plan} />
      <Municipalities plan={plan} />
      <WithinColumns plan={plan} />
      <PanelSection title={t('description.flow')}>
        <SampleFlow flow={overview.flow} plan={plan} />
      </PanelSection>
    </>
  );
}

function useDescriptionState(overview: Overview | null, plan: StudyPlan | null): string {
  const t = useTexts();
  const numbers = useNumbers();
  if (overview === null || plan === null) return '';
  const waves = overview.waves.map((wave) =>
    t('description.stateWave', {
      wave: waveLabel(plan.waves, wave.wave),
      answered: wave.answered,
      share: numbers.percent(wave.rates.find((rate) => rate.denominator === 'list')?.share ?? null),
    }),
  );
  return t('description.state', { waves: waves.join('; ') });
}
