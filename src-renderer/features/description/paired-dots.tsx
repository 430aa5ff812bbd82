import { useNumbers } from '../../session/use-numbers.ts';
import { useTexts } from '../../session/use-texts.ts';
import table from '../../ui/table.module.css';
import classes from './description.module.css';

const WIDTH = 160;
const HEIGHT = 20;
const EDGE = 6;
/** A standardized residual beyond this is more than chance. */
const NOTEWORTHY = 1.96;

interface Compared {
  readonly group: string;
  readonly title: string;
  /** Shares, 0–1. */
  readonly populationShare: number;
  readonly respondentShare: number;
  readonly standardizedResidual: number | null;
}

interface Props {
  readonly title: string;
  readonly label: string;
  /** Share of the list that answered, 0–1. */
  readonly answering: number | null;
  readonly groups: readonly Compared[];
}

/** Each group's share on the list and among respondents as two dots, the difference in points. */
export function PairedDots({ title, label, answering, groups }: Props) {
  const t = useTexts();
  const numbers = useNumbers();
  const shares = groups.flatMap((group) => [group.populationShare, group.respondentShare]);
  const highest = Math.max(...shares);
  if (!(highest > 0)) return null;
  return (
    <table className={table.table} aria-label={label}>
      <thead>
        <tr>
          <th scope="col">{title}</th>
          <th scope="col" className={classes.dotsHead}>
            ○ {t('description.population')} ● {t('description.respondents')}
          </th>
          <th scope="col" className={table.number}>
            {t('description.difference')}
          </th>
          <th
            scope="col"
            className={table.number}
            title={t('description.residualHint', { share: numbers.percent(answering) })}
          >
            {t('description.residual')}
          </th>
        </tr>
      </thead>
      <tbody>
        {groups.map((group) => (
          <DotsLine
            key={group.group}
            title={group.title}
            onList={group.populationShare}
            answering={group.respondentShare}
            residual={group.standardizedResidual}
            highest={highest}
          />
        ))}
      </tbody>
    </table>
  );
}

interface LineProps {
  readonly title: string;
  readonly onList: number;
  readonly answering: number;
  readonly residual: number | null;
  readonly highest: number;
}

function DotsLine({ title, onList, answering, residual, highest }: LineProps) {
  const t = useTexts();
  const numbers = useNumbers();
  const at = (share: number) => EDGE + (share / highest) * (WIDTH - 2 * EDGE);
  const middle = HEIGHT / 2;
  const difference = 100 * (answering - onList);
  const spelled = `${difference > 0 ? '+' : ''}${numbers.fixed(difference, 1)}`;
  return (
    <tr>
      <th scope="row">{title}</th>
      <td>
        <svg
          viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
          width={WIDTH}
          height={HEIGHT}
          role="img"
          aria-label={`${numbers.percent(onList)} ${t('description.population')}, ${numbers.percent(answering)} ${t('description.respondents')}`}
        >
          <path className={classes.axis} d={`M${EDGE} ${middle}H${WIDTH - EDGE}`} />
          <path className={classes.gap} d={`M${at(onList)} ${middle}H${at(answering)}`} />
          <circle className={classes.listDot} cx={at(onList)} cy={middle} r="4.5" />
          <circle className={classes.answerDot} cx={at(answering)} cy={middle} r="4.5" />
        </svg>
      </td>
      <td className={table.number} title={t('description.points', { difference: spelled })}>
        {spelled}
      </td>
      <td
        className={`${table.number} ${Math.abs(residual ?? 0) >= NOTEWORTHY ? classes.noteworthy : table.soft}`}
      >
        {numbers.fixed(residual, 1)}
      </td>
    </tr>
  );
}
