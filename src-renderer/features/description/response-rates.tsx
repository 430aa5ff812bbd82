import { NumberInput } from '@mantine/core';
import { useState } from 'react';
import type { Output } from '../../../shared/contract/index.ts';
import type { StudyPlan, WavePlan } from '../../../shared/plan/study-plan.ts';
import { useNumbers } from '../../session/use-numbers.ts';
import { useEdit } from '../../session/use-command.ts';
import { useTexts } from '../../session/use-texts.ts';
import table from '../../ui/table.module.css';
import classes from './description.module.css';

type Wave = Output<'description.overview'>['waves'][number];
type Denominator = Wave['rates'][number]['denominator'];

const denominators = [
  ['list', 'description.ofList'],
  ['list-without-substitutes', 'description.ofListWithoutSubstitutes'],
  ['seats', 'description.ofSeats'],
] as const satisfies readonly (readonly [Denominator, string])[];

interface Props {
  readonly waves: readonly Wave[];
  readonly plan: StudyPlan;
}

/** Response rates with three denominators side by side. */
export function ResponseRates({ waves, plan }: Props) {
  const t = useTexts();
  return (
    <table className={table.table} aria-label={t('description.rates')}>
      <thead>
        <tr>
          <th scope="col">{t('description.wave')}</th>
          <th scope="col" className={table.number}>
            {t('description.answered')}
          </th>
          <th scope="col" className={table.number}>
            {t('description.completed')}
          </th>
          <th scope="col" className={table.number}>
            {t('description.partly')}
          </th>
          {denominators.map(([id, key]) => (
            <th key={id} scope="col" className={`${table.number} ${classes.rateHead}`}>
              {t(key)}
            </th>
          ))}
          <th scope="col" className={table.number}>
            {t('description.seats')}
          </th>
          <th scope="col" className={`${table.number} ${classes.rateHead}`}>
            {t('description.municipalities')}
          </th>
        </tr>
      </thead>
      <tbody>
        {waves.map((wave) => (
          <RateLine
            key={wave.wave}
            wave={wave}
            own={plan.waves.find((candidate) => candidate.id === wave.wave) ?? null}
          />
        ))}
      </tbody>
    </table>
  );
}

interface LineProps {
  readonly wave: Wave;
  readonly own: WavePlan | null;
}

function RateLine({ wave, own }: LineProps) {
  const t = useTexts();
  const numbers = useNumbers();
  return (
    <tr>
      <th scope="row">{own?.label ?? wave.wave}</th>
      <td className={table.number}>{numbers.count(wave.answered)}</td>
      <td className={table.number}>{numbers.count(wave.completed)}</td>
      <td className={table.number}>{numbers.count(wave.partly)}</td>
      {denominators.map(([id]) => {
        const rate = wave.rates.find((candidate) => candidate.denominator === id);
        return (
          <td key={id} className={table.number}>
            {rate === undefined || rate.share === null || rate.total === null ? (
              <span className={table.soft}>{t('description.rateUnknown')}</span>
            ) : (
              <>
                <strong className={classes.rate}>{numbers.percent(rate.share)}</strong>
                <span className={classes.total}>{numbers.count(rate.total)}</span>
              </>
            )}
          </td>
        );
      })}
      <td className={table.number}>{own && <SeatsField key={own.seats} wave={own} />}</td>
      <td className={table.number}>
        {t('description.municipalitiesOf', {
          with: wave.municipalitiesWithAnswers,
          all: wave.municipalities,
        })}
      </td>
    </tr>
  );
}

function SeatsField({ wave }: { readonly wave: WavePlan }) {
  const t = useTexts();
  const edit = useEdit();
  const [seats, setSeats] = useState(wave.seats);
  const save = () => {
    if (seats !== wave.seats) void edit({ kind: 'put-wave', value: { ...wave, seats } });
  };
  return (
    <NumberInput
      className={classes.seats}
      aria-label={t('description.seatsFor', { wave: wave.label })}
      title={t('description.seatsHint')}
      value={seats ?? ''}
      min={1}
      allowDecimal={false}
      allowNegative={false}
      hideControls
      onChange={(value) => setSeats(typeof value === 'number' ? value : null)}
      onBlur={save}
      onKeyDown={(event) => event.key === 'Enter' && save()}
    />
  );
}
