import type { Output } from '../../../shared/contract/index.ts';
import type { WavePlan } from '../../../shared/plan/study-plan.ts';
import { useNumbers } from '../../session/use-numbers.ts';
import { useTexts } from '../../session/use-texts.ts';
import { waveLabel } from '../../ui/wave-label.ts';
import classes from './measures.module.css';

export type Distribution = Output<'measures.scales'>['scales'][number]['distributions'][number];

const WIDTH = 56;
const HEIGHT = 28;

interface Props {
  readonly item: string;
  readonly distributions: readonly Distribution[];
  readonly waves: readonly WavePlan[];
}

/** How often each answer was chosen, one small bar chart per wave. */
export function ItemBars({ item, distributions, waves }: Props) {
  const t = useTexts();
  const numbers = useNumbers();
  return (
    <div className={classes.bars}>
      {distributions.map(({ wave, counts }) => {
        const label = t('measures.barsLabel', {
          item,
          wave: waveLabel(waves, wave),
          counts: counts
            .map(({ value, count }) =>
              t('measures.barsCount', { value, count: numbers.count(count) }),
            )
            .join(', '),
        });
        return (
          <figure key={wave} className={classes.barFigure}>
            <svg width={WIDTH} height={HEIGHT} role="img" aria-label={label}>
              <title>{label}</title>
              <Bars counts={counts.map(({ count }) => count)} />
            </svg>
            <figcaption className={classes.barCaption}>{waveLabel(waves, wave)}</figcaption>
          </figure>
        );
      })}
    </div>
  );
}

function Bars({ counts }: { readonly counts: readonly number[] }) {
  const highest = Math.max(1, ...counts);
  const step = WIDTH / Math.max(1, counts.length);
  return counts.map((count, index) => {
    const height = (HEIGHT * count) / highest;
    return (
      <rect
        key={index}
        className={classes.bar}
        x={index * step}
        y={HEIGHT - height}
        width={step - 2}
        height={height}
      />
    );
  });
}
