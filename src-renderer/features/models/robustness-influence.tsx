import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Output } from '../../../shared/contract/index.ts';
import type { InfluenceChoice } from '../../../shared/contract/robustness.ts';
import { significantDecimals } from '../../../shared/table/number-format.ts';
import { useCommand } from '../../session/use-command.ts';
import { useNumbers } from '../../session/use-numbers.ts';
import { useTexts } from '../../session/use-texts.ts';
import { PanelSection } from '../../ui/panel-section.tsx';
import table from '../../ui/table.module.css';
import classes from './robustness.module.css';

type Answer = Output<'robustness.influence'>;

interface Props {
  readonly place: Omit<InfluenceChoice, 'by'>;
}

/** Whom the coefficient rests on most; persons are numbers. */
export function RobustnessInfluence({ place }: Props) {
  const t = useTexts();
  const { run, isRunning } = useCommand('robustness.influence');
  const [shown, setShown] = useState<{ by: InfluenceChoice['by']; answer: Answer } | null>(null);
  const ask = async (by: InfluenceChoice['by']) => {
    const answer = await run({ ...place, by });
    if (answer.ok) setShown({ by, answer: answer.value });
  };
  return (
    <PanelSection title={t('robustness.influence')}>
      <div className={classes.buttons}>
        <Button variant="default" loading={isRunning} onClick={() => void ask('person')}>
          {t('robustness.withoutPersons')}
        </Button>
        <Button variant="default" loading={isRunning} onClick={() => void ask('municipality')}>
          {t('robustness.withoutMunicipalities')}
        </Button>
      </div>
      {shown && <InfluenceTable by={shown.by} answer={shown.answer} />}
    </PanelSection>
  );
}

function InfluenceTable({ by, answer }: { by: InfluenceChoice['by']; answer: Answer }) {
  const t = useTexts();
  const numbers = useNumbers();
  const largest = answer.most.find(({ change }) => change !== null)?.change ?? null;
  const digits = largest === null || largest === 0 ? 3 : significantDecimals(Math.abs(largest), 2);
  const nameOf = ({ group, name }: Answer['most'][number]): string => {
    if (by === 'person') return t('robustness.person', { number: numbers.count(group) });
    return name ?? t('robustness.unknownMunicipality');
  };
  return (
    <>
      <p className={classes.summary}>
        {t('robustness.influenceSummary', {
          count: answer.groups,
          estimate: numbers.fixed(answer.estimate, digits),
          least: numbers.fixed(answer.least, digits),
          greatest: numbers.fixed(answer.greatest, digits),
        })}
      </p>
      <table className={table.table}>
        <thead>
          <tr>
            <th scope="col">{t('robustness.group')}</th>
            {(['rows', 'coefficient', 'change'] as const).map((key) => (
              <th key={key} scope="col" className={table.number}>
                {t(`robustness.${key}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {answer.most.map((row) => (
            <tr key={row.group}>
              <th scope="row">{nameOf(row)}</th>
              <td className={table.number}>{numbers.count(row.rows)}</td>
              <td className={table.number}>{numbers.fixed(row.estimate, digits)}</td>
              <td className={table.number}>{numbers.fixed(row.change, digits)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
