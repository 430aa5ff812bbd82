import { NativeSelect, NumberInput } from '@mantine/core';
import { useState } from 'react';
import type { MunicipalityRequest } from '../../../shared/contract/description-parts.ts';
import type { StudyPlan } from '../../../shared/plan/study-plan.ts';
import { useQuery } from '../../session/use-query.ts';
import { useTexts } from '../../session/use-texts.ts';
import { PanelSection } from '../../ui/panel-section.tsx';
import { QueryView } from '../../ui/query-view.tsx';
import classes from './description.module.css';
import { MunicipalityPicture } from './municipality-picture.tsx';
import { useLabels } from './use-labels.ts';

/** Municipalities with fewer answers say something of single persons. */
const FEWEST_ANSWERS = 3;
const ALL_WAVES = '';

/** Answers put together by municipality, against something known of the municipality. */
export function Municipalities({ plan }: { readonly plan: StudyPlan }) {
  const outcomes = plan.variables.filter(({ derivation }) => derivation.kind === 'scale');
  const known = plan.variables.filter(({ derivation }) => derivation.kind === 'key-figure');
  const [outcome] = outcomes;
  const [against] = known;
  if (!outcome || !against) return null;
  return (
    <MunicipalityWork
      plan={plan}
      outcomes={outcomes.map(({ id }) => id)}
      known={known.map(({ id }) => id)}
      first={{
        outcome: outcome.id,
        against: against.id,
        wave: null,
        minimum: FEWEST_ANSWERS,
      }}
    />
  );
}

interface Props {
  readonly plan: StudyPlan;
  readonly outcomes: readonly string[];
  readonly known: readonly string[];
  readonly first: MunicipalityRequest;
}

function MunicipalityWork({ plan, outcomes, known, first }: Props) {
  const t = useTexts();
  const { nameOf } = useLabels(plan);
  const [request, setRequest] = useState(first);
  const query = useQuery('description.municipalities', request);
  const options = (ids: readonly string[]) => ids.map((id) => ({ value: id, label: nameOf(id) }));
  return (
    <PanelSection title={t('description.municipalityLevel')}>
      <div className={classes.choices}>
        <NativeSelect
          label={t('description.municipalityOutcome')}
          value={request.outcome}
          data={options(outcomes)}
          onChange={(event) => setRequest({ ...request, outcome: event.currentTarget.value })}
        />
        <NativeSelect
          label={t('description.municipalityAgainst')}
          value={request.against}
          data={options(known)}
          onChange={(event) => setRequest({ ...request, against: event.currentTarget.value })}
        />
        <NativeSelect
          label={t('description.municipalityWave')}
          value={request.wave ?? ALL_WAVES}
          data={[
            { value: ALL_WAVES, label: t('description.municipalityAllWaves') },
            ...plan.waves.map(({ id, label }) => ({ value: id, label })),
          ]}
          onChange={(event) => setRequest({ ...request, wave: event.currentTarget.value || null })}
        />
        <NumberInput
          size="xs"
          className={classes.minimum}
          label={t('description.municipalityMinimum')}
          value={request.minimum}
          min={1}
          max={50}
          allowDecimal={false}
          allowNegative={false}
          onChange={(value) => {
            if (typeof value === 'number' && value >= 1) setRequest({ ...request, minimum: value });
          }}
        />
      </div>
      <QueryView query={query}>
        {(report) => (
          <MunicipalityPicture
            report={report}
            outcome={nameOf(report.request.outcome)}
            against={nameOf(report.request.against)}
          />
        )}
      </QueryView>
    </PanelSection>
  );
}
