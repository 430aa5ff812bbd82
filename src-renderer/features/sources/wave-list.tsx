import { Button, NumberInput } from '@mantine/core';
import { useState } from 'react';
import type { WavePlan } from '../../../shared/plan/study-plan.ts';
import { useEdit } from '../../session/use-command.ts';
import { useQuery } from '../../session/use-query.ts';
import { useTexts } from '../../session/use-texts.ts';
import { PanelSection } from '../../ui/panel-section.tsx';
import { QueryView } from '../../ui/query-view.tsx';
import classes from './sources.module.css';

/** The study's waves, and a way to add one; shown while no source is chosen. */
export function WaveList() {
  const t = useTexts();
  const plan = useQuery('study.plan', {});
  return (
    <>
      <PanelSection title={t('sources.waves')}>
        <QueryView query={plan}>{({ plan: { waves } }) => <Waves waves={waves} />}</QueryView>
      </PanelSection>
      <p className={classes.soft}>{t('sources.inspectorEmpty')}</p>
    </>
  );
}

function Waves({ waves }: { readonly waves: readonly WavePlan[] }) {
  const t = useTexts();
  const edit = useEdit();
  const [year, setYear] = useState<number | null>(null);
  const isNew = year !== null && !waves.some((wave) => wave.year === year);
  const add = async () => {
    if (year === null) return;
    const label = String(year);
    const value = { id: label, label, year, time: waves.length, seats: null };
    if (await edit({ kind: 'put-wave', value })) setYear(null);
  };
  return (
    <>
      {waves.length === 0 && <p className={classes.soft}>{t('sources.noWaves')}</p>}
      <ul className={classes.waves}>
        {waves.map((wave) => (
          <li key={wave.id} className={classes.wave}>
            <span>{wave.label}</span>
          </li>
        ))}
      </ul>
      <form
        className={classes.addWave}
        onSubmit={(event) => {
          event.preventDefault();
          void add();
        }}
      >
        <NumberInput
          label={t('sources.waveYear')}
          value={year ?? ''}
          min={1900}
          max={2100}
          allowDecimal={false}
          hideControls
          onChange={(value) => setYear(typeof value === 'number' ? value : null)}
        />
        <Button type="submit" variant="default" disabled={!isNew}>
          {t('sources.addWave')}
        </Button>
      </form>
    </>
  );
}
