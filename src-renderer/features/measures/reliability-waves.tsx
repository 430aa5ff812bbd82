import type { Output } from '../../../shared/contract/index.ts';
import type { ScaleReport } from '../../../shared/contract/measures.ts';
import type { WavePlan } from '../../../shared/plan/study-plan.ts';
import { useNumbers } from '../../session/use-numbers.ts';
import { useTexts } from '../../session/use-texts.ts';
import table from '../../ui/table.module.css';
import { waveLabel } from '../../ui/wave-label.ts';
import classes from './measures.module.css';

interface Props {
  readonly pooled: ScaleReport;
  readonly byWave: Output<'measures.tryScale'>['byWave'];
  readonly waves: readonly WavePlan[];
}

/** Alpha with its interval, and omega or the figure for two items: per wave and pooled. */
export function ReliabilityWaves({ pooled, byWave, waves }: Props) {
  const t = useTexts();
  const isPair = pooled.items.length === 2;
  return (
    <table className={`${table.table} ${classes.waves}`} aria-label={t('measures.reliability')}>
      <thead>
        <tr>
          <th scope="col">{t('measures.reliabilityWave')}</th>
          <NumberHead text={t('measures.reliabilityAnswers')} />
          <NumberHead text={t('measures.reliabilityAlpha')} />
          <NumberHead text={t('measures.reliabilityInterval')} />
          <NumberHead
            text={isPair ? t('measures.reliabilityTwoItems') : t('measures.reliabilityOmega')}
          />
        </tr>
      </thead>
      <tbody>
        {byWave.map(({ wave, report }) => (
          <ReliabilityLine key={wave} name={waveLabel(waves, wave)} report={report} />
        ))}
        <ReliabilityLine name={t('measures.pooled')} report={pooled} />
      </tbody>
    </table>
  );
}

function NumberHead({ text }: { readonly text: string }) {
  return (
    <th scope="col" className={table.number}>
      {text}
    </th>
  );
}

function ReliabilityLine({
  name,
  report,
}: {
  readonly name: string;
  readonly report: ScaleReport;
}) {
  const numbers = useNumbers();
  const { alpha, alphaInterval, omega, spearmanBrown } = report;
  return (
    <tr>
      <th scope="row">{name}</th>
      <td className={table.number}>{numbers.count(report.observations)}</td>
      <td className={table.number}>{numbers.fixed(alpha, 2)}</td>
      <td className={table.number}>
        {alphaInterval ? numbers.interval(alphaInterval.lower, alphaInterval.upper) : '–'}
      </td>
      <td className={table.number}>{numbers.fixed(spearmanBrown ?? omega, 2)}</td>
    </tr>
  );
}
