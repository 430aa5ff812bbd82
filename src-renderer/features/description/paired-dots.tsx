import { useNumbers } from '../../session/use-numbers.ts';
import { useTexts } from '../../session/use-texts.ts';
import table from '../../ui/table.module.css';
import classes from './description.module.css';

const WIDTH = 160;
const HEIGHT = 20;
const EDGE = 6;

interface Compared {
  readonly group: string;
  readonly title: string;
  readonly population: number;
  readonly respondents: number;
}

interface Props {
  readonly title: string;
  readonly label: string;
  readonly groups: readonly Compared[];
}

/** Each group's share on the list and among respondents as two dots, the difference in points. */
export function PairedDots({ title, label, groups }: Props) {
  const t = useTexts();
  const listed = sum(groups.map((group) => group.population));
  const answered = sum(groups.map((group) => group.respondents));
  if (listed === 0 || answered === 0) return null;
  const shares = groups.map((group) => ({
    ...group,
    onList: group.population / listed,
    answering: group.respondents / answered,
  }));
  const highest = Math.max(...shares.flatMap(({ onList, answering }) => [onList, answering]));
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
        </tr>
      </thead>
      <tbody>
        {shares.map((share) => (
          <DotsLine key={share.group} {...share} highest={highest} />
        ))}
      </tbody>
    </table>
  );
}

interface LineProps {
  readonly title: string;
  readonly onList: number;
  readonly answering: number;
  readonly highest: number;
}

function DotsLine({ title, onList, answering, highest }: LineProps) {
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
    </tr>
  );
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
